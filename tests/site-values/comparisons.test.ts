import { expect, test } from 'vitest';
import type { CheckedReport } from '../../src/core/portal.ts';
import type { Edition } from '../../src/core/report/form.ts';
import { buildComparisons } from '../../src/site/comparisons.ts';
import { pickTrends } from '../../src/site/trends.ts';
import { buildReport } from '../support/build-report.ts';
import { region, sourceOf } from '../support/dataset-source.ts';

interface Wanted {
  name: string;
  year: number;
  edition: Edition;
}

const compare = (wanted: readonly Wanted[]) => {
  const { reports, regions } = checkedReports(wanted);
  return buildComparisons(reports, regions, 'zh-CN');
};

const checkedReports = (wanted: readonly Wanted[]) => {
  const built = wanted.map(({ name, year, edition }, seed) => {
    const path = `${region(name)}/${year}`;
    return buildReport({ region: region(name), year, edition, seed: seed + 1, overrides: { path } });
  });
  const { regions } = sourceOf(built);
  const reports = built.map(
    (report): CheckedReport => ({ path: report.path, report, assessments: new Map(), findings: [] }),
  );
  return { reports, regions };
};

test('Reports of one year on two editions are never in one comparison', () => {
  const comparisons = compare([
    { name: 'jia', year: 2021, edition: 2019 },
    { name: 'yi', year: 2021, edition: 2021 },
    { name: 'bing', year: 2021, edition: 2021 },
  ]);
  expect(comparisons.map(({ year, editions, count }) => ({ year, editions, count }))).toEqual([
    { year: 2021, editions: [2021], count: 2 },
    { year: 2021, editions: [2019], count: 1 },
  ]);
});

test('The latest year comes first, and no chart id is used twice on a page', () => {
  const comparisons = compare([
    { name: 'jia', year: 2020, edition: 2019 },
    { name: 'yi', year: 2020, edition: 2019 },
    { name: 'jia', year: 2021, edition: 2021 },
    { name: 'yi', year: 2021, edition: 2021 },
    { name: 'bing', year: 2021, edition: 2019 },
    { name: 'ding', year: 2021, edition: 2019 },
  ]);
  expect(comparisons.map(({ year }) => year)).toEqual([2021, 2021, 2020]);
  const ids = comparisons.flatMap(({ charts }) => charts.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

test('A report without its equal has neither table nor charts', () => {
  const [only] = compare([{ name: 'jia', year: 2020, edition: 2019 }]);
  expect(only).toMatchObject({ count: 1, charts: [], words: [] });
  expect(only?.table).toBeUndefined();
});

test('The table is by name at first, and every row is as long as the header', () => {
  const [comparison] = compare([
    { name: 'yi', year: 2020, edition: 2019 },
    { name: 'jia', year: 2020, edition: 2019 },
  ]);
  expect(comparison?.table?.rows.map(({ name }) => name)).toEqual(['jia', 'yi']);
  for (const row of comparison?.table?.rows ?? [])
    expect(row.cells).toHaveLength(comparison?.table?.columns.length ?? -1);
});

test('What this edition of the form does not ask for is no column', () => {
  const [comparison] = compare([
    { name: 'jia', year: 2021, edition: 2021 },
    { name: 'yi', year: 2021, edition: 2021 },
  ]);
  expect(comparison?.table?.columns.join()).not.toContain('采购');
  expect(comparison?.table?.columns.join()).toContain('收费');
});

test('So many townships that bars could not be read are listed without charts', () => {
  const wanted = Array.from({ length: 41 }, (_, index) => ({
    name: `zhen${index}`,
    year: 2020,
    edition: 2019 as const,
  }));
  const [comparison] = compare(wanted);
  expect(comparison?.charts).toEqual([]);
  expect(comparison?.table?.rows).toHaveLength(41);
});

test('One year is no trend; two are', () => {
  const one = checkedReports([{ name: 'jia', year: 2020, edition: 2019 }]);
  expect(pickTrends(one.reports, one.regions, 'zh-CN')).toEqual({ charts: [], words: [] });
  const two = checkedReports([
    { name: 'jia', year: 2020, edition: 2019 },
    { name: 'jia', year: 2021, edition: 2021 },
  ]);
  expect(pickTrends(two.reports, two.regions, 'en').charts.length).toBeGreaterThan(0);
});
