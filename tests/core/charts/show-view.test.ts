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
    { language: 'zh-CN', hrefOf, render: () => '<svg></svg>' },
  );

test('Every figure of a comparison leads to its cell, and every row to its report', () => {
  const { table } = show('procurementProjects', 'requestsReceived');
  const row = table.rows.find(
    ({ header, cells }) => header === '拦隆口镇' && cells.some(({ text }) => text === '2020'),
  );
  const report = '/qinghai/xining/huangzhong/lanlongkou/2020/';
  expect(row?.href).toBe(report);
  expect(row?.cells.slice(1, 3).map(({ text, href }) => [text, href])).toEqual([
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
  expect(row?.cells[1]).toEqual({ text: '无报告', kind: 'missing', value: null });
});

test('The figures stand behind name and year, where a phone shows them; edition and county follow', () => {
  const { table } = show('procurementProjects', 'requestsReceived');
  expect(table.columns.map(({ name }) => name)).toEqual([
    '乡镇',
    '年度',
    '政府集中采购项目（项）',
    '新收申请（件）',
    '表格版本',
    '所属',
  ]);
  expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual(['2020', '3', '0', '2019 年版', '平安区']);
  expect(table.columns.map(({ isFigure }) => isFigure)).toEqual([false, false, true, true, false, false]);
  for (const { cells } of table.rows)
    expect([cells[0], ...cells.slice(3)].map((cell) => cell?.kind)).toEqual(['words', 'words', 'words']);
});

test('A panel says what its indicator means', () => {
  const [panel] = show('procurementProjects').panels;
  expect(panel?.name).toBe('政府集中采购项目');
  expect(panel?.definition).toContain('项目数量');
});
