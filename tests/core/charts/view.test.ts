import { describe, expect, test } from 'vitest';
import { buildView, type ViewChoice } from '../../../src/core/charts/view.ts';
import { mostTownships } from '../../../src/core/charts/view-charts.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator, indicators } from '../../../src/core/dataset/indicators.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const indicator = (id: string) => {
  const found = findIndicator(id);
  if (!found) throw new Error(`No indicator ${id}`);
  return found;
};

const c = 'ningxia/x/y/c';
const names = { [region('a')]: '丙乡', [region('b')]: '甲镇', [c]: '乙乡' };
const invented = sourceOf(
  [
    buildReport({ region: region('a'), year: 2019 }),
    buildReport({ region: region('a'), year: 2020 }),
    buildReport({ region: region('a'), edition: 2021, year: 2021 }),
    buildReport({ region: region('b'), year: 2020 }),
    buildReport({ region: c, year: 2020 }),
  ],
  names,
);
const observations = buildDataset(invented);

type Wanted = Partial<Omit<ViewChoice, 'indicators'>> & { ids?: string[] };

const choose = (regions: string[], years: number[], { ids = ['requestsReceived'], ...more }: Wanted): ViewChoice => ({
  regions,
  years,
  indicators: ids.map(indicator),
  measure: 'count',
  form: 'bar',
  ...more,
});

const view = (regions: string[], years: number[], wanted: Wanted = {}) =>
  buildView(choose(regions, years, wanted), observations);

const viewOf = (reports: readonly Report[], years: number[], wanted: Wanted = {}) =>
  buildView(choose(['qinghai'], years, wanted), buildDataset(sourceOf(reports)));

const warnings = (shown: ReturnType<typeof view>) => shown.warnings.map(({ zh }) => zh);

describe('A comparison that a reader chose', () => {
  test('takes every township with a report below a region', () => {
    const { table, counts } = view(['qinghai'], [2020]);
    expect(table.rows.map((row) => row.report)).toEqual([`${region('a')}/2020`, `${region('b')}/2020`]);
    expect(counts).toEqual({ townships: 2, reports: 2, values: 2 });
  });

  test('is in order of name in its table, its charts and its files, also where the values say otherwise', () => {
    const { table, panels, rows } = view(['qinghai', 'ningxia'], [2020]);
    const order = ['丙乡', '甲镇', '乙乡'];
    expect(table.rows.map((row) => row.header.zh)).toEqual(order);
    expect(panels[0]?.charts[0]?.table.rows.map((row) => row.header.zh)).toEqual(order);
    expect(rows.map((row) => row.name.zh)).toEqual(order);
  });

  test('has a panel for each figure, and a column in the table', () => {
    const { panels, table } = view(['qinghai'], [2020], { ids: ['requestsReceived', 'granted', 'procurementAmount'] });
    expect(panels.map((panel) => panel.indicator.id)).toEqual(['requestsReceived', 'granted', 'procurementAmount']);
    expect(table.columns.slice(3).map(({ zh }) => zh)).toEqual([
      '新收申请（件）',
      '予以公开（件）',
      '政府集中采购金额（万元）',
    ]);
  });

  test('leads from every figure of the table to its place in the report', () => {
    const { table } = view([region('a')], [2020, 2021], { ids: ['requestsReceived', 'procurementAmount'] });
    expect(table.rows.map((row) => row.cells.slice(2).map(({ source }) => source))).toEqual([
      [
        { report: `${region('a')}/2020`, at: 'requests.received.total' },
        { report: `${region('a')}/2020`, at: 'proactive.procurement.amount' },
      ],
      [{ report: `${region('a')}/2021`, at: 'requests.received.total' }, { report: `${region('a')}/2021` }],
    ]);
  });

  test('names the edition of every row, and the county where there are several', () => {
    const { table } = view(['qinghai', 'ningxia'], [2020]);
    expect(table.columns.map(({ zh }) => zh).slice(0, 4)).toEqual(['乡镇', '所属', '年度', '表格版本']);
    expect(table.rows.map((row) => row.cells.slice(0, 3).map(({ text }) => text.zh))).toEqual([
      ['huangzhong', '2020', '2019 年版'],
      ['huangzhong', '2020', '2019 年版'],
      ['y', '2020', '2019 年版'],
    ]);
  });

  test('has a row for a year without a report, in the table, the chart and the files', () => {
    const { table, rows, panels } = view(['qinghai'], [2020, 2021]);
    expect(table.rows.map((row) => row.cells.at(-1)?.missing)).toEqual([undefined, undefined, undefined, 'noReport']);
    expect(rows.at(-1)).toMatchObject({ year: 2021, status: 'noReport', value: null, missing: { zh: '无报告' } });
    expect(rows.at(-1)).not.toHaveProperty('report');
    const [newest] = panels[0]?.charts ?? [];
    expect(newest?.table.rows.at(-1)?.cells[0]?.text.zh).toBe('无报告');
  });

  test('says so when nothing was chosen', () => {
    expect(view([], [2020]).counts).toEqual({ townships: 0, reports: 0, values: 0 });
    expect(view(['qinghai'], []).table.rows).toEqual([]);
    expect(view(['qinghai'], [2020], { ids: [] })).toMatchObject({ panels: [], rows: [], warnings: [] });
  });

  test('of all figures of the five real reports holds in every form, and its files say what its table says', async () => {
    const real = buildDataset(buildPortal(await readContent('content')));
    for (const form of ['bar', 'line', 'dot'] as const)
      for (const measure of ['count', 'share'] as const) {
        const regions = ['qinghai', 'ningxia', 'xinjiang'];
        const shown = buildView({ regions, years: [2020, 2021], indicators, measure, form }, real);
        expect(shown.counts).toMatchObject({ townships: 5, reports: 5 });
        expect(shown.rows).toHaveLength(10 * indicators.length);
        expect(shown.rows.filter(({ value }) => value !== null)).toHaveLength(shown.counts.values);
        const figures = shown.table.rows.flatMap((row) => row.cells.slice(-indicators.length));
        expect(figures.map((cell) => cell.value === null)).toEqual(shown.rows.map(({ value }) => value === null));
      }
  });
});

