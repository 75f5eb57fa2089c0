import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadataAsync } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import { buildQueries } from '../../../src/core/open-data/queries.ts';
import { openTables } from '../../../src/core/open-data/tables.ts';
import { listFiles } from '../../site/built-site.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';
import { sourceOf } from '../../support/dataset-source.ts';
import { findTableFaults, readTable, type TableResource } from '../../support/read-table-schema.ts';
import { openInLibreOffice, sofficeMissing } from '../../support/soffice.ts';
import { writeData } from '../../support/write-data.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-data-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const place = { file: 'x', line: 1, column: 1 };
const findings = [
  {
    check: 'balance',
    severity: 'error' as const,
    outcome: 'broken' as const,
    at: 'requests',
    message: { zh: '=1+1', en: '' },
    place,
  },
];
const stated = [
  { indicator: 'itemsDisclosed', value: 664, exact: true, unit: '条', quote: '主动公开政府信息 664 条' },
  { indicator: 'briefs', value: 100, exact: false, unit: '篇', quote: '简报 100 余篇，“其他”' },
];
const amounts = { hu: '0.092万元', jia: '3256.6732万元', yi: '1904573.79元' };

/** Two provinces, three years, both editions; amounts that floats would blur; a row that is absent; a negative number. */
const source = sourceOf(
  [
    ...Object.entries(amounts).map(([name, amount], seed) =>
      withCell(
        buildReport({
          region: `qinghai/xining/huangzhong/${name}`,
          year: 2020,
          seed,
          overrides: { stated, title: '=SUM(1)' },
        }),
        'proactive.procurement.amount',
        amount,
      ),
    ),
    withCell(
      buildReport({ region: 'qinghai/xining/huangzhong/jia', year: 2019, seed: 8 }),
      'proactive.licensing.change',
      '-3',
    ),
    withoutRow(buildReport({ region: 'xinjiang/tacheng/wusu/jiahezi', edition: 2021, seed: 9 }), 'requests.received'),
  ],
  {},
  findings,
);
const write = (name: string) => {
  const homepage = `${join(root, name)}/`;
  return writeData(join(homepage, 'data'), source, {
    title: '乡镇年报',
    description: 'Township reports',
    homepage,
    updated: '2026-11-20',
    contentVersion: '2026-11-20-0123456789ab',
  });
};
const written = await write('one');
const folder = join(root, 'one/data');
const bytesOf = (path: string) => readFileSync(join(folder, path));
const csv = (name: string) => readTable(bytesOf(`${name}.csv`).toString());

const duck = await (await DuckDBInstance.create(':memory:')).connect();
const ask = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
const parquet = (name: string) => `'${join(folder, `parquet/${name}.parquet`)}'`;

describe('The data files', () => {
  test('are the same to the byte when they are written again', async () => {
    const sums = (files: typeof written) => Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
    const first = sums(await write('two'));
    const again = sums(await write('two'));
    expect(again).toEqual(first);
  });

  test('are all named, with their size and hash, in SHA256SUMS, which sha256sum accepts', () => {
    const listed = bytesOf('SHA256SUMS')
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    expect(listed).toEqual(listFiles(folder).filter((file) => file !== 'SHA256SUMS'));
    expect(written.map(({ path }) => path).sort()).toEqual(listFiles(folder));
    if (spawnSync('sha256sum', ['--version']).status !== 0) return;
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
  });
});

