import { expect, test } from 'vitest';
import { showView } from '../../../src/core/charts/show-view.ts';
import { buildView } from '../../../src/core/charts/view.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { readContent } from '../../../src/io/read-content.ts';

const observations = buildDataset(buildPortal(await readContent('content')));
const hrefOf = (report: string, at?: string) => `/${report}/${at === undefined ? '' : `#${at}`}`;

const show = (...ids: string[]) =>
  showView(
    buildView(
      {
        regions: ['qinghai'],
        years: [2020, 2021],
        indicators: ids.flatMap((id) => findIndicator(id) ?? []),
        measure: 'count',
        form: 'bar',
      },
      observations,
    ),
    { language: 'zh-CN', hrefOf },
  );

test('Every figure of a comparison leads to its cell, and every row to its report', () => {
  const { table } = show('procurementProjects', 'requestsReceived');
  const row = table.rows.find(
    ({ header, cells }) => header === '拦隆口镇' && cells.some(({ text }) => text === '2020'),
  );
  const report = '/qinghai/xining/huangzhong/lanlongkou/2020/';
  expect(row?.href).toBe(report);
  expect(row?.cells.slice(-2).map(({ text, href }) => [text, href])).toEqual([
    ['157', `${report}#proactive.procurement.projects`],
    ['0', `${report}#requests.received.total`],
  ]);
});

test('A year without a report is in the table with the reason, and leads nowhere', () => {
  const { table } = show('procurementProjects');
  const row = table.rows.find(
    ({ header, cells }) => header === '拦隆口镇' && cells.some(({ text }) => text === '2021'),
  );
  expect(row?.href).toBeUndefined();
  expect(row?.cells.at(-1)).toEqual({ text: '无报告', kind: 'missing', value: null });
});

test('County, year and edition are words about a row; the figures are the last columns', () => {
  const { table } = show('procurementProjects', 'requestsReceived');
  expect(table.columns.map(({ isFigure }) => isFigure)).toEqual([false, false, false, false, true, true]);
  for (const { cells } of table.rows)
    expect(cells.slice(0, 3).map(({ kind }) => kind)).toEqual(['words', 'words', 'words']);
});

test('A panel says what its indicator means', () => {
  const [panel] = show('procurementProjects').panels;
  expect(panel?.name).toBe('政府集中采购项目');
  expect(panel?.definition).toContain('项目数量');
});
