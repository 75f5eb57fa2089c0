import { findRow, formTable } from '../../report/editions/index.ts';
import type { TableId } from '../../report/form.ts';
import { cellAt, type Report, type Section } from '../../report/report.ts';
import { findPieces } from '../search-text.ts';
import type { ToldByCells, ToldByPhrases, Topic, TopicCell } from './topic.ts';

/** What a report says of a topic. A blank is no 0: where no cell has a number above 0 and one has no number, nothing can be said. */
export type Told =
  | { kind: 'told' /** Whether it has each of the topic's phrases. */; phrases: readonly boolean[] }
  | { kind: 'untold' }
  | { kind: 'unknown' };

const untold: Told = { kind: 'untold' };
const unknown: Told = { kind: 'unknown' };

/** The prose of a section as it is searched for phrases. */
interface SearchedText {
  printed: string;
  /** Letters and figures alone: what has not the phrase here has it nowhere. */
  letters: string;
}

/** Reads one report for any number of topics; its texts are prepared once. */
export const openReport = (report: Report): ((topic: Topic) => Told) => {
  const whole = lazily(() => textOf(report.sections));
  const bySection = new Map<string, SearchedText | undefined>();
  const within = ({ within: id }: ToldByPhrases): SearchedText | undefined => {
    if (id === undefined) return whole();
    const sections = report.sections.filter((section) => section.id === id);
    if (!bySection.has(id)) bySection.set(id, sections.length === 0 ? undefined : textOf(sections));
    return bySection.get(id);
  };
  return ({ told }) => {
    if (told.kind === 'cells') return tellByCells(report, told);
    const text = within(told);
    return text === undefined ? unknown : tellByPhrases(text, told);
  };
};

const lazily = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** What is searched of a section: its heading as printed, and every block. */
const textsOf = ({ heading, blocks }: Section): string[] => [heading, ...blocks.map(({ text }) => text)];

/** A phrase never runs from one block into the next: a mark stands between them. */
const textOf = (sections: readonly Section[]): SearchedText => {
  const printed = sections.flatMap(textsOf).join('。');
  return { printed, letters: lettersOf(printed) };
};

const lettersOf = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Cheap, and false for nearly all texts without any of the phrases: only the rest is read word by word. */
export const mayHave = (text: string, phrases: readonly string[]): boolean => {
  if (phrases.some((phrase) => text.includes(phrase))) return true;
  const letters = lettersOf(text);
  return phrases.some((phrase) => letters.includes(phrase));
};

const tellByPhrases = ({ printed, letters }: SearchedText, { phrases }: ToldByPhrases): Told => {
  const found = phrases.map(
    (phrase) =>
      printed.includes(phrase) ||
      // Cheap, and it fails for nearly all that lack the phrase; only the rest is read word by word.
      (letters.includes(phrase) && findPieces(printed, [phrase]).some((spans) => spans.length > 0)),
  );
  return found.includes(true) ? { kind: 'told', phrases: found } : untold;
};

interface ReadCell {
  table: TableId;
  row: string;
  column: string;
  /** Undefined where it holds no number. */
  above0: boolean | undefined;
}

/** None where the report's edition of the table has no such cell, undefined where the report has no such table. */
const readCells = (report: Report, { table: id, row: rowId, column }: TopicCell): ReadCell[] | undefined => {
  const table = report.tables[id];
  if (!table) return undefined;
  const row = findRow(formTable(id, table.edition), rowId);
  const columns = row?.columns.filter((one) => column === undefined || one.id === column) ?? [];
  return columns.map((one) => {
    const cell = cellAt(report, id, rowId, one.id);
    const above0 = cell.state === 'number' ? Number(cell.value) > 0 : undefined;
    return { table: id, row: rowId, column: one.id, above0 };
  });
};

/** Of a whole row, the total says whether there is anything. */
const isOpen = (cells: readonly ReadCell[]): boolean =>
  (cells.find(({ column }) => column === 'total') ?? cells[0])?.above0 === undefined;

const tellByCells = (report: Report, { cells }: ToldByCells): Told => {
  const all = cells.map((cell) => readCells(report, cell));
  const read = all.flatMap((found) => (found && found.length > 0 ? [found] : []));
  if (read.flat().some(({ above0 }) => above0)) return { kind: 'told', phrases: [] };
  return all.includes(undefined) || read.length === 0 || read.some(isOpen) ? unknown : untold;
};

/** The topic's cells above 0, in the order of the topic; of a row its total, or else the first. */
export const cellsAbove0 = (report: Report, { cells }: ToldByCells): Required<TopicCell>[] =>
  cells.flatMap((cell) => {
    const above = (readCells(report, cell) ?? []).filter(({ above0 }) => above0);
    const shown = above.find(({ column }) => column === 'total') ?? above[0];
    return shown ? [{ table: shown.table, row: shown.row, column: shown.column }] : [];
  });
