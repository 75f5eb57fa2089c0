import type { Grid } from '../report/grid.ts';
import type { OriginalBlock } from './blocks.ts';

/** Prose as Markdown, a string a paragraph, in the order of the original. What is printed stays as it is; marks that Markdown would read are escaped. */
export const buildProse = (blocks: readonly OriginalBlock[], full?: number): string[] => {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const flush = () => {
    paragraphs.push(...joinLines(lines, full).map(escapeMarkdown));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') lines.push(block.text);
    else {
      flush();
      const text = formatBlock(block);
      if (text !== '') paragraphs.push(text);
    }
  }
  flush();
  return paragraphs;
};

const formatBlock = (block: Exclude<OriginalBlock, { kind: 'line' }>): string => {
  if (block.kind === 'image') return '';
  if (block.kind === 'grid') return formatGrid(block.grid);
  const text = trimPrinted(block.text);
  if (text === '') return '';
  if (block.kind === 'heading') return `${headingMark(text)} ${escapeInline(text.replace(/(?<!\s)\s*\n\s*/g, ''))}`;
  return block.markdown !== undefined
    ? trimPrinted(block.markdown)
    : text.split('\n').map(trimPrinted).filter(Boolean).map(escapeMarkdown).join('\n\n');
};

/** A numbered paragraph: （一）, 一、, 1. */
const begins = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+\\?[.、．])/;

/** Below a section's own heading （一） is the first level and 1. the second, whatever size they were printed in. */
const headingMark = (text: string): string => (/^\d/.test(text.normalize('NFKC')) ? '####' : '###');

const trimPrinted = (text: string): string => text.trim();

const formatGrid = ({ rows }: Grid): string => {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const format = (cells: readonly { text: string }[]) =>
    `| ${Array.from({ length: width }, (_, index) => escapeMarkdown(trimPrinted(cells[index]?.text ?? '').replace(/(?<!\s)\s*\n\s*/g, ' ')).replaceAll('|', '\\|')).join(' | ')} |`;
  const [head, ...body] = rows.map(({ cells }) => format(cells));
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
};

/** The same for a heading, which cannot begin a list. */
export const escapeInline = (text: string): string =>
  text.replace(/[\\`*_[\]<~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** What Markdown would take for its own, in text that is none. */
const escapeMarkdown = (text: string): string =>
  escapeInline(text)
    .replace(/^(#{1,6}(?=\s|$)|[-+>=](?=\s|$|[-=>]))/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');

/** Columns that a line takes: a Han character two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\uffff]/u.test(char) ? 2 : 1), 0);

/**
 * Joins what a page break parted, where a paragraph breaks off in the middle of a sentence: it ends in a word or a comma,
 * and the next begins neither with a number nor as a heading or table. A line that only stands by itself is too short.
 */
export const joinBroken = (paragraphs: readonly string[]): { paragraphs: string[]; joined: string[] } => {
  const result: string[] = [];
  const joined: string[] = [];
  for (const paragraph of paragraphs) {
    const before = result.at(-1);
    if (before !== undefined && breaksOff(before) && goesOnWith(paragraph)) {
      joined.push(`${before.slice(-8)}${paragraph.slice(0, 8)}`);
      result[result.length - 1] = join(before, paragraph);
    } else result.push(paragraph);
  }
  return { paragraphs: result, joined };
};

const breaksOff = (text: string): boolean =>
  text.length >= 40 && !/^[#|]/.test(text) && /[\p{Script=Han}\d，、,]$/u.test(text);

const goesOnWith = (text: string): boolean => /^[\p{Script=Han}]/u.test(text) && !begins.test(text);

/**
 * Lines of text as paragraphs. Where lines are broken at a fixed width, a line that is full goes on in the next.
 *
 * @param full the least width of a full line; undefined where every line is a paragraph
 */
const joinLines = (lines: readonly string[], full: number | undefined): string[] => {
  const printed = lines.filter((line) => line.trim() !== '');
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of printed) {
    const text = trimPrinted(line);
    const indented = /^(?:\u3000\u3000| {3,}|\t)/.test(line);
    if (goesOn && !begins.test(text) && !indented) paragraphs.push(join(paragraphs.pop() ?? '', text));
    else paragraphs.push(text);
    goesOn = full !== undefined && isFull(line, full);
  }
  return paragraphs;
};

/** A line may be short of its full width where a mark must not begin the next, or where its indent is lost. */
const isFull = (line: string, full: number): boolean => {
  const width = widthOf(line.trimEnd());
  return width >= full || (width * 5 >= full * 4 && !/[。！？；：.!?;:]["”’）)]*$/.test(line.trimEnd()));
};

/** The least width of a full line of an original, or undefined where its lines are not broken at a width. */
export const fullWidthOf = (blocks: readonly OriginalBlock[]): number | undefined => {
  const lines = blocks
    .filter(({ kind }) => kind === 'line')
    .map((block) => ('text' in block ? block.text.trimEnd() : ''));
  const widths = lines
    .filter((line) => line.trim() !== '')
    .map(widthOf)
    .sort((a, b) => b - a);
  const widest = widths[0] ?? 0;
  if (widest < 40 || widest > 120 || widths.length < 4) return undefined;
  const slack = 6;
  const full = widths.filter((width) => width >= widest - slack).length;
  return full >= 3 && full * 4 >= widths.length ? widest - slack : undefined;
};

const join = (before: string, after: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
