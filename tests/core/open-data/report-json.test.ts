import { describe, expect, test } from 'vitest';
import { publishRecord, readRecord, reportRecord } from '../../../src/core/dataset/report-record.ts';
import { reportSchema } from '../../../src/core/open-data/api-report-schema.ts';
import { reportJson } from '../../../src/core/open-data/report-json.ts';
import { buildPortal, type CheckedReport } from '../../../src/core/portal.ts';
import { listCells } from '../../../src/core/report/published-cells.ts';
import { readContent } from '../../../src/io/read-content.ts';

const portal = buildPortal(await readContent('content'));
const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou/2020';
const jsonOf = (path: string) => reportJson(portal.report(path) as CheckedReport, portal.regions, '2026-11-21-abc');

describe.each(portal.reports.map(({ path }) => path))('The JSON of %s', (path) => {
  test('is as its description says', () => {
    expect(reportSchema.safeParse(JSON.parse(jsonOf(path))).error?.issues).toBeUndefined();
  });

  test('says of a rule that holds where and by which cells, but in no words', () => {
    const { holds, cells: published } = JSON.parse(jsonOf(path));
    const cells = listCells(published);
    expect(holds['requests-applicant-sum'].length).toBeGreaterThan(0);
    for (const [total, ...parts] of holds['requests-applicant-sum']) {
      const sum = parts.reduce((before: number, part: number) => before + Number(cells[part]?.value), 0);
      expect(cells[total]).toMatchObject({ table: 'requests', column: 'total', value: sum });
    }
    expect(JSON.stringify(holds)).not.toMatch(/\p{Script=Han}/u);
  });

  test('has a line for every row of the form, every rule and every finding, so that two versions can be compared', () => {
    const lines = jsonOf(path).split('\n');
    const { cells, holds, findings } = JSON.parse(jsonOf(path));
    for (const rows of Object.values(cells))
      for (const row of Object.keys(rows as object))
        expect(lines.filter((line) => line.startsWith(`"${row}":{`))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('{"check"'))).toHaveLength(findings.length);
    for (const check of Object.keys(holds)) expect(lines.some((line) => line.startsWith(`"${check}":`))).toBe(true);
  });
});

test('Every cell says what it is, its unit, and what is printed only where that differs from its value', () => {
  const { proactive, requests } = JSON.parse(jsonOf(lanlongkou)).cells;
  expect(proactive.regulations.made).toEqual({ state: 'number', value: 0, unit: '件' });
  expect(proactive.procurement.amount).toMatchObject({ state: 'number', value: '32566732', unit: '元' });
  expect(requests.carriedOver.legalServices).toEqual({ state: 'number', value: 0, unit: '件', raw: '00' });
  expect(requests.carriedOver.nonprofits).toEqual({ state: 'blank', unit: '件' });
});

test('The cells stand in the order of the original, and are read back as they were', () => {
  for (const { path } of portal.reports) {
    const record = reportRecord(portal.report(path) as CheckedReport, portal.regions);
    expect(readRecord(publishRecord(record))).toEqual(record);
    expect(readRecord(JSON.parse(jsonOf(path))).cells).toEqual(record.cells);
  }
});
