import { expect, test } from 'vitest';
import { distribution } from '../../../src/core/charts/distribution.ts';
import { renderSvg } from '../../../src/core/charts/render-svg.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

/** Townships with these printed in a cell of the 2021 form; '' is a blank. */
const chartOf = (id: string, at: string, printed: readonly string[]) => {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(id);
  const reports = printed.map((text, index) => {
    const place = region(`zhen${index}`);
    const report = buildReport({ region: place, year: 2022, edition: 2021, overrides: { path: `${place}/2022` } });
    return withCell(report, at, text);
  });
  return distribution({ indicator, year: 2022, observations: buildDataset(sourceOf(reports)) });
};

const licences = (printed: readonly string[]) =>
  chartOf('licensingDecisions', 'proactive.licensing.decisions', printed);
const rowsOf = (chart: ReturnType<typeof licences>) =>
  chart.table.rows.map(({ header, cells }) => [header.zh, cells[0]?.value]);

test('Every township is counted once: zeros by themselves, and those without a value as such', () => {
  expect(rowsOf(licences(['0', '0', '1', '3', '', '/']))).toEqual([
    ['0', 2],
    ['1', 1],
    ['2', 0],
    ['3', 1],
    ['没有数', 2],
  ]);
});

test('It says how many there are, how many are 0, and why some have no value', () => {
  const [counted] = licences(['0', '0', '1', '3', '', '/']).notes;
  expect(counted?.zh).toBe('6 个乡镇，有数的 4 个，其中为 0 的 2 个；没有数的：未填 1 个，不适用 1 个。');
});

test('Median and quartiles are told from ten values on, not of nine and a blank', () => {
  const nine = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  expect(
    licences([...nine, ''])
      .notes.map(({ zh }) => zh)
      .join(),
  ).not.toContain('中位数');
  expect(
    licences([...nine, '10'])
      .notes.map(({ zh }) => zh)
      .join(),
  ).toContain('中位数 5.5 件');
});

test('A logarithmic scale of classes is named as one', () => {
  const { notes } = licences(['0', '1', '2', '3', '4', '4000']);
  expect(notes.map(({ zh }) => zh).join()).toContain('对数刻度');
  expect(notes.map(({ en }) => en).join()).toContain('logarithmic');
  expect(
    licences(['0', '11', '12', '13', '14', '30'])
      .notes.map(({ zh }) => zh)
      .join(),
  ).not.toContain('对数');
});

test('Money is in the unit of its figures, and its median exact', () => {
  const fees = chartOf('feesAmount', 'proactive.fees.amount', [
    ...['0', '0', '0', '0.5', '1.25', '1.3', '2', '40', '800', '1.01'],
  ]);
  expect(fees.title.zh).toBe('2022 年行政事业性收费金额（万元）');
  expect(fees.notes.map(({ zh }) => zh).join()).toContain('中位数 1.13 万元');
});

test('Sixty townships are sixty dots; one more, and they are bars', () => {
  const svgOf = (count: number): string => {
    const chart = licences(Array.from({ length: count }, (_, index) => String(index % 5)));
    return chart.kind === 'chart' ? renderSvg(chart, 'zh-CN') : '';
  };
  // A dot is a circle of two halves.
  const dots = (svg: string) => (svg.match(/A[\d. ]+ 0 0 1/g) ?? []).length / 2;
  expect(dots(svgOf(60))).toBe(60);
  expect(dots(svgOf(61))).toBe(0);
  expect(svgOf(61)).toContain('>13<');
});

test('Every dot is round: its halves end where its diameter does', () => {
  const chart = licences(Array.from({ length: 37 }, (_, index) => String(index % 3)));
  const svg = chart.kind === 'chart' ? renderSvg(chart, 'en') : '';
  const dots = [...svg.matchAll(/L([\d.]+) [\d.]+A([\d.]+) \2 0 0 1 ([\d.]+) /g)];
  expect(dots).toHaveLength(37);
  for (const [dot, from, radius, to] of dots)
    expect(Math.abs(Number(from) - Number(to)), dot).toBeCloseTo(2 * Number(radius), 5);
});

test('Who has no value is a ring, never a dot among the zeros', () => {
  const chart = licences(['0', '0', '1', '']);
  const svg = chart.kind === 'chart' ? renderSvg(chart, 'en') : '';
  expect(svg.match(/fill="none" stroke="var\(--chart-1/g)).toHaveLength(1);
  expect(svg).toContain('no value');
});

test('What is the same everywhere is said in words, with who has no value', () => {
  const chart = licences(['7', '7', '']);
  expect(chart).toMatchObject({ kind: 'words' });
  expect(chart.kind === 'words' && chart.text.zh).toBe(
    '2022 年行政许可决定：有数的 2 个乡镇均为 7 件。没有数的：未填 1 个。',
  );
});
