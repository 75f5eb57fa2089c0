import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../src/core/charts/render-svg.ts';
import { textWidth } from '../../../src/core/charts/text-width.ts';
import { yearLines } from '../../../src/core/charts/year-lines.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import { regionsOf } from '../../../src/core/dataset/select.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const at = region('jia');
const report = (year: number, printed?: string): Report => {
  const built = buildReport({ region: at, year, edition: year < 2021 ? 2019 : 2021, seed: year });
  return printed === undefined ? built : withCell(built, 'requests.received.total', printed);
};

const trend = (id: string, reports: readonly Report[]) => {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`No indicator ${id}`);
  const observations = buildDataset(sourceOf(reports));
  const years = observations.map((one) => one.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return yearLines({
    indicator,
    townships: regionsOf(observations),
    years: Array.from({ length: last - first + 1 }, (_, step) => first + step),
    observations,
  });
};

const drawn = (id: string, reports: readonly Report[]) => {
  const chart = trend(id, reports);
  if (chart.kind !== 'chart') throw new Error(`In words: ${chart.text.zh}`);
  return chart;
};

const blanks = (year: number, count: number): Report =>
  ['granted', 'partlyGranted', 'carriedIn']
    .slice(0, count)
    .reduce((built, row) => withCell(built, `requests.${row}.total`, ''), report(year));

describe('A trend', () => {
  test('leaves a gap for a blank and for a year without a report', () => {
    const chart = drawn('requestsReceived', [
      report(2018, '3'),
      report(2019, ''),
      report(2020, '4'),
      report(2022, '5'),
    ]);
    const [series, ...more] = chart.config.data.datasets;
    expect(more).toEqual([]);
    expect(series).toMatchObject({ data: [3, null, 4, null, 5], spanGaps: false });
    expect(chart.table.rows.map((row) => row.cells[0]?.text.zh)).toEqual(['3', '未填', '4', '无报告', '5']);
  });

  test('runs on across the editions where the figure is the same', () => {
    const chart = drawn('requestsReceived', [report(2020, '3'), report(2021, '4')]);
    expect(chart.config.data.datasets).toHaveLength(1);
    expect(chart.config.options).toMatchObject({ plugins: { editionBreak: { breaks: [] } } });
  });

  test('keeps a long reason at its last year inside the drawing', () => {
    const chart = drawn('procurementProjects', [report(2019), report(2020), report(2021)]);
    const texts = [
      ...renderSvg(chart, 'en').matchAll(
        /<text x="([\d.]+)" [^>]*font-size="(\d+)" text-anchor="middle"[^>]*>([^<]+)</g,
      ),
    ];
    expect(texts.map(([, , , text]) => text)).toContain('not on this edition of the form');
    for (const [, x, size, text = ''] of texts)
      expect(Number(x) + textWidth(text, Number(size)) / 2, text).toBeLessThanOrEqual(chart.width + 0.5);
  });

  test('breaks between the editions where it is not: two series, no line through, a mark', () => {
    const chart = drawn('cellsBlank', [blanks(2019, 1), blanks(2020, 2), blanks(2021, 3), blanks(2022, 0)]);
    expect(chart.config.data.datasets.map((series) => series.data)).toEqual([
      [1, 2, null, null],
      [null, null, 3, 0],
    ]);
    expect(chart.config.options).toMatchObject({
      plugins: { editionBreak: { breaks: [{ before: 2, label: { zh: '改用 2021 年版表格' } }] } },
    });
  });

  test('draws exactly what its table says', () => {
    const chart = drawn('cellsBlank', [blanks(2019, 1), blanks(2020, 2), blanks(2021, 3)]);
    const years = chart.config.data.labels.map((_, index) =>
      chart.config.data.datasets.flatMap((series) => series.data[index] ?? []),
    );
    expect(years).toEqual(chart.table.rows.map((row) => [row.cells[0]?.value]));
  });

  test('with one year, or only zeros, is a sentence', () => {
    expect(trend('requestsReceived', [report(2020, '3'), report(2021, '')])).toMatchObject({
      kind: 'words',
      text: { zh: 'jia历年新收申请：只有 2020 年有数，为 3 件。' },
    });
    expect(trend('requestsReceived', [report(2020, '0'), report(2021, '0')])).toMatchObject({
      kind: 'words',
      text: { zh: 'jia历年新收申请：2020、2021 年均为 0 件。' },
    });
    expect(trend('requestsReceived', [report(2020, ''), report(2021, '/')])).toMatchObject({ kind: 'words' });
  });
});