describe('The Data Package', () => {
  const described = JSON.parse(bytesOf('datapackage.json').toString());
  const tables: TableResource[] = described.resources.filter(({ type }: { type?: string }) => type === 'table');

  test('follows the official profile of version 2.0', () => {
    const profile = JSON.parse(readFileSync('tests/fixtures/frictionless/datapackage-2.0.json', 'utf8'));
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
    addFormats.default(ajv);
    const validate = ajv.compile(profile);
    expect([validate({ ...described, homepage: 'https://example.org/' }), validate.errors]).toEqual([true, null]);
    expect(validate({ resources: [{ name: 'x', path: '../x', schema: { fields: [], foreignKeys: [] } }] })).toBe(false);
  });

  test('names every file but the sums, itself and the single partitions, each with its own name, size and hash', () => {
    const paths = described.resources.map(({ path }: { path: string }) => path);
    expect([...paths].sort()).toEqual(
      listFiles(folder).filter(
        (file) => !['SHA256SUMS', 'datapackage.json'].includes(file) && !file.includes('province='),
      ),
    );
    expect(new Set(described.resources.map(({ name }: { name: string }) => name)).size).toBe(paths.length);
    for (const { path, bytes, hash } of described.resources) {
      const file = written.find((one) => one.path === path);
      expect([bytes, hash]).toEqual([file?.bytes, `sha256:${file?.sha256}`]);
    }
  });

  test('describes every row of every CSV: types, what is required, allowed values, keys, references', () => {
    expect(tables.map(({ name }) => name)).toEqual(openTables.map(({ name }) => name));
    const faults = tables.flatMap((table) => findTableFaults(table, bytesOf(table.path).toString(), csv));
    expect(faults).toEqual([]);
    const cells = tables.find(({ name }) => name === 'cells');
    const header = cells?.schema.fields.map(({ name }) => name).join() ?? '';
    expect(cells && findTableFaults(cells, `${header}\r\n"x",,,"20x","1999",,,,,,,\r\n`, csv).length).toBeGreaterThan(
      8,
    );
  });

  test('lies in the zip too, with exactly the files beside it', () => {
    const members = unzipSync(bytesOf('gongkai.zip'));
    const inner = JSON.parse(strFromU8(members['datapackage.json'] ?? new Uint8Array()));
    expect(Object.keys(members).sort()).toEqual(
      ['LICENSE.txt', 'README.md', 'datapackage.json', ...openTables.map(({ file }) => file)].sort(),
    );
    expect(inner.resources.map(({ path }: { path: string }) => path)).toEqual(openTables.map(({ file }) => file));
    for (const { file } of openTables) expect(Buffer.from(members[file] ?? []).equals(bytesOf(file))).toBe(true);
  });
});

describe('Parquet', () => {
  test.each(openTables)('holds the rows of $file, nulls as nulls', async ({ name, columns }) => {
    const rows = csv(name);
    const [{ n } = {}] = await ask(`SELECT count(*) AS n FROM ${parquet(name)}`);
    expect(Number(n)).toBe(rows.length);
    for (const column of columns.filter((one) => one.optional)) {
      const [{ n: nulls } = {}] = await ask(
        `SELECT count(*) AS n FROM ${parquet(name)} WHERE "${column.name}" IS NULL`,
      );
      expect([column.name, Number(nulls)]).toEqual([column.name, rows.filter((row) => row[column.name] === '').length]);
    }
  });

  test('knows dates, years, booleans and codes from each other', async () => {
    const types = await ask(
      `SELECT column_name, column_type FROM (DESCRIBE SELECT issued, year, errors, region FROM ${parquet('reports')})`,
    );
    expect(types.map((row) => row.column_type)).toEqual(['DATE', 'INTEGER', 'INTEGER', 'VARCHAR']);
    expect(await ask(`SELECT DISTINCT typeof(code) t FROM ${parquet('regions')}`)).toEqual([{ t: 'VARCHAR' }]);
    expect(await ask(`SELECT DISTINCT typeof(acknowledged) t FROM ${parquet('findings')}`)).toEqual([{ t: 'BOOLEAN' }]);
  });

  test('sums money to the fen', async () => {
    const [{ total } = {}] = await ask(
      `SELECT sum(value) AS total FROM ${parquet('indicators')} WHERE indicator = 'procurementAmount' AND region LIKE '%huangzhong/%' AND year = 2020`,
    );
    expect(total).toBe('34472225.790000000');
  });

  test('finds negative numbers by its statistics', async () => {
    expect(await ask(`SELECT value::VARCHAR AS value FROM ${parquet('cells')} WHERE value < 0`)).toEqual([
      { value: '-3.000000000' },
    ]);
  });

  test('is parted by province and year, and only the parts asked for are read', async () => {
    const [query] = buildQueries(`${folder}/`, { province: 'qinghai', year: 2020 }).filter(
      ({ id }) => id === 'duckdb-partitions',
    );
    const [set = '', select = ''] = (query?.code ?? '').split(';\n');
    await duck.run(set);
    const states = await ask(select);
    const expected = csv('cells').filter((row) => row.region?.startsWith('qinghai/') && row.year === '2020');
    expect(states.reduce((sum, row) => sum + Number(row.cells), 0)).toBe(expected.length);
    const [plan] = await ask(`EXPLAIN ${select}`);
    expect(String(plan?.explain_value)).toMatch(/Scanning Files: 1\/3/);
    const [{ n } = {}] = await ask(
      `SELECT count(*) AS n FROM read_parquet(getvariable('files'), hive_partitioning = true)`,
    );
    expect(Number(n)).toBe(csv('cells').length);
  });

  test('answers the query shown for one table', async () => {
    const [query] = buildQueries(`${folder}/`, { province: 'qinghai', year: 2020 });
    const answer = await ask(query?.code ?? '');
    const rows = csv('indicators').filter(({ indicator }) => indicator === 'requestsReceived');
    for (const { year, total, with_number, reports } of answer) {
      const own = rows.filter((row) => row.year === String(year));
      const values = own.flatMap((row) => (row.value ? [Number(row.value)] : []));
      const sum = values.reduce((a, b) => a + b, 0);
      expect([total === null ? 0 : Number(total), Number(with_number), Number(reports)]).toEqual([
        sum,
        values.length,
        own.length,
      ]);
    }
    expect(answer.map(({ year }) => Number(year))).toEqual([2019, 2020, 2021]);
  });

  test('names this portal as its writer and holds no date of its making', async () => {
    const metadata = await parquetMetadataAsync(new Uint8Array(bytesOf('parquet/cells.parquet')).buffer);
    expect([metadata.created_by, metadata.key_value_metadata]).toEqual(['gongkai', undefined]);
  });
});

