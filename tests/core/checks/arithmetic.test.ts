import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';
import type { Edition } from '../../../src/core/report/form.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport, cellPaths, numberAt, withCell, withoutRow } from '../../support/build-report.ts';

const editions: Edition[] = [2019, 2021];
const seeds = Array.from({ length: 8 }, (_, i) => i + 1);
const sums = new Set(['requests-balance', 'requests-result-sum', 'requests-applicant-sum', 'disputes-sum']);

const summedCells = (report: Report) => cellPaths(report).filter((at) => !at.startsWith('proactive.'));
const errorsOf = (report: Report) => runChecks(report, {}).findings.filter(({ severity }) => severity === 'error');

/** The row or the column of the cell stands in the finding's path. */
const names = (at: string) => (finding: Finding) => {
  const row = (path: string) => path.slice(0, path.lastIndexOf('.'));
  const column = (path: string) => path.slice(path.lastIndexOf('.'));
  return sums.has(finding.check) && (row(finding.at) === row(at) || column(finding.at) === column(at));
};

describe.each(editions)('a report on the %i form', { timeout: 30_000 }, (edition) => {
  test('gives no finding when every figure agrees', () => {
    for (const seed of seeds) expect(runChecks(buildReport({ edition, seed }), {}).findings).toEqual([]);
  });

  test('is found out when any summed cell is one more, one less or ten times as much', () => {
    for (const seed of seeds) {
      const report = buildReport({ edition, seed });
      for (const at of summedCells(report)) {
        const value = numberAt(report, at);
        for (const wrong of [value + 1, value - 1, value * 10]) {
          const found = errorsOf(withCell(report, at, String(wrong)));
          expect(found.filter(names(at)), `${at}: ${value} → ${wrong}, seed ${seed}`).not.toEqual([]);
          expect(found.every(names(at)), `${at} is all that is named`).toBe(true);
        }
      }
    }
  });

  test('is found out when two neighbours of the requests table change places', () => {
    for (const seed of seeds) {
      const report = buildReport({ edition, seed });
      const cells = summedCells(report).filter((at) => at.startsWith('requests.'));
      for (const [i, at] of cells.entries()) {
        // The next cell of the row, and the cell below.
        for (const other of [cells[i + 1], cells[i + 7]]) {
          if (other === undefined || numberAt(report, at) === numberAt(report, other)) continue;
          const swapped = withCell(
            withCell(report, at, String(numberAt(report, other))),
            other,
            String(numberAt(report, at)),
          );
          expect(errorsOf(swapped).filter(names(at)), `${at} ↔ ${other}, seed ${seed}`).not.toEqual([]);
        }
      }
    }
  });

  test('is found out when a part and the total of a dispute change places', () => {
    const report = buildReport({ edition });
    for (const at of cellPaths(report).filter((path) => path.startsWith('disputes.') && !path.endsWith('.total'))) {
      const total = `${at.slice(0, at.lastIndexOf('.'))}.total`;
      const swapped = withCell(
        withCell(report, at, String(numberAt(report, total))),
        total,
        String(numberAt(report, at)),
      );
      expect(errorsOf(swapped).filter(names(at)), at).not.toEqual([]);
    }
  });

  test.each([
    ['blank', ''],
    ['a mark', '—'],
    ['words', '100余'],
  ])('never says that a sum plainly holds when %s stands in it', (_, printed) => {
    const report = buildReport({ edition });
    for (const at of summedCells(report)) {
      const { assessments } = runChecks(withCell(report, at, printed), {});
      for (const check of sums) {
        const spots = (assessments.get(check) ?? []).filter((one) => takesPart(check, one.at, at));
        expect(spots.map(({ outcome }) => outcome)).not.toContain('holds');
        if (printed !== '') expect(spots.map(({ outcome }) => outcome)).not.toContain('holdsIfBlankIsZero');
      }
    }
  });

  test('never says that a result sum plainly holds when a row is absent', () => {
    const report = buildReport({ edition });
    for (const row of report.tables.requests?.rows ?? []) {
      const { assessments, findings } = runChecks(withoutRow(report, `requests.${row}`), {});
      expect(findings.filter(({ check }) => check === 'form-row-absent').map(({ at }) => at)).toEqual([
        `requests.${row}`,
      ]);
      const spot = assessments.get('requests-applicant-sum')?.find(({ at }) => at === `requests.${row}.total`);
      expect(spot?.outcome).toBe('notAssessable');
      const check = ['received', 'carriedIn', 'carriedOver'].includes(row) ? 'requests-balance' : 'requests-result-sum';
      expect(assessments.get(check)?.map(({ outcome }) => outcome)).not.toContain('holds');
    }
  });
});

