import { expect, test } from 'vitest';
import { splitByScript } from '../../src/i18n/split-by-script.ts';

const chineseIn = (text: string) => splitByScript(text).flatMap((part) => (part.isChinese ? [part.text] : []));

test.each([
  ['The prose says “未收到政府信息公开申请”: the prose is 0', ['未收到政府信息公开申请']],
  [
    'document 国办公开办函〔2019〕60号 (for 2019) and 国办公开办函〔2021〕30号',
    ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  ],
  ['printed “606.05万元”: the amount is known', ['606.05万元']],
  ['no “about” (余, 约, 多, 近) for an exact figure', ['余, 约, 多, 近']],
  ['no problem', []],
])('In “%s” the Chinese is %j', (text, chinese) => {
  expect(chineseIn(text)).toEqual(chinese);
  expect(
    splitByScript(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('A long text without an end of its Chinese is parted in a moment', () => {
  const started = performance.now();
  for (const text of ['1'.repeat(100_000), `${'1'.repeat(50_000)}${'文、'.repeat(50_000)}`, '文 1'.repeat(50_000)])
    splitByScript(text);
  expect(performance.now() - started).toBeLessThan(15_000);
});
