import type { Draft } from '../../src/core/importer/import-result.ts';
import { printedAs } from '../../src/core/report/cell.ts';
import { formTable, tableIds } from '../../src/core/report/editions/index.ts';
import { formSections } from '../../src/core/report/report.ts';

/** The recognised tables for a terminal: a row a line, its cells as printed, · for a blank one. */
export const tableLines = (draft: Draft): { heading: string; lines: string[] }[] =>
  tableIds.flatMap((table) => {
    const edition = draft.editions[table === 'disputes' ? 'requests' : table];
    if (edition === undefined) return [];
    const form = formTable(table, edition);
    const title = formSections.find((section) => section.table === table)?.title ?? table;
    const lines = form.rows.map((row) => {
      const cells = draft.cells.filter((one) => one.table === table && one.row === row.id);
      const shown = cells.map(({ cell }) => (cell.state === 'blank' ? '·' : printedAs(cell)));
      return `${padded(shorten(row.label))} ${cells.length === 0 ? '（没有读到 not read）' : shown.map((value) => value.padStart(4)).join(' ')}`;
    });
    return [{ heading: `${title}（${edition} 年版 edition）`, lines }];
  });

const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/u.test(char) ? 2 : 1), 0);
const labelWidth = 34;

const shorten = (label: string): string => {
  let short = '';
  for (const char of label) {
    if (width(short + char) > labelWidth - 1) return `${short}…`;
    short += char;
  }
  return short;
};

const padded = (label: string): string => label + ' '.repeat(Math.max(0, labelWidth - width(label)));
