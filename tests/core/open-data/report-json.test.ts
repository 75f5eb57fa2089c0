import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../../src/core/open-data/api-report-schema.ts';
import { reportJson } from '../../../src/core/open-data/report-json.ts';
import { buildPortal, type CheckedReport } from '../../../src/core/portal.ts';
import { readContent } from '../../../src/io/read-content.ts';

const portal = buildPortal(await readContent('content'));
const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou/2020';
const jsonOf = (path: string) => reportJson(portal.report(path) as CheckedReport, portal.regions, '2026-11-21-abc');

describe.each(portal.reports.map(({ path }) => path))('The JSON of %s', (path) => {
  test('is as its description says', () => {
    expect(reportSchema.safeParse(JSON.parse(jsonOf(path))).error?.issues).toBeUndefined();
  });

  test('says of a rule that holds where and by which cells, but in no words', () => {
    const { holds, cells } = JSON.parse(jsonOf(path));
    expect(holds['requests-applicant-sum'].length).toBeGreaterThan(0);
    for (const [total, ...parts] of holds['requests-applicant-sum']) {
      const sum = parts.reduce((before: number, part: number) => before + cells[part].value, 0);
      expect(cells[total]).toMatchObject({ table: 'requests', column: 'total', value: sum });
    }
    expect(JSON.stringify(holds)).not.toMatch(/\p{Script=Han}/u);
  });

  test('has a line for every row of the form, every rule and every finding, so that two versions can be compared', () => {
    const lines = jsonOf(path).split('\n');
    const { cells, holds, findings } = JSON.parse(jsonOf(path));
    const rows = new Set(cells.map(({ table, row }: { table: string; row: string }) => `${table}.${row}`));
    expect(lines.filter((line) => line.startsWith('{"table"'))).toHaveLength(rows.size);
    expect(lines.filter((line) => line.startsWith('{"check"'))).toHaveLength(findings.length);
    for (const check of Object.keys(holds)) expect(lines.some((line) => line.startsWith(`"${check}":`))).toBe(true);
  });
});

test('A cell says what is printed only where that differs from its value', () => {
  const { cells } = JSON.parse(jsonOf(lanlongkou));
  expect(cells[0]).toEqual({
    table: 'proactive',
    row: 'regulations',
    column: 'made',
    state: 'number',
    value: 0,
    unit: '件',
  });
  const odd = cells.find(
    ({ row, column }: { row: string; column: string }) => row === 'carriedOver' && column === 'legalServices',
  );
  expect(odd).toMatchObject({ state: 'number', value: 0, raw: '00' });
});
