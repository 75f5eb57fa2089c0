import { describe, expect, test } from 'vitest';
import { openTables } from '../../../src/core/open-data/tables.ts';
import { buildDataFiles } from '../../support/build-data-files.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';
import { readCsv } from '../../support/read-csv.ts';

/** The promise made to whoever builds on the files; a change here is a new major version of the open data. */
const promised = {
  'regions.csv': 'region, code, level, kind, name, parent',
  'reports.csv':
    'report, region, year, title, issuer, issued, proactive_edition, requests_edition, source_url, source_sha256, errors, warnings, acknowledged',
  'cells.csv': 'report, region, code, year, edition, table, row, column, state, value, unit, raw',
  'indicators.csv': 'region, code, year, indicator, value, unit, comparable',
  'findings.csv': 'report, check, severity, outcome, at, message, acknowledged, reason',
  'stated.csv': 'report, indicator, value, unit, exact, quote',
  'indicator-definitions.csv':
    'indicator, name_zh, name_en, group_zh, group_en, definition_zh, definition_en, unit, formula_zh, formula_en, article, editions, comparable, stated, share_of',
  'shared-passages.csv':
    'group, report, section, paragraph, other_report, other_section, other_paragraph, relation, similarity, containment, shared_characters',
};

const place = { file: 'x', line: 1, column: 1 };
const findings = [
  {
    check: 'balance',
    severity: 'error' as const,
    outcome: 'broken' as const,
    at: 'requests.received.total',
    message: { zh: '=总计为 2', en: '' },
    place,
    acknowledged: '原件如此',
  },
  {
    check: 'dates',
    severity: 'warning' as const,
    outcome: 'broken' as const,
    at: 'issued',
    message: { zh: '无日期', en: '' },
    place,
  },
];

const stated = [
  { indicator: 'itemsDisclosed', value: 100, exact: false, unit: '条', quote: '100余条' },
  { indicator: 'briefs', value: 163, exact: true, unit: '篇', quote: '163 篇' },
];
const cells2019 = (
  [
    ['proactive.procurement.amount', '3256.6732万元'],
    ['proactive.licensing.change', '-3'],
    ['requests.received.total', ''],
    ['disputes.reconsideration.total', '00'],
    ['disputes.reconsideration.other', '—'],
  ] as const
).reduce(
  (report, [at, printed]) => withCell(report, at, printed),
  buildReport({ region: region('jia'), overrides: { stated, title: '=SUM(1)' } }),
);
const source = sourceOf(
  [cells2019, withoutRow(buildReport({ region: region('yi'), edition: 2021 }), 'requests.received')],
  {},
  findings,
);
const files = await buildDataFiles(source, {
  title: '乡镇年报',
  description: 'd',
  homepage: 'https://example.org/',
  updated: '2026-11-20',
});

const rowsOf = (file: string): Record<string, string>[] => {
  const [header = [], ...records] = readCsv((files.get(file) ?? '').slice(1)).records;
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])));
};

