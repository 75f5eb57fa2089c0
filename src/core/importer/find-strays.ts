import { editions } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import type { GridRow } from '../report/grid.ts';
import { isValue, squash } from '../report/labelled-row.ts';
import type { Origin, OriginalBlock } from './blocks.ts';
import { formWords } from './form-words.ts';
import type { ImportFinding } from './import-result.ts';
import { importFinding } from './import-rules.ts';
import { hasValue, type TextLine } from './text-lines.ts';

/** A paragraph that stood inside a table and is none of its rows: a note, who filled it in, prose between its lines. */
export interface Stray {
  table: TableId;
  text: string;
  block: OriginalBlock;
}

/** Letters that stand side by side. What blanks part may be pieces of cells beside each other. */
const pairsOf = (text: string): string[] =>
  text.split(/\s+/).flatMap((piece) => {
    const letters = [...squash(piece).replace(/\d/g, '')];
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  });

const formPairs = new Set(
  editions.flatMap(({ tables }) => Object.values(tables).flatMap(({ table }) => formWords(table).flatMap(pairsOf))),
);

/** How much of a text is not in the words of the form, from 0 to 1: a label that a slip changed is nearly all there. */
const strangeness = (text: string): number => {
  const pairs = pairsOf(text);
  return pairs.filter((pair) => !formPairs.has(pair)).length / Math.max(1, pairs.length);
};

const opensNote = /^[（(]?(?:备?注|说明|填报|填表|制表|审核|单位负责|(?:金额)?单位[:：])/;

/** A row of a grid with words in one cell only, which are not the form's. */
export const strayRow = (table: TableId, row: GridRow): Stray | undefined => {
  const printed = row.cells.filter(({ text }) => text.trim() !== '');
  const [cell] = printed;
  if (!cell || printed.length > 1 || isValue(cell.text)) return undefined;
  const text = cell.text.trim();
  const isStray = opensNote.test(text) || (squash(text).length >= 5 && strangeness(text) > 0.4);
  return isStray ? strayOf(table, text, cell.origin ?? { line: row.line }) : undefined;
};

/** Among lines only what is plainly prose: the label of a row that the form does not have stands on a line too. */
const strayLine = (table: TableId, { text, origin }: TextLine): Stray | undefined => {
  const plain = text.trim();
  if (/[\t|¦│｜┃]/.test(plain) || hasValue(plain)) return undefined;
  const strange = strangeness(plain);
  const isProse =
    (/[。；！]/.test(plain) && plain.length >= 12 && strange > 0.4) || (plain.length >= 20 && strange > 0.6);
  return isProse || (opensNote.test(plain) && strange > 0.4) ? strayOf(table, plain, origin) : undefined;
};

/** The lines of a table without the prose between them; what stands beyond prose and names no row is not the table's. */
export const takeStrayLines = (table: TableId, lines: readonly TextLine[]): { inside: TextLine[]; strays: Stray[] } => {
  const found = lines.map((line) => strayLine(table, line));
  const labels = formWords(table).filter((word) => word.length >= 4);
  const isNamed = (part: readonly TextLine[]): boolean =>
    part.some(({ text }) => labels.some((label) => squash(text).includes(label)));
  const first = found.findIndex((stray) => stray !== undefined);
  const last = found.findLastIndex((stray) => stray !== undefined);
  const from = first >= 0 && !isNamed(lines.slice(0, first)) ? first + 1 : 0;
  const to = last >= from && !isNamed(lines.slice(last)) ? last : lines.length;
  const own = found.slice(from, to);
  return {
    inside: lines.slice(from, to).filter((_, index) => !own[index]),
    strays: own.flatMap((stray) => stray ?? []),
  };
};

const strayOf = (table: TableId, text: string, origin: Origin): Stray => ({
  table,
  text,
  block: { kind: 'paragraph', text, origin },
});

export const strayFinding = ({ table, text, block }: Stray): ImportFinding =>
  importFinding(
    'import-reading',
    table,
    {
      zh: `表中的“${shorten(text)}”不是行名也不是数字，已放到这一部分的文字里，请对照原件。`,
      en: `"${shorten(text)}" in the table is neither label nor figure; it was put with the prose of the section. Compare with the original.`,
    },
    block.origin,
  );

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
