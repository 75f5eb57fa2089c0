import { describe, expect, test } from 'vitest';
import { lineOfCell, pathOfCell, rowsOf } from '../../../src/core/dataset/pack-cells.ts';
import { unpackChecks } from '../../../src/core/dataset/pack-checks.ts';
import { reportRecord } from '../../../src/core/dataset/report-record.ts';
import { buildPortal, type CheckedReport } from '../../../src/core/portal.ts';
import { tableIds } from '../../../src/core/report/editions/index.ts';
import { readContent } from '../../../src/io/read-content.ts';

const portal = buildPortal(await readContent('content'));
const reports = portal.reports.map(({ path }) => {
  const checked = portal.report(path) as CheckedReport;
  return { path, checked, record: reportRecord(checked, portal.regions) };
});

describe.each(reports)('What is packed of $path', ({ checked, record }) => {
  const said = [...checked.assessments].flatMap(([check, all]) => all.map((one) => ({ ...one, check })));
  const read = unpackChecks(record);
  const key = ({ check, at, outcome }: { check: string; at: string; outcome: string }) =>
    // A paragraph is told where the rule judged one; the rule itself speaks of its section.
    `${check} ${outcome} ${at.replace(/^(sections\.\w+)\.\d+$/, '$1')}`;

  test('gives back every spot of every rule, with its outcome', () => {
    expect(read.map(key).toSorted()).toEqual(said.map(key).toSorted());
  });

  test('gives back every cell that a rule used', () => {
    for (const [index, one] of read.filter(({ outcome }) => outcome === 'holds').entries()) {
      const before = said.filter(({ outcome }) => outcome === 'holds')[index];
      for (const cell of before?.cells ?? []) expect(one.cells).toContain(cell);
      expect(one.previousCells ?? []).toEqual(before?.previousCells ?? []);
    }
  });

  test('has words where a rule does not hold, and nowhere else', () => {
    for (const { outcome, message } of read) expect(message === undefined).toBe(outcome === 'holds');
  });

  test('tells the line of every cell that is not of an absent row', () => {
    for (const cell of record.cells) {
      const line = cell.state === 'absent' ? undefined : checked.report.placeOf(pathOfCell(cell)).line;
      expect([pathOfCell(cell), lineOfCell(record, cell)]).toEqual([pathOfCell(cell), line]);
    }
  });

  test('has a line for every row of the original', () => {
    for (const id of tableIds) {
      const rows = checked.report.tables[id]?.rows;
      expect(record.lines[id]?.length).toBe(rows?.length);
      if (rows) expect(rowsOf(record, id)).toEqual(rows);
    }
  });
});

test('A rule that holds in a paragraph leads to that paragraph', () => {
  const found = reports.flatMap(({ record }) => unpackChecks(record)).filter(({ outcome }) => outcome === 'holds');
  expect(found.find(({ check }) => check === 'narrative-disputes-count')?.at).toMatch(/^sections\.overview\.\d+$/);
});