describe('The charts of a panel', () => {
  const two = [2019, 2020, 2021].flatMap((year) =>
    ['a', 'b'].map((name, order) =>
      withCell(
        buildReport({ region: region(name), year, edition: year < 2021 ? 2019 : 2021 }),
        'requests.received.total',
        String((year - 2015) * (order + 1)),
      ),
    ),
  );

  test('are bars of one scale, a chart a year, the newest first', () => {
    const [panel] = viewOf(two, [2019, 2021, 2020]).panels;
    const charts = panel?.charts.flatMap((chart) => (chart.kind === 'chart' ? [chart] : [])) ?? [];
    expect(charts.map(({ title }) => title.zh)).toEqual(['2021 年新收申请', '2020 年新收申请', '2019 年新收申请']);
    const axes = charts.map(({ config }) => config.options.scales);
    expect(axes[0]).toMatchObject({ x: { suggestedMax: 12 } });
    expect(axes[1]).toEqual(axes[0]);
    expect(charts.map(({ config }) => config.options.layout)).toEqual(
      charts.map(() => charts[0]?.config.options.layout),
    );
    expect(charts[0]?.notes.at(-1)?.zh).toBe('各年度的图刻度相同。');
  });

  test('are lines told apart by colour, marker and dash, each named at its end', () => {
    const [chart] = viewOf(two, [2019, 2020, 2021], { form: 'line' }).panels[0]?.charts ?? [];
    if (chart?.kind !== 'chart') throw new Error('Not drawn');
    const { datasets } = chart.config.data;
    expect(datasets.map(({ data }) => data)).toEqual([
      [4, 5, 6],
      [8, 10, 12],
    ]);
    for (const look of ['borderColor', 'pointStyle', 'borderDash'])
      expect(new Set(datasets.map((series) => JSON.stringify(series[look])))).toHaveProperty('size', 2);
    expect(datasets.map(({ endName }) => endName?.zh)).toEqual([['a'], ['b']]);
  });

  test('are dots in a row a township, a series a year', () => {
    const [chart] = viewOf(two, [2020, 2021], { form: 'dot' }).panels[0]?.charts ?? [];
    if (chart?.kind !== 'chart') throw new Error('Not drawn');
    expect(chart.config.data.labels.map(({ zh }) => zh)).toEqual([['a'], ['b']]);
    expect(chart.config.data.datasets.map(({ label, data }) => [label.zh, data])).toEqual([
      ['2020', [5, 10]],
      ['2021', [6, 12]],
    ]);
  });

  test('give way to the table where there are more townships than they can show, and say so', () => {
    for (const form of ['bar', 'line', 'dot'] as const) {
      const many = Array.from({ length: mostTownships[form] + 1 }, (_, order) =>
        buildReport({ region: region(`t${order}`), year: 2020 }),
      );
      const crowded = viewOf(many, [2020], { form });
      expect(crowded.panels[0]?.charts).toEqual([]);
      expect(crowded.table.rows).toHaveLength(mostTownships[form] + 1);
      expect(warnings(crowded)[0]).toContain(`选了 ${mostTownships[form] + 1} 个乡镇`);
      expect(viewOf(many.slice(1), [2020, 2021], { form }).panels[0]?.charts).not.toEqual([]);
    }
  });
});

