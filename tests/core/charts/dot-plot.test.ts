import { expect, test } from 'vitest';
import { dotPlot } from '../../../src/core/charts/dot-plot.ts';
import { renderSvg } from '../../../src/core/charts/render-svg.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import { byName, regionsOf } from '../../../src/core/dataset/select.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const received = (name: string, year: number, printed: string): Report =>
  withCell(
    buildReport({ region: region(name), year, edition: year < 2021 ? 2019 : 2021 }),
    'requests.received.total',
    printed,
  );

const dots = (reports: readonly Report[], years: readonly number[], id = 'requestsReceived') => {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`No indicator ${id}`);
  const observations = buildDataset(sourceOf(reports));
  const chart = dotPlot({ indicator, townships: regionsOf(observations).sort(byName), years, observations });
  if (chart.kind !== 'chart') throw new Error(`In words: ${chart.text.zh}`);
  return chart;
};

const several = [
  received('a', 2019, '3'),
  received('a', 2020, ''),
  received('a', 2022, '3'),
  received('b', 2019, '7'),
  received('b', 2020, '5'),
];

test('A year without a dot is told in the row, with its reason', () => {
  const chart = dots(several, [2019, 2020, 2021, 2022]);
  expect(chart.config.options.plugins).toMatchObject({
    rowWords: {
      texts: [{ zh: '2020 未填；2021 无报告' }, { zh: '2021、2022 无报告', en: '2021, 2022 no report' }],
    },
  });
  expect(renderSvg(chart, 'zh-CN')).toContain('>2020 未填；2021 无报告<');
});

test('Dots of several years with one value stay apart by size and marker', () => {
  const { datasets } = dots(several, [2019, 2022]).config.data;
  expect(datasets.map(({ data }) => data[0])).toEqual([3, 3]);
  expect(new Set(datasets.map(({ pointRadius }) => pointRadius)).size).toBe(2);
  expect(new Set(datasets.map(({ pointStyle }) => pointStyle)).size).toBe(2);
});

test('One year has its figures written beside the dots', () => {
  const chart = dots(several, [2020]);
  expect(chart.config.data.datasets[0]?.valueTexts?.map(({ zh }) => zh)).toEqual(['未填', '5']);
});

test('Where the editions count otherwise, each has its own dots and its name', () => {
  const blank = (name: string, year: number, edition: 2019 | 2021) =>
    withCell(buildReport({ region: region(name), year, edition }), 'requests.granted.total', '');
  const chart = dots(
    [blank('a', 2021, 2021), blank('b', 2021, 2019), blank('b', 2020, 2019)],
    [2020, 2021],
    'cellsBlank',
  );
  expect(chart.config.data.datasets.map(({ label }) => label.zh)).toEqual([
    '2020（2019 年版）',
    '2021（2019 年版）',
    '2021（2021 年版）',
  ]);
  expect(chart.notes.map(({ zh }) => zh)).toContain('各报告所用表格版本不同，此项不宜跨版本比较。');
});

test('Sixty townships fit, with every name and every reason in the drawing', () => {
  const many = Array.from({ length: 60 }, (_, order) =>
    received(`zhen${order}`, 2020, order % 3 === 0 ? '' : String(order)),
  );
  const svg = renderSvg(dots(many, [2019, 2020]), 'zh-CN');
  for (let order = 0; order < 60; order += 1) expect(svg).toContain(`>zhen${order}<`);
  expect(svg.match(/2019 无报告；2020 未填|2019 无报告</g)).toHaveLength(60);
});
