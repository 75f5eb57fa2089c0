import { columnWords } from './check-headers.ts';
import type { FormColumn, FormTable } from './form.ts';
import { type GridRow, normaliseLabel } from './grid.ts';
import { isFigure } from './labelled-row.ts';

export const headerNotice = {
  zh: '表头认不全，各列按国家统一格式的次序认定，请对照原件核对。',
  en: 'The header could not be read whole; columns were taken in the order of the national form. Compare with the original.',
};

/** The words of a row of a header, in order. A merged one may stand in each of the places that it covers. */
const wordsOf = (row: GridRow): string[] =>
  row.cells
    .map(({ text }) => normaliseLabel(text))
    .filter((word, index, all) => word !== '' && word !== all[index - 1]);

/**
 * Whether the header of the second or third table says of every column which it is. Where it does not, because it is
 * missing or has other words, the columns are the form's only by their order, which nobody has seen.
 */
export const provesColumns = (form: FormTable, rows: readonly GridRow[]): boolean => {
  const first = rows.findIndex((row) => row.cells.some(({ text }) => isFigure(text)));
  const heads = rows.slice(0, first < 0 ? undefined : first).map(wordsOf);
  const columns = form.rows[0]?.columns ?? [];
  if (form.table === 'requests') return provesApplicants(columns, heads);
  const isWhole = (words: readonly string[]): boolean => {
    const named = words.flatMap((word) => {
      const at = columns.findIndex((column) => columnWords(column).includes(word));
      return at < 0 ? [] : [at];
    });
    return (
      named.length === columns.length * form.rows.length && named.every((at, index) => at === index % columns.length)
    );
  };
  return isWhole(heads.flat()) || heads.some(isWhole);
};

/**
 * 自然人 and 总计 stand beside the five kinds of organisation, or beside the words over these. Where only 总计 is lost and
 * nothing else stands in its place, it is the column that is left.
 */
const provesApplicants = (columns: readonly FormColumn[], heads: readonly (readonly string[])[]): boolean => {
  const is = (word: string | undefined, index: number): boolean =>
    word !== undefined && columns[index] !== undefined && columnWords(columns[index]).includes(word);
  const row = heads.find((words) => words.some((word) => is(word, 1))) ?? [];
  const from = row.findIndex((word) => is(word, 1));
  const organisations = [1, 2, 3, 4, 5].every((column) => is(row[from + column - 1], column));
  const beside = (column: number, step: 1 | -1): boolean =>
    heads.some((words) =>
      words.some((word, at) => is(word, column) && /^(?:法人|申请人情况$)/.test(words[at + step] ?? '')),
    );
  const natural = is(row[from - 1], 0) || beside(0, 1);
  const isLost = row[from + 5] === undefined && !heads.flat().some((word) => is(word, 6));
  const total = is(row[from + 5], 6) || beside(6, -1) || isLost;
  return organisations && natural && total;
};
