import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import type { Assessment } from '../../../src/core/findings/finding.ts';
import { formCells, formTable, tableIds } from '../../../src/core/report/editions/index.ts';
import { cellPath, type Report } from '../../../src/core/report/report.ts';
import { buildReport } from '../../support/build-report.ts';

const report = buildReport();

describe('A rule over cells names every cell it used', () => {
  const of = (id: string, one: Report = report, previous?: Report): Assessment[] =>
    runChecks(one, previous ? { previous } : {}).assessments.get(id) ?? [];
  const at = (found: readonly Assessment[], path: string) => found.find((one) => one.at === path);

  test('the total of a row: its seven cells', () => {
    expect(at(of('requests-applicant-sum'), 'requests.received.total')?.cells?.toSorted()).toEqual(
      ['businesses', 'legalServices', 'naturalPersons', 'nonprofits', 'others', 'research', 'total'].map(
        (column) => `requests.received.${column}`,
      ),
    );
  });

  test('the balance of a column: the four cells on both sides', () => {
    expect(at(of('requests-balance'), 'requests.carriedOver.others')?.cells).toEqual([
      'requests.received.others',
      'requests.carriedIn.others',
      'requests.concluded.others',
      'requests.carriedOver.others',
    ]);
  });

  test('the sum of the results: every result of the edition, and what they add up to', () => {
    const cells = at(of('requests-result-sum'), 'requests.concluded.total')?.cells ?? [];
    expect(cells).toHaveLength(report.tables.requests?.edition === 2019 ? 20 : 22);
    expect(cells).toContain('requests.refused.stateSecrets.total');
    expect(cells).not.toContain('requests.received.total');
  });

  test('what was carried in: a cell of this year and one of the year before', () => {
    const found = at(of('carry-over', { ...report, year: report.year + 1 }, report), 'requests.carriedIn.total');
    expect(found?.cells).toEqual(['requests.carriedIn.total']);
    expect(found?.previousCells).toEqual(['requests.carriedOver.total']);
  });

  test('all of them are cells of the form, and every cell of the second and third table is used by a sum', () => {
    const { assessments } = runChecks(report, {});
    const used = new Set([...assessments.values()].flat().flatMap(({ cells = [] }) => cells));
    const ofForm = tableIds.flatMap((id) => {
      const table = report.tables[id];
      return table
        ? formCells(formTable(id, table.edition)).map(({ row, column }) => cellPath(id, row.id, column.id))
        : [];
    });
    expect([...used].filter((cell) => !ofForm.includes(cell))).toEqual([]);
    expect(ofForm.filter((cell) => !cell.startsWith('proactive.') && !used.has(cell))).toEqual([]);
  });
});
