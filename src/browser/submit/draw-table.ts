import type { ImportedCell } from '../../core/importer/import-result.ts';
import { type Cell, printedAs } from '../../core/report/cell.ts';
import type { FormTable } from '../../core/report/form.ts';
import { type LayoutCell, layoutTable } from '../../core/report/form-layout.ts';
import { cellPath } from '../../core/report/report.ts';
import { pick } from '../../i18n/language.ts';
import { element, fill } from '../dom.ts';
import { spoken } from '../spoken.ts';
import type { Remark } from './remarks.ts';
import type { Voice } from './words.ts';

/** What a table is drawn from. */
export interface DrawnTable {
  form: FormTable;
  cells: ReadonlyMap<string, ImportedCell>;
  remarks: readonly Remark[];
  changed: ReadonlySet<string>;
  /** Where and how a cell stands in the original, in words. */
  describe(at: string): string;
}

/** A table in the layout of the form, each value a button. */
export const drawTable = (drawn: DrawnTable, voice: Voice): HTMLTableElement => {
  const { form, cells } = drawn;
  const values = new Map([...cells.values()].map(({ row, column, cell }) => [`${row}.${column}`, cell]));
  const groups = layoutTable(form, {
    table: form.table,
    edition: form.edition,
    rows: [],
    cells: values,
    labels: new Map(),
  });
  const line = (row: LayoutCell[]): HTMLElement =>
    element(
      'tr',
      {},
      ...row.map((cell) => (cell.kind === 'header' ? drawHeader(cell, drawn, voice) : drawValue(cell, drawn, voice))),
    );
  return element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, voice.words.tableNames[form.table]),
    ...groups.flatMap(({ head, body }) => [
      element('tbody', { class: 'head' }, ...head.map(line)),
      element('tbody', {}, ...body.map(line)),
    ]),
  );
};

const drawHeader = (
  { label, en, colspan, rowspan, scope, at }: Extract<LayoutCell, { kind: 'header' }>,
  { remarks }: DrawnTable,
  { words, language }: Voice,
): HTMLElement =>
  element(
    'th',
    {
      id: at,
      scope,
      colspan: colspan > 1 && String(colspan),
      rowspan: rowspan > 1 && String(rowspan),
      class: scope === 'rowgroup' && 'group',
      tabindex: at !== undefined && '-1',
    },
    pick({ zh: label, en }, language),
    ...marksOf(at, remarks, words),
  );

const drawValue = (
  { at, cell, colspan }: Extract<LayoutCell, { kind: 'value' }>,
  { remarks, changed, describe }: DrawnTable,
  { words, language }: Voice,
): HTMLElement => {
  const isZero = cell.state === 'number' && String(cell.value) === '0';
  const classes = [cell.state, isZero && 'zero', changed.has(at) && 'changed'].filter(Boolean).join(' ');
  const about = `about-${at}`;
  return element(
    'td',
    { id: at, class: classes, colspan: colspan > 1 && String(colspan) },
    element(
      'div',
      { class: 'value' },
      element(
        'button',
        { type: 'button', class: 'cell', 'data-at': at, tabindex: '-1', 'aria-describedby': about },
        ...spoken(shownAs(cell, words), language),
      ),
      ...marksOf(at, remarks, words),
    ),
    element('span', { id: about, hidden: true }, ...spoken(describe(at), language)),
  );
};

/** What a cell shows: as printed, or in words where nothing is. */
const shownAs = (cell: Cell, words: Voice['words']): string => {
  if (cell.state === 'blank') return words.stateBlank;
  return cell.state === 'absent' ? words.stateAbsent : printedAs(cell);
};

/** Links to what there is to look at here. The Tab key passes them by: what they lead to is told below the table, too. */
export const marksOf = (at: string | undefined, remarks: readonly Remark[], words: Voice['words']): HTMLElement[] =>
  remarks
    .filter((remark) => remark.at === at)
    .map(({ number, tone }) =>
      element(
        'a',
        {
          class: `mark ${tone}`,
          href: `#finding-${number}`,
          tabindex: '-1',
          'aria-label': fill(words.mark, { n: number }),
        },
        String(number),
      ),
    );

export const indexCells = (cells: readonly ImportedCell[]): Map<string, ImportedCell> =>
  new Map(cells.map((cell) => [cellPath(cell.table, cell.row, cell.column), cell]));