describe('The lines of several townships', () => {
  const one = (name: string, year: number, printed: string, edition: 2019 | 2021 = year < 2021 ? 2019 : 2021) =>
    withCell(buildReport({ region: region(name), year, edition }), 'requests.received.total', printed);
  const lines = (reports: readonly Report[], years: readonly number[], id = 'requestsReceived') => {
    const indicator = findIndicator(id);
    if (!indicator) throw new Error(`No indicator ${id}`);
    const observations = buildDataset(sourceOf(reports));
    return yearLines({ indicator, townships: regionsOf(observations), years, observations });
  };
  const both = [one('a', 2019, '3'), one('a', 2020, ''), one('a', 2021, '4'), one('b', 2019, '5'), one('b', 2021, '6')];

  test('have gaps, and below stands why', () => {
    const chart = lines(both, [2019, 2020, 2021]);
    if (chart.kind !== 'chart') throw new Error(chart.text.zh);
    expect(chart.config.data.datasets.map(({ data }) => data)).toEqual([
      [3, null, 4],
      [5, null, 6],
    ]);
    expect(chart.notes.at(-1)?.zh).toBe('线断开处没有数（未填：a 2020；无报告：b 2020）。');
  });

  test('are named in the drawing, in its bounds, and never cross the break of the editions', () => {
    const blank = (name: string, year: number, count: number) =>
      ['granted', 'partlyGranted', 'carriedIn']
        .slice(0, count)
        .reduce((built, row) => withCell(built, `requests.${row}.total`, ''), one(name, year, '1'));
    const reports = [2019, 2020, 2021, 2022].flatMap((year, order) => [
      blank('a', year, order % 3),
      blank('b', year, 2),
    ]);
    const chart = lines(reports, [2019, 2020, 2021, 2022], 'cellsBlank');
    if (chart.kind !== 'chart') throw new Error(chart.text.zh);
    expect(chart.config.data.datasets.map(({ data }) => data)).toEqual([
      [0, 1, null, null],
      [null, null, 2, 0],
      [2, 2, null, null],
      [null, null, 2, 2],
    ]);
    expect(chart.config.options).toMatchObject({
      plugins: { editionBreak: { breaks: [{ before: 2, label: { zh: '改用 2021 年版表格' } }] } },
    });
    expect(chart.config.data.datasets.map(({ endName }) => endName?.zh)).toEqual([undefined, ['a'], undefined, ['b']]);
    const svg = renderSvg(chart, 'zh-CN');
    for (const name of ['a', 'b']) expect(svg.match(new RegExp(`>${name}<`, 'g'))).toHaveLength(1);
  });

  test('of which some stay on the older edition have the break marked for some', () => {
    const mark = (edition: 2019 | 2021) => {
      const reports = [one('a', 2020, '1'), one('a', 2021, '1'), one('b', 2020, '1'), one('b', 2021, '1', edition)];
      const blank = reports.map((report) => withCell(report, 'requests.granted.total', ''));
      const chart = lines(blank, [2020, 2021], 'cellsBlank');
      if (chart.kind !== 'chart') throw new Error(chart.text.zh);
      return chart.config.options.plugins;
    };
    const named = (zh: string) => ({ editionBreak: { breaks: [{ before: 1, label: { zh } }] } });
    expect(mark(2021)).toMatchObject(named('改用 2021 年版表格'));
    expect(mark(2019)).toMatchObject(named('部分改用 2021 年版表格'));
  });

  test('keep a year between them that nobody chose empty, and say so', () => {
    const chart = lines(both, [2019, 2021]);
    expect(chart.table.rows.map((row) => row.cells.map(({ text }) => text.zh))).toEqual([
      ['3', '未选', '4'],
      ['5', '未选', '6'],
    ]);
    expect(chart.notes).toEqual([]);
  });

  test('of names that stand upon each other are moved apart', () => {
    const close = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => [one(name, 2019, '9'), one(name, 2020, '9')]);
    const chart = lines(close, [2019, 2020]);
    if (chart.kind !== 'chart') throw new Error(chart.text.zh);
    const heights = [...renderSvg(chart, 'en').matchAll(/<text x="[\d.]+" y="([\d.]+)" [^>]*>[a-f]</g)].map(([, y]) =>
      Number(y),
    );
    expect(heights).toHaveLength(6);
    for (const [order, y] of heights.entries())
      if (order > 0) expect(Math.abs(y - (heights[order - 1] ?? 0))).toBeGreaterThanOrEqual(14);
    expect(Math.max(...heights)).toBeLessThan(chart.height);
  });
});
