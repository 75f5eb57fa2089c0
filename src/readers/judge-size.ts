import type { ImportNote, OriginalBlock } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';

/**
 * A report has some 20,000 characters and 500 cells. What is ten times larger than any is refused before it is looked
 * into: finding tables and places takes more than twice as long for a text of twice the length.
 */
const most = { lines: 20_000, line: 100_000, text: 1_000_000, blocks: 20_000, block: 40_000, words: 300_000 };
const mostCells = 50_000;

/** Judges Markdown or plain text before it is cut into lines. Nothing: it may be read. */
export const judgeText = (text: string): ImportNote | undefined => {
  if (text.length > most.text) return tooLong(text.length, most.text);
  let lines = 0;
  for (let start = 0; start >= 0 && start < text.length; lines++) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > most.line) return longLine(lines + 1, length);
    start = end < 0 ? text.length : end + 1;
  }
  if (lines > most.lines) return tooMany(lines, most.lines, ['行', 'lines']);
  return (/(?<![^\S\n])[^\S\n]{1000}/.test(text) && blankRun) || undefined;
};

/** Judges what a reader made of a file. */
export const judgeBlocks = (blocks: readonly OriginalBlock[]): ImportNote | undefined => {
  if (blocks.length > most.blocks) return tooMany(blocks.length, most.blocks, ['段', 'paragraphs']);
  let words = 0;
  let cells = 0;
  for (const block of blocks) {
    cells += block.kind === 'grid' ? block.grid.rows.reduce((sum, row) => sum + row.cells.length, 0) : 0;
    if (cells > mostCells) return tooMany(cells, mostCells, ['格', 'cells']);
    for (const text of textsOf(block)) {
      words += text.length;
      if (text.length > most.block) return longBlock(text.length);
      if (words > most.words) return tooLong(words, most.words);
      if (/(?<!\s)\s{1000}/.test(text)) return blankRun;
    }
  }
  return undefined;
};

const textsOf = (block: OriginalBlock): string[] => {
  if (block.kind === 'image') return [];
  if (block.kind === 'grid') return block.grid.rows.flatMap((row) => row.cells.map((cell) => cell.text));
  // The marked-up words of a paragraph are the same words and some marks.
  return [block.kind === 'paragraph' ? (block.markdown ?? block.text) : block.text];
};

const tooLarge = (zh: string, en: string): ImportNote => refusal('import-too-large', { zh, en });

const tooLong = (count: number, limit: number): ImportNote =>
  tooLarge(`文字超过 ${limit} 字（数到 ${count}）。`, `Its text has more than ${limit} characters (${count} counted).`);

const tooMany = (count: number, limit: number, [zh, en]: readonly [string, string]): ImportNote =>
  tooLarge(`共有 ${count} ${zh}，最多 ${limit}。`, `It has ${count} ${en}; the limit is ${limit}.`);

const longLine = (line: number, length: number): ImportNote =>
  tooLarge(
    `第 ${line} 行有 ${length} 字，最多 ${most.line}。`,
    `Line ${line} has ${length} characters; the limit is ${most.line}.`,
  );

const longBlock = (length: number): ImportNote =>
  tooLarge(
    `有一段或一格长达 ${length} 字，最多 ${most.block}。`,
    `One paragraph or cell has ${length} characters; the limit is ${most.block}.`,
  );

const blankRun: ImportNote = tooLarge(
  '有一处连续的空格超过 1000 个。',
  'In one place there are more than 1000 blanks in a row.',
);
