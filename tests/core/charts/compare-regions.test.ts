import { describe, expect, test } from 'vitest';
import type { ChartValue } from '../../../src/core/charts/chart.ts';
import { compareRegions } from '../../../src/core/charts/compare-regions.ts';
import { formFilled } from '../../../src/core/charts/form-filled.ts';
import { labelLines } from '../../../src/core/charts/text-width.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import type { Observation } from '../../../src/core/dataset/observation.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const amount = 'proactive.procurement.amount';
const priced = (name: string, printed: string): Report =>
  withCell(buildReport({ region: region(name) }), amount, printed);
const names = { [region('a')]: '丙乡', [region('b')]: '乙乡', [region('c')]: '甲镇', [region('d')]: '丁乡' };

const compare = (observations: readonly Observation[], id: string, year = 2020): ChartValue => {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`No indicator ${id}`);
  return compareRegions({ indicator, year, observations });
};

const drawn = (chart: ChartValue) => {
  if (chart.kind !== 'chart') throw new Error(`In words: ${chart.text.zh}`);
  return chart;
};

const four = buildDataset(
  sourceOf([priced('a', '606.05万元'), priced('b', ''), priced('c', '3256.6732万元'), priced('d', '8040')], names),
);

describe('A comparison of regions', () => {
  const chart = drawn(compare(four, 'procurementAmount'));

  test('draws what its table says', () => {
    const [series] = chart.config.data.datasets;
    expect(series?.data).toEqual(chart.table.rows.map((row) => row.cells[0]?.value));
    expect(series?.valueTexts).toEqual(chart.table.rows.map((row) => row.cells[0]?.text));
    expect(chart.config.data.labels.map((label) => [label.zh].flat().join(''))).toEqual(
      chart.table.rows.map((row) => row.header.zh),
    );
  });

  test('goes by name, not by value', () => {
    expect(chart.table.rows.map((row) => row.header.zh)).toEqual(['丙乡', '丁乡', '甲镇', '乙乡']);
  });

  test('leaves a gap where there is no value and says why', () => {
    const texts = chart.table.rows.map((row) => [row.cells[0]?.value, row.cells[0]?.text.zh, row.cells[0]?.missing]);
    expect(texts).toEqual([
      [606.05, '606.05', undefined],
      [null, '未写成可用的数', 'text'],
      [3256.6732, '3,256.6732', undefined],
      [null, '未填', 'blank'],
    ]);
    expect(chart.notes.at(-1)?.zh).toContain('乙乡未填');
  });

  test('is plain JSON, without functions', () => {
    expect(JSON.parse(JSON.stringify(chart.config))).toEqual(chart.config);
  });

  test('tells two regions of one name apart', () => {
    const twins = [region('a'), 'qinghai/haidong/pingan/a'].map((at) => buildReport({ region: at }));
    const named = {
      [region('a')]: '丙乡',
      'qinghai/haidong/pingan/a': '丙乡',
      'qinghai/xining/huangzhong': '湟中区',
      'qinghai/haidong/pingan': '平安区',
    };
    const both = compare(buildDataset(sourceOf(twins, named)), 'requestsReceived');
    expect(both.table.rows.map((row) => row.header.zh).sort()).toEqual(['丙乡（平安区）', '丙乡（湟中区）'].sort());
  });
});

describe('Instead of an empty drawing there are words', () => {
  const zero = (name: string) => withCell(buildReport({ region: region(name) }), 'requests.received.total', '0');
  const blank = withCell(buildReport({ region: region('d') }), 'requests.received.total', '');

  test('when all are 0, with how many and who is missing', () => {
    const chart = compare(buildDataset(sourceOf([zero('a'), zero('b'), zero('c'), blank], names)), 'requestsReceived');
    expect(chart).toMatchObject({
      kind: 'words',
      text: { zh: '2020 年新收申请：3 个乡镇均为 0 件。没有数的：丁乡未填。' },
    });
    expect(chart.table.rows).toHaveLength(4);
  });

  test('when nobody has a value', () => {
    const absent = withoutRow(buildReport({ region: region('a') }), 'requests.received');
    const text = '2020 年新收申请：没有可用的数。丙乡缺行；丁乡未填。';
    expect(compare(buildDataset(sourceOf([absent, blank], names)), 'requestsReceived')).toMatchObject({
      kind: 'words',
      text: { zh: text },
    });
    expect(compare(four, 'feesAmount')).toMatchObject({ kind: 'words' });
  });

  test('when one alone has a value, or there is no report at all', () => {
    const one = buildDataset(sourceOf([priced('a', '606.05万元'), priced('b', '')], names));
    expect(compare(one, 'procurementAmount')).toMatchObject({
      text: { zh: '2020 年政府集中采购金额：丙乡为 606.05 万元。没有数的：乙乡未填。' },
    });
    expect(compare(four, 'procurementAmount', 1999)).toMatchObject({
      text: { zh: '1999 年政府集中采购金额：没有报告。' },
    });
  });
});

test('Figures of the prose say that they are, and inexact ones are marked', () => {
  const stating = (name: string, value: number, exact: boolean) =>
    buildReport({
      region: region(name),
      overrides: {
        stated: [{ indicator: 'briefs', value, exact, unit: '篇', quote: `简报${value}${exact ? '' : '余'}篇` }],
      },
    });
  const chart = drawn(
    compare(buildDataset(sourceOf([stating('a', 100, false), stating('b', 163, true)], names)), 'briefs'),
  );
  expect(chart.table.rows.map((row) => row.cells[0]?.text.zh)).toEqual(['100余', '163']);
  const [series] = chart.config.data.datasets;
  expect(new Set(series?.backgroundColor)).toHaveProperty('size', 2);
  expect(chart.notes).toHaveLength(2);
});

test('The chart of how forms were filled in adds up to the whole form', () => {
  const chart = drawn(formFilled({ year: 2020, observations: four }));
  for (const row of chart.table.rows) expect(row.cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0)).toBe(198);
  const bars = chart.config.data.datasets.flatMap((series) => series.data);
  expect(bars.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(4 * 198);
});

test.each([
  ['拦隆口镇', ['拦隆口镇']],
  ['巴藏沟回族乡（平安区）', ['巴藏沟回族乡', '（平安区）']],
  ['积石山保安族东乡族撒拉族自治县大河家镇人民政府', ['积石山保安族东乡族', '撒拉族自治县大河…']],
  ['Jiahezi Township', ['Jiahezi Township']],
  ['Bazanggou Hui Ethnic Township', ['Bazanggou Hui', 'Ethnic Township']],
  ['Dacai Hui Ethnic Township (Huangzhong District)', ['Dacai Hui Ethnic', 'Township…']],
])('The name %s is written beside its bar in at most two lines', (name, lines) => {
  expect(labelLines(name)).toEqual(lines);
});