describe('The open data', () => {
  test('has exactly the files and columns that were promised', () => {
    expect(
      Object.fromEntries(openTables.map((table) => [table.file, table.columns.map(({ name }) => name).join(', ')])),
    ).toEqual(promised);
    for (const [file, columns] of Object.entries(promised))
      expect(readCsv((files.get(file) ?? '').slice(1)).records[0]?.join(', ')).toBe(columns);
  });

  test('fills every row to the width of the header, with values of the type each column names', () => {
    const types = {
      string: /^/,
      date: /^\d{4}-\d\d-\d\d$/,
      year: /^\d{4}$/,
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
    };
    for (const table of openTables)
      for (const row of rowsOf(table.file)) {
        expect(Object.keys(row)).toHaveLength(table.columns.length);
        for (const { name, type, optional, values } of table.columns) {
          const value = row[name] ?? '';
          if (value === '') expect([table.file, name, optional]).toEqual([table.file, name, true]);
          else
            expect([table.file, name, value, types[type].test(value), values?.includes(value) ?? true]).toEqual([
              table.file,
              name,
              value,
              true,
              true,
            ]);
        }
      }
  });

  test.each(openTables)('keeps keys unique and references whole in $file', ({ file, primaryKey = [], columns }) => {
    const rows = rowsOf(file);
    const keys = rows.map((row, index) =>
      primaryKey.length > 0 ? primaryKey.map((name) => row[name]).join('|') : index,
    );
    expect(new Set(keys).size).toBe(rows.length);
    for (const { name, references } of columns.filter((column) => column.references)) {
      const known = rowsOf(`${references?.table}.csv`).map((row) => row[references?.column ?? '']);
      expect(rows.map((row) => row[name]).filter((value) => value !== '' && !known.includes(value))).toEqual([]);
    }
  });

  test('holds every cell with its state; a value only where there is a number', () => {
    const rows = rowsOf('cells.csv');
    expect(rows).toHaveLength(198 + 200);
    expect(rows.filter((row) => row.state === 'absent')).toHaveLength(7);
    for (const row of rows) expect(row.value === '').toBe(row.state !== 'number');
    const cell = (table: string, row: string, column: string) =>
      rows.find((one) => one.table === table && one.row === row && one.column === column);
    expect(cell('proactive', 'procurement', 'amount')).toMatchObject({
      value: '32566732',
      unit: '元',
      raw: '3256.6732万元',
    });
    expect(cell('proactive', 'licensing', 'change')).toMatchObject({ value: '-3', unit: '项', raw: '' });
    expect(cell('requests', 'received', 'total')).toMatchObject({ state: 'blank', value: '' });
    expect(cell('disputes', 'reconsideration', 'total')).toMatchObject({ state: 'number', value: '0', raw: '00' });
    expect(cell('disputes', 'reconsideration', 'other')).toMatchObject({ state: 'notApplicable', value: '', raw: '—' });
  });

  test('leaves an indicator empty rather than zero, and never prints "about" as exact', () => {
    const value = (name: string, indicator: string) =>
      rowsOf('indicators.csv').find((row) => row.region === region(name) && row.indicator === indicator)?.value;
    expect(value('jia', 'requestsReceived')).toBe('');
    expect(value('yi', 'requestsReceived')).toBe('');
    expect(value('jia', 'procurementAmount')).toBe('32566732');
    expect(value('jia', 'itemsDisclosed')).toBe('');
    expect(value('jia', 'briefs')).toBe('163');
    expect(value('yi', 'briefs')).toBeUndefined();
    expect(value('yi', 'procurementAmount')).toBeUndefined();
  });

  test('keeps codes as text', () => {
    const { records, quoted } = readCsv((files.get('regions.csv') ?? '').slice(1));
    const at = records[0]?.indexOf('code') ?? -1;
    expect(quoted.every((marks) => marks[at])).toBe(true);
    expect(
      openTables
        .flatMap(({ columns }) => columns)
        .filter(({ name }) => name === 'code')
        .every(({ type }) => type === 'string'),
    ).toBe(true);
  });

  test('tells findings, acknowledged ones with their reason', () => {
    expect(rowsOf('findings.csv').slice(0, 2)).toMatchObject([
      { check: 'balance', acknowledged: 'true', reason: '原件如此', message: "'=总计为 2" },
      { check: 'dates', acknowledged: 'false', reason: '' },
    ]);
    expect(rowsOf('reports.csv')[0]).toMatchObject({
      title: "'=SUM(1)",
      errors: '0',
      warnings: '1',
      acknowledged: '1',
      proactive_edition: '2019',
    });
  });
});

describe('The Data Package', () => {
  const described = JSON.parse(files.get('datapackage.json') ?? '');

  test('names every file with its size, hash and licence', async () => {
    expect(described).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      licenses: [{ name: 'CC0-1.0' }],
    });
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(Object.keys(promised));
    for (const { path, bytes, hash } of described.resources) {
      const written = Buffer.from(files.get(path) ?? '');
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', written)).toString('hex');
      expect([bytes, hash]).toEqual([written.length, `sha256:${digest}`]);
    }
  });

  test('names every column, with its type and what it means', () => {
    for (const { path, schema } of described.resources) {
      expect(schema.fields.map(({ name }: { name: string }) => name).join(', ')).toBe(
        promised[path as keyof typeof promised],
      );
      for (const field of schema.fields)
        expect(field).toMatchObject({ type: expect.any(String), description: expect.stringMatching(/.+ \/ .+/) });
    }
  });
});
