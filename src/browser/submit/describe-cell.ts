import { findCell } from '../../core/importer/correct-draft.ts';
import type { Draft } from '../../core/importer/import-result.ts';
import { cellPath } from '../../core/report/report.ts';
import { pick } from '../../i18n/language.ts';
import { element, fill } from '../dom.ts';
import { spoken } from '../spoken.ts';
import type { Remark } from './remarks.ts';
import { describeOrigin, nameSpot, type Voice } from './words.ts';

export interface ShownTables {
  draft: Draft;
  /** What was read, before anybody changed it. */
  read: Draft;
  remarks: readonly Remark[];
  /** What somebody typed, by the paths of cells. */
  changed: ReadonlyMap<string, string>;
}

/** The name of a cell, what the original prints, where that stands, and what was made of it. */
export const describeCell = (at: string, { draft, read, changed }: ShownTables, voice: Voice): string[] => {
  if (!findCell(draft, at)) return [];
  const { words } = voice;
  const original = read.cells.find(({ table, row, column }) => cellPath(table, row, column) === at);
  const printed = original?.printed.trim() ?? '';
  const what = printed === '' ? words.cellPrintedBlank : fill(words.cellPrinted, { printed });
  const now = changed.get(at);
  return [
    nameSpot(draft, at, voice)?.name ?? '',
    original ? what : words.cellNotThere,
    describeOrigin(original?.origin, words),
    ...(now === undefined ? [] : [now === '' ? words.cellChangedBlank : fill(words.cellChanged, { now })]),
  ].filter((line) => line !== '');
};

/** What there is to look at in a cell and its row. */
export const describeRemarks = (at: string, remarks: readonly Remark[], { words, language }: Voice): HTMLElement[] => {
  const row = at.slice(0, at.lastIndexOf('.'));
  return remarks
    .filter((remark) => remark.at === at || remark.at === row)
    .map(({ number, tone, message }) =>
      element(
        'li',
        { class: tone },
        element('a', { href: `#finding-${number}` }, fill(words.markShort, { n: number })),
        ' ',
        ...spoken(pick(message, language), language),
      ),
    );
};
