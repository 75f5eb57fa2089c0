import { describe, expect, test } from 'vitest';
import { readIdentity } from '../../../../src/core/importer/identity/read-identity.ts';
import { isTitle } from '../../../../src/core/importer/identity/title.ts';
import { checksOf, emptyContext, identify } from '../../../support/identify.ts';

/** Titles as they are printed on one line: year and issuer that must come out. */
const titles: [title: string, year: number | undefined, issuer: string | undefined][] = [
  ['平罗县渠口乡2021年政府信息公开工作年度报告', 2021, '平罗县渠口乡人民政府'],
  ['平罗县渠口乡2021年度政府信息公开工作年度报告', 2021, '平罗县渠口乡人民政府'],
  ['平罗县渠口乡人民政府2021年政府信息公开年度报告', 2021, '平罗县渠口乡人民政府'],
  ['平罗县渠口乡政府2021年政府信息公开年度报告', 2021, '平罗县渠口乡人民政府'],
  ['渠口乡政府信息公开年度报告（2021年）', 2021, '渠口乡人民政府'],
  ['渠口乡政府信息公开工作2021年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡人民政府信息公开2021年年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡人民政府2021年信息公开年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡人民政府2021年度政务信息公开工作报告', 2021, '渠口乡人民政府'],
  ['渠口乡2021年政务公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡2021年度信息公开工作报告', 2021, '渠口乡人民政府'],
  ['渠口乡2021年年度信息公开工作报告', 2021, '渠口乡人民政府'],
  ['渠口乡2021年政府信息公开年报', 2021, '渠口乡人民政府'],
  ['渠口乡2021年政府信息公开工作总结报告', 2021, '渠口乡人民政府'],
  ['2021年渠口乡政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['2021年度渠口乡人民政府政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['关于渠口乡2021年政府信息公开工作的报告', 2021, '渠口乡人民政府'],
  ['渠口乡人民政府关于2021年度政府信息公开工作情况的报告', 2021, '渠口乡人民政府'],
  ['2021年政府信息公开工作年度报告（渠口乡）', 2021, '渠口乡人民政府'],
  ['渠口乡二〇二一年政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡二○二一年政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡二O二一年政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡二О二一年政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡二零二一年度政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡２０２１年政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡 2021 年政府信息公开工作年度报告', 2021, '渠口乡人民政府'],
  ['渠口乡政府信息公开工作年度报告', undefined, '渠口乡人民政府'],
  ['2021年政府信息公开工作年度报告', 2021, undefined],
  ['我乡2021年政府信息公开工作年度报告', 2021, undefined],
  ['湟中县拦隆口镇2019年政府信息公开工作年度报告', 2019, '湟中县拦隆口镇人民政府'],
  ['湟中拦隆口镇2019年政府信息公开工作年度报告', 2019, '湟中拦隆口镇人民政府'],
  ['朝阳区建外街道2022年政府信息公开工作年度报告', 2022, '朝阳区建外街道办事处'],
  ['朝阳区建外街道办事处2022年政府信息公开工作年度报告', 2022, '朝阳区建外街道办事处'],
  ['北京市朝阳区人民政府建外街道办事处2022年政府信息公开工作年度报告', 2022, '北京市朝阳区建外街道办事处'],
  ['和平镇人民政府2021年政府信息公开工作年度报告', 2021, '和平镇人民政府'],
];

describe('a title on one line', () => {
  test.each(titles)('%s', (title, year, issuer) => {
    const { identity } = identify(title);
    expect(identity.title).toBe(title);
    expect(identity.year).toBe(year);
    expect(identity.issuer).toBe(issuer);
  });

  test.each([
    '渠口乡人民政府关于报送2021年政府信息公开工作年度报告的函',
    '关于上报2021年度政府信息公开工作年度报告的报告',
    '中华人民共和国政府信息公开条例',
    '国务院办公厅关于印发政府信息公开工作年度报告格式的通知',
    '根据要求，现公布2021年政府信息公开工作年度报告',
    '政务公开',
  ])('%s is none', (line) => expect(isTitle(line)).toBe(false));
});

describe('a title over several lines', () => {
  test.each([
    ['平罗县渠口乡人民政府\n2021年政府信息公开工作年度报告', '平罗县渠口乡人民政府2021年政府信息公开工作年度报告'],
    ['平罗县渠口乡人民政府\n2021 年政府信息公开工作年度报告', '平罗县渠口乡人民政府 2021 年政府信息公开工作年度报告'],
    ['# 平罗县渠口乡\n# 2021年政府信息公开工作\n# 年度报告', '平罗县渠口乡2021年政府信息公开工作年度报告'],
    [
      '平罗县\n渠口乡人民政府\n\n2021年政府信息\n公开工作年度报告',
      '平罗县渠口乡人民政府2021年政府信息公开工作年度报告',
    ],
    ['渠口乡人民政府\n政府信息公开工作年度报告\n（2021年）', '渠口乡人民政府政府信息公开工作年度报告（2021年）'],
    ['2021年度\n渠口乡政府信息公开工作年度报告', '2021年度渠口乡政府信息公开工作年度报告'],
  ])('%j', (front, title) => {
    const { identity, intro } = identify(`${front}\n\n根据条例要求编制本报告。`);
    expect(identity.title).toBe(title);
    expect(identity.year).toBe(2021);
    expect(intro).toHaveLength(1);
  });

  test('broken within its block, with its date beside it', () => {
    const origin = { line: 1 };
    const text = '渠口乡2021年政府信息公开工作\n年度报告\n（2022年1月18日）';
    const { identity } = readIdentity([{ kind: 'heading', level: 1, text, origin }], [], emptyContext);
    expect(identity.title).toBe('渠口乡2021年政府信息公开工作年度报告');
    expect(identity.issued).toBe('2022-01-18');
  });

  test('the wrapped end of a sentence is no title', () => {
    const front =
      '为做好政府信息公开工作，按照有关要求，现发布平罗县渠口乡人民政府\n2021年政府信息公开工作年度报告\n，请监督。';
    const read = identify(front, '', {}, 'line');
    expect(read.identity.title).toBeUndefined();
    expect(checksOf(read)).toContain('import-title');
    expect(read.intro).toHaveLength(3);
  });
});

describe('a web page around the report', () => {
  const page = identify(
    '首页 > 政务公开 > 政府信息公开年报\n政府信息公开年度报告\n# 渠口乡2021年政府信息公开工作年度报告\n发布时间：2022-01-18 来源：平罗县人民政府办公室 浏览次数：12 字体：大 中 小\n根据条例要求编制本报告。',
    '打印 关闭\n上一篇：2020年报告\n版权所有：平罗县人民政府办公室',
  );

  test('is set aside, and the introduction stays', () => {
    expect(page.identity.title).toBe('渠口乡2021年政府信息公开工作年度报告');
    expect(page.intro.map((block) => 'text' in block && block.text)).toEqual(['根据条例要求编制本报告。']);
    expect(page.taken.size).toBe(3);
    expect(page.setAside).toHaveLength(7);
  });

  test('gives a date only for want of another, and says so', () => {
    expect(page.identity.issued).toBe('2022-01-18');
    expect(checksOf(page)).toContain('import-date');
  });

  test('never decides the region: its publisher is not the reporting body', () => {
    expect(page.identity.region.chosen).toBeUndefined();
    expect(checksOf(page)).toContain('import-region-ambiguous');
  });
});