describe('A share', () => {
  const concluding = (granted: string, concluded: string, name = 'a') =>
    withCell(
      withCell(buildReport({ region: region(name), year: 2020 }), 'requests.granted.total', granted),
      'requests.concluded.total',
      concluded,
    );
  const share = (reports: readonly Report[]) => viewOf(reports, [2020], { ids: ['granted'], measure: 'share' });

  test('never stands without its N, in the table, the chart and the files', () => {
    const shown = share([concluding('10', '16'), concluding('6', '60', 'b')]);
    expect(shown.table.columns.at(-1)?.zh).toBe('予以公开占办结申请的比例（%）');
    expect(shown.table.rows.map((row) => row.cells.at(-1)?.text)).toEqual([
      { zh: '62.5 %（N=16）', en: '62.5% (N=16)' },
      { zh: '10.0 %（N=60）', en: '10.0% (N=60)' },
    ]);
    const [chart] = shown.panels[0]?.charts ?? [];
    expect(chart?.kind === 'chart' && chart.config.data.datasets[0]?.valueTexts?.[0]?.zh).toBe('62.5 %（N=16）');
    expect(shown.rows[0]).toMatchObject({ value: 62.5, unit: '%', base: 16, at: 'requests.granted.total' });
  });

  test('of fewer than ten is not given', () => {
    const shown = share([concluding('3', '9'), concluding('10', '16', 'b')]);
    expect(shown.table.rows[0]?.cells.at(-1)).toMatchObject({
      value: null,
      missing: 'tooFew',
      text: { zh: '不足 10 件，不计比例' },
    });
    expect(warnings(shown)).toContainEqual(expect.stringContaining('有 1 处分母不足 10 件'));
    expect(warnings(shown)).toContainEqual(expect.stringContaining('一件之差就是 6.3 个百分点'));
  });

  test('of a blank is blank, whichever of the two is', () => {
    expect(share([concluding('', '16')]).rows[0]).toMatchObject({ value: null, status: 'blank' });
    expect(share([concluding('3', '')]).rows[0]).toMatchObject({ value: null, status: 'blank' });
  });

  test('does not exist of what is no part, which is shown as it is with a warning', () => {
    const shown = viewOf([concluding('10', '16')], [2020], { ids: ['requestsReceived', 'granted'], measure: 'share' });
    expect(shown.table.columns.slice(3).map(({ zh }) => zh)).toEqual([
      '新收申请（件）',
      '予以公开占办结申请的比例（%）',
    ]);
    expect(warnings(shown)).toContainEqual(expect.stringMatching(/没有占比，按原数显示：新收申请。/));
  });
});
