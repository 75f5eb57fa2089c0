import { expect, test } from 'vitest';
import { queryForms } from '../../../src/browser/search/query-forms.ts';

test.each([
  ['攔隆口鎮', '拦隆口镇'],
  ['巴藏溝', '巴藏沟'],
  ['衞莊鎮', '卫庄镇'],
  ['衛莊鎮', '卫庄镇'],
  ['行政訴訟 2020', '行政诉讼 2020'],
  ['乾安鎮', '乾安镇'],
  ['「行政複議」', '「行政复议」'],
])('“%s” is looked for as it was typed and as “%s”', async (typed, simplified) => {
  const forms = await queryForms(typed);
  expect(forms[0]).toBe(typed);
  expect(forms).toContain(simplified);
});

test.each(['拦隆口镇', '乾县', '二〇二一年', 'lanlongkou', '２０２０', '', '?', '💡'])(
  '“%s” has no other spelling',
  async (typed) => {
    expect(await queryForms(typed)).toEqual([typed]);
  },
);

test('A query that found nothing is read as traditional even if each of its characters is a simplified one too', async () => {
  expect(await queryForms('乾燥', { always: true })).toEqual(['乾燥', '干燥']);
});

test('A word of Taiwan is also looked for by that of the mainland, after its own', async () => {
  expect(await queryForms('政府資訊公開')).toEqual(['政府資訊公開', '政府资讯公开', '政府信息公开']);
});