/** Whether a cell is in the equation a sum stands for at a spot. */
const takesPart = (check: string, spot: string, cell: string): boolean => {
  const [row, column] = [cell.slice(0, cell.lastIndexOf('.')), cell.slice(cell.lastIndexOf('.') + 1)];
  if (check === 'disputes-sum' || check === 'requests-applicant-sum') return spot === `${row}.total`;
  const inBalance = ['received', 'carriedIn', 'concluded', 'carriedOver'].includes(row.replace('requests.', ''));
  const inResults = !['received', 'carriedIn', 'carriedOver'].includes(row.replace('requests.', ''));
  return (
    cell.startsWith('requests.') &&
    spot.endsWith(`.${column}`) &&
    (check === 'requests-balance' ? inBalance : inResults)
  );
};

describe('a sum over cells that are not all numbers', () => {
  const zeros = (cells: Record<string, string>) => {
    let report = buildReport();
    for (const column of ['upheld', 'corrected', 'other', 'pending', 'total'])
      report = withCell(report, `disputes.reconsideration.${column}`, cells[column] ?? '0');
    const found = runChecks(report, {}).assessments.get('disputes-sum');
    return found?.find(({ at }) => at === 'disputes.reconsideration.total')?.outcome;
  };

  test('holds if blank is 0 when the printed numbers agree', () => {
    expect(zeros({ upheld: '' })).toBe('holdsIfBlankIsZero');
    expect(zeros({ upheld: '', corrected: '', other: '1', pending: '', total: '1' })).toBe('holdsIfBlankIsZero');
    expect(zeros({ total: '' })).toBe('holdsIfBlankIsZero');
  });

  test('is broken when no blank could make it agree, since counts are not negative', () => {
    expect(zeros({ upheld: '1', corrected: '', total: '0' })).toBe('broken');
  });

  test('cannot be judged when a blank may hide the difference', () => {
    expect(zeros({ upheld: '', total: '2' })).toBe('notAssessable');
    expect(zeros({ upheld: '1', total: '' })).toBe('notAssessable');
  });

  test('cannot be judged over words or a mark, even where the numbers agree', () => {
    expect(zeros({ upheld: '1余' })).toBe('notAssessable');
    expect(zeros({ upheld: '/' })).toBe('notAssessable');
  });

  test('takes 00 for the number it is', () => {
    expect(zeros({ upheld: '00', corrected: '0 0' })).toBe('holds');
  });
});

test('what was carried in cannot be judged, and that is said once, when last year’s report lacks the table', () => {
  const previous = buildReport({ edition: 2021, year: 2021 });
  const { requests: _, ...tables } = previous.tables;
  const { assessments, findings } = runChecks(buildReport({ edition: 2021, year: 2022 }), {
    previous: { ...previous, tables },
  });
  expect(assessments.get('carry-over')).toMatchObject([
    { outcome: 'notAssessable', message: { zh: expect.stringContaining('2021 年报告中没有') } },
  ]);
  expect(findings.filter(({ check }) => check === 'carry-over')).toHaveLength(1);
});
