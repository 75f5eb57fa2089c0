import { describe, expect, test } from 'vitest';
import { dateLine, datesIn } from '../../../../src/core/importer/identity/dates.ts';
import { plainOf } from '../../../../src/core/importer/identity/lines.ts';
import { checksOf, identify } from '../../../support/identify.ts';

describe('a printed date', () => {
  test.each([
    ['2021年2月3日', '2021-02-03'],
    ['2021 年 1 月 15 日', '2021-01-15'],
    ['２０２１年１月１５日', '2021-01-15'],
    ['二〇二一年一月十五日', '2021-01-15'],
    ['二O二一年一月十五日', '2021-01-15'],
    ['二Ο二一年十月十日', '2021-10-10'],
    ['二О二一年十二月三十一日', '2021-12-31'],
    ['二○二一年十一月二十日', '2021-11-20'],
    ['二零二二年一月廿一日', '2022-01-21'],
    ['二〇二二年一月卅日', '2022-01-30'],
    ['2022-01-18', '2022-01-18'],
    ['2022.1.18', '2022-01-18'],
    ['2022/1/18', '2022-01-18'],
    ['（2022年1月18日）', '2022-01-18'],
    ['2024年2月29日', '2024-02-29'],
  ])('%s', (printed, iso) => expect(dateLine(plainOf(printed))?.iso).toBe(iso));

  test.each(['2021年2月30日', '2021年13月1日', '2021年1月日', '2023年2月29日', '二〇二一年二月三十日'])(
    '%s is no day of the calendar',
    (printed) => {
      expect(dateLine(printed)).toBeDefined();
      expect(dateLine(printed)?.iso).toBeUndefined();
    },
  );

  test('a number that only looks like one is none', () => {
    expect(datesIn('国办公开办函〔2021〕30号')).toEqual([]);
    expect(datesIn('电话0952-6860685')).toEqual([]);
    expect(datesIn('共2021.12万元')).toEqual([]);
  });
});

const title = '平罗县渠口乡2021年政府信息公开工作年度报告';

describe('the date of issue', () => {
  test.each([
    ['渠口乡人民政府\n2022年1月18日', 2],
    ['渠口乡人民政府（盖章）\n\n2022年1月18日\n', 2],
    ['                渠口乡人民政府\n              2022年1月18日', 2],
    ['渠口乡人民政府 2022年1月18日', 1],
    ['中共渠口乡委员会\n渠口乡人民政府\n2022年1月18日', 3],
    ['渠口乡人民政府\n2022-01-18', 2],
    ['渠口乡人民政府\n2022年1月18日\n— 5 —', 3],
    ['渠口乡人民政府\n2022年1月18日\n打印 关闭', 3],
    ['渠口乡人民政府\n2022年1月18日\n（联系电话：0952-6860685）', 2],
  ])('%j stands at the end and is set aside', (end, count) => {
    const { identity, taken } = identify(title, end);
    expect(identity.issued).toBe('2022-01-18');
    expect(taken.size).toBe(count);
  });

  test('of the report goes before that of its letter, and both are told', () => {
    const letter =
      '县政府办公室：\n现将《渠口乡2021年政府信息公开工作年度报告》报上，请审阅。\n渠口乡人民政府\n2022年1月10日\n';
    const read = identify(letter + title, '渠口乡人民政府\n2022年1月18日');
    expect(read.identity.issued).toBe('2022-01-18');
    expect(read.findings.find(({ check }) => check === 'import-date')?.message.zh).toMatch(/2022-01-18.*2022-01-10/);
  });

  test('that cannot be is told and not used', () => {
    const read = identify(title, '渠口乡人民政府\n2022年2月30日');
    expect(read.identity.issued).toBeUndefined();
    expect(read.findings.find(({ check }) => check === 'import-date')?.message.zh).toContain('2022年2月30日');
  });

  test('is not taken from the wrapped end of a sentence', () => {
    const end = '我乡主动公开政府信息的各项数据，均截至\n2021年12月31日';
    const { identity, taken } = identify(title, end, {}, 'line');
    expect(identity.issued).toBeUndefined();
    expect(taken.size).toBe(0);
  });

  test('an imprint is no signature', () => {
    const read = identify(title, '渠口乡人民政府\n2022年1月18日\n平罗县渠口乡党政办公室   2022年1月20日印发');
    expect(read.identity.issued).toBe('2022-01-18');
    expect(read.taken.size).toBe(3);
    expect(checksOf(read)).toEqual([]);
  });
});

describe('the year', () => {
  const period = '本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。';

  test('agrees in title, period and date, or every value is told', () => {
    const read = identify(`${title}\n${period}`, '渠口乡人民政府\n2022年1月18日');
    expect(read.identity.year).toBe(2021);
    expect(read.findings.map(({ check, message }) => check + message.zh).join()).toMatch(
      /import-year-disagrees.*标题为 2021 年.*统计期限为 2020 年/,
    );
  });

  test('of issue is the next one, not one before or long after', () => {
    expect(checksOf(identify(title, '渠口乡人民政府\n2021年1月18日'))).toContain('import-year-disagrees');
    expect(checksOf(identify(title, '渠口乡人民政府\n2023年1月18日'))).toContain('import-year-disagrees');
    expect(checksOf(identify(title, '渠口乡人民政府\n2021年12月30日'))).not.toContain('import-year-disagrees');
  });

  test('comes from the period when the title has none, and is asked for when nothing has', () => {
    const bare = '平罗县渠口乡政府信息公开工作年度报告';
    expect(identify(`${bare}\n${period}`).identity.year).toBe(2020);
    const unsaid = identify(`${bare}\n2021年召开会议3次，2021年公开信息20条。`, '渠口乡人民政府\n2022年1月18日');
    expect(unsaid.identity.year).toBeUndefined();
    expect(unsaid.findings.find(({ check }) => check === 'import-year')?.message.zh).toContain('--year');
  });

  test('that a person gives wins and is held against the title', () => {
    const read = identify(title, '', { choice: { year: 2020 } });
    expect(read.identity.year).toBe(2020);
    expect(checksOf(read)).toContain('import-year-disagrees');
  });
});
