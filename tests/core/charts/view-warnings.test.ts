import { describe, expect, test } from 'vitest';
import { buildView, type ViewChoice } from '../../../src/core/charts/view.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const report = (name: string, year: number, edition: 2019 | 2021 = year < 2021 ? 2019 : 2021): Report =>
  buildReport({ region: region(name), year, edition });

const warn = (reports: readonly Report[], ids: string[], more: Partial<ViewChoice> = {}) => {
  const indicators = ids.map((id) => {
    const found = findIndicator(id);
    if (!found) throw new Error(`No indicator ${id}`);
    return found;
  });
  const years = [...new Set(reports.map(({ year }) => year))];
  const choice = {
    regions: ['qinghai', 'ningxia'],
    years,
    indicators,
    measure: 'count',
    form: 'bar',
    ...more,
  } as const;
  return buildView(choice, buildDataset(sourceOf(reports))).warnings;
};

const zh = (...wanted: Parameters<typeof warn>) => warn(...wanted).map((warning) => warning.zh);

describe('A choice of like with like', () => {
  test('has no warning', () => {
    expect(warn([report('a', 2020), report('b', 2020)], ['requestsReceived', 'procurementProjects'])).toEqual([]);
  });

  test('has none for a figure that both editions count alike', () => {
    expect(warn([report('a', 2020), report('a', 2021)], ['requestsReceived', 'licensingDecisions'])).toEqual([]);
  });
});

describe('A warning says', () => {
  test('which figures do not compare across the editions that were mixed', () => {
    const reports = [report('a', 2021), report('b', 2021, 2019)];
    expect(zh(reports, ['requestsReceived', 'cellsBlank', 'rowsAbsent'])).toEqual([
      '所选报告用了 2019、2021 年两版表格，下列指标两版的算法不同，不能跨版本比较：未填的格、缺少的行。',
    ]);
  });

  test('which figures are on one edition only, and whose reports are on another', () => {
    expect(zh([report('a', 2021), report('b', 2021, 2019)], ['procurementProjects', 'feesAmount'])).toEqual([
      '只有 2019 年版表格有下列指标：政府集中采购项目。所选报告里用另一版表格的没有可比的数：a 2021。',
      '只有 2021 年版表格有下列指标：行政事业性收费金额。所选报告里用另一版表格的没有可比的数：b 2021。',
    ]);
  });

  test('how many townships have a report, where the years differ', () => {
    expect(zh([report('a', 2019), report('a', 2020), report('b', 2020)], ['requestsReceived'])).toEqual([
      expect.stringContaining('（2019 年 1 个，2020 年 2 个，共选 2 个）'),
    ]);
    const all = [report('a', 2019), report('a', 2020), report('b', 2020), report('b', 2019)];
    expect(warn(all, ['requestsReceived'])).toEqual([]);
  });

  test('which counties are mixed', () => {
    const far = buildReport({ region: 'ningxia/shizuishan/pingluo/qukou', year: 2020 });
    expect(zh([report('a', 2020), far], ['requestsReceived'])).toEqual([
      expect.stringContaining('分属 2 个县级地区（huangzhong、pingluo）'),
    ]);
  });

  test('where money has no unit, so that nobody takes it for 0', () => {
    const priced = (name: string, printed: string) =>
      withCell(report(name, 2020), 'proactive.procurement.amount', printed);
    const [warning, ...others] = zh([priced('a', '8040'), priced('b', '606.05万元')], ['procurementAmount']);
    expect(warning).toMatch(/^政府集中采购金额：有的报告没有写明单位.*：a 2020。$/);
    expect(others).toEqual([]);
  });

  test('which figures are stated in the prose', () => {
    expect(zh([report('a', 2020)], ['briefs', 'requestsReceived'])).toEqual([
      expect.stringMatching(/取自报告正文的叙述.*：信息简报。$/),
    ]);
  });

  test('the same in English', () => {
    const all = warn([report('a', 2021), report('b', 2021, 2019)], ['cellsBlank', 'procurementProjects', 'briefs']);
    for (const { en } of all) expect(en).toMatch(/^[\x20-\x7e’“”–]+\.$/);
    expect(all).toHaveLength(3);
  });
});