describe('The database', () => {
  const database = new DatabaseSync(join(folder, 'gongkai.sqlite'), { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all();

  test.each(openTables)('gives the rows of $file as they are', ({ name, columns }) => {
    const table = name.replaceAll('-', '_');
    const shown = columns.map(({ name: column, type }) => {
      if (type === 'number') return `coalesce("${column}_exact", CAST("${column}" AS TEXT), '') AS "${column}"`;
      return type === 'boolean'
        ? `iif("${column}", 'true', 'false') AS "${column}"`
        : `coalesce(CAST("${column}" AS TEXT), '') AS "${column}"`;
    });
    const rows = all(`SELECT ${shown.join(', ')} FROM ${table}`)
      .map((row) => JSON.stringify(row))
      .sort();
    // The apostrophe that keeps a spreadsheet from running a text is the CSV's own.
    const plain = csv(name)
      .map((row) => JSON.stringify(row).replaceAll(`"'=`, '"='))
      .sort();
    expect(rows).toEqual(plain);
  });

  test('is whole, and nothing in it refers to what is not there', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('answers the query that is shown, with exact amounts and whole names', () => {
    const query = buildQueries('/', { province: 'qinghai', year: 2020 }).find(({ id }) => id === 'sqlite');
    const amounts = all(query?.code ?? '').filter(
      ({ year, full_name }) => year === 2020 && String(full_name).startsWith('qinghai'),
    );
    expect(amounts.map(({ value_exact }) => value_exact)).toEqual(['32566732', '1904573.79', '920']);
    expect(amounts[0]?.full_name).toBe('qinghaixininghuangzhongjia');
  });

  test('says what an empty value means', () => {
    expect(all("SELECT zh FROM notes WHERE topic = 'blank'")[0]?.zh).toContain('空值不是 0');
  });
});

describe('The workbook', () => {
  test('has the notes, a report a row with all indicators, then a table a sheet', async () => {
    const { sheets } = await readXlsx(bytesOf('gongkai.xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual([
      '说明 Notes',
      'reports-with-indicators',
      ...openTables.map(({ name }) => name),
    ]);
    const [header = [], ...rows] = sheets[1]?.rows ?? [];
    expect(rows).toHaveLength(source.reports.length);
    const amount = header.findIndex((name) => String(name).endsWith(' procurementAmount'));
    expect(rows.map((row) => row[amount])).toEqual(expect.arrayContaining([920, 32566732, 1904573.79]));
    expect(rows.at(-1)?.[amount]).toBeNull();
    for (const { name } of openTables)
      expect(sheets.find((sheet) => sheet.name === name)?.rows).toHaveLength(csv(name).length + 1);
  });
});

describe.skipIf(sofficeMissing)(`A CSV opened in LibreOffice${sofficeMissing ? ` (${sofficeMissing})` : ''}`, () => {
  const shown = sofficeMissing ? '' : ([...openInLibreOffice('reports.csv', bytesOf('reports.csv')).values()][0] ?? '');
  const regions = sofficeMissing
    ? ''
    : ([...openInLibreOffice('regions.csv', bytesOf('regions.csv')).values()][0] ?? '');

  test('shows Chinese as Chinese and runs no formula', () => {
    expect(shown).toContain('测试乡人民政府');
    expect(shown).toContain("'=SUM(1)");
  });

  test('keeps every digit of a code', () => {
    for (const { code } of csv('regions')) expect(regions).toContain(`,${code},`);
  });

  test('shows as many columns as the header names in every row', () => {
    for (const line of shown.trimEnd().split('\n')) expect(line.split(',')).toHaveLength(13);
  });
});
