import { editions } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import { formWords } from './form-words.ts';
import { hasValue, isParted, partCells, type TextLine } from './text-lines.ts';

/** From the first to the last line of a table, counted in the lines given. */
export interface LineSpan {
  from: number;
  to: number;
}

/** Where in a section's lines the table lies: words of the form and values, up to the last of them. */
export const findTableLines = (lines: readonly TextLine[], table: TableId): LineSpan | undefined => {
  const known = formWords(table);
  const marks = lines.map(({ text }) => isTableLine(text, known));
  const from = lines.findIndex(({ text }, index) => marks[index] && /\p{Script=Han}{2}/u.test(text) && !isValue(text));
  const to = marks.findLastIndex((mark, index) => mark && index >= from);
  if (from < 0 || !isTable(lines.slice(from, to + 1), table)) return undefined;
  // Blank cells behind tabs at the end belong to the last row, or are it.
  const after = lines.slice(to + 1).findIndex(({ text }) => text.trim() !== '');
  const rest = lines.slice(to + 1, after < 0 ? undefined : to + 1 + after);
  return { from, to: to + 2 + rest.findLastIndex(({ text }) => text.includes('\t')) };
};

/** Values, or the labels of a form that was left blank. */
const isTable = (lines: readonly TextLine[], table: TableId): boolean => {
  if (lines.some(({ text }) => hasValue(text))) return true;
  const words = lines.map(({ text }) => squash(text)).join('');
  return editions.some((edition) => edition.tables[table].rows.every(({ label }) => words.includes(squash(label))));
};

/** Every piece of the line is a value or a piece of the form's words; or a short label that the form does not know has values. */
const isTableLine = (text: string, known: readonly string[]): boolean => {
  if (text.trim() === '') return false;
  if (isValue(text.trim())) return true;
  const pieces = (isParted(text) ? partCells(text, false) : text.split(/[\s|¦│｜┃]+/)).filter(
    (piece) => squash(piece) !== '' || isValue(piece),
  );
  if (pieces.length === 0) return /[|¦│｜┃]/.test(text);
  const strange = pieces.filter((piece) => !isValue(piece) && !known.some((words) => words.includes(squash(piece))));
  const whole = known.some((words) => squash(text).length > 1 && words.includes(squash(text)));
  if (strange.length === 0 || whole) return true;
  const values = pieces.filter(isValue).length;
  return values > 0 && strange.join('').length <= 24 && !/[。！；，]/.test(text);
};
