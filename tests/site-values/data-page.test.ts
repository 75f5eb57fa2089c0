import { describe, expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { buildDataPage } from '../../src/site/data-page.ts';

const portal = buildPortal(await readContent('content'));
const info = { title: '乡镇年报', description: 'Township reports', homepage: 'https://example.org/' };
const pageOf = (...paths: string[]) => {
  const written = new Map(paths.map((path, index) => [path, { path, bytes: (index + 1) * 1000, sha256: 'ab' }]));
  return buildDataPage({ portal, version: { id: '2026-11-21-abc', hash: 'abc' }, written, info }, 'zh-CN');
};

describe('The page of the data of a nation', () => {
  const page = pageOf(
    ...['ningxia', 'qinghai', 'xinjiang'].flatMap((one) => [`provinces/${one}.xlsx`, `provinces/${one}.sqlite.zip`]),
    'cells.csv.gz',
    'findings.csv.gz',
    'reports.csv',
  );

  test('has a workbook and a database for every province with reports, by its name and with its size', () => {
    expect(page.provinces.map(({ name }) => name)).toEqual(['青海省', '宁夏回族自治区', '新疆维吾尔自治区']);
    expect(page.provinces[0]).toMatchObject({
      workbook: { path: 'provinces/qinghai.xlsx', sha256: 'ab' },
      database: { path: 'provinces/qinghai.sqlite.zip' },
    });
    for (const { workbook, database } of page.provinces) expect(workbook.size && database.size).toBeTruthy();
  });

  test('leads to the compressed table where there is one, and to the plain one elsewhere', () => {
    const csvs = new Map(page.tables.map(({ table, csv }) => [table.name, csv.path]));
    expect(csvs.get('cells')).toBe('cells.csv.gz');
    expect(csvs.get('findings')).toBe('findings.csv.gz');
    expect(csvs.get('reports')).toBe('reports.csv');
  });

  test('shows queries that ask the files there are', () => {
    const queries = JSON.stringify(page.queries);
    expect(queries).toContain('cells.csv.gz');
    expect(queries).toMatch(/provinces\/[a-z]+\.sqlite\.zip/);
    expect(queries).not.toMatch(/gongkai\.(?:zip|sqlite|xlsx)/);
  });
});

test('The page of a smaller portal has one workbook and one database, and none by province', () => {
  const page = pageOf('gongkai.xlsx', 'gongkai.sqlite', 'gongkai.zip', 'cells.csv');
  expect(page.provinces).toEqual([]);
  expect(page.wholes.workbook).toMatchObject({ path: 'gongkai.xlsx', sha256: 'ab' });
});
