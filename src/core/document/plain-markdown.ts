import type { Heading, Paragraph, Root, RootContent, Table, TableCell, TableRow, Text } from 'mdast';

// remark takes a fifth of the time of checking a country, and reading its trees of tables more. Nearly all bodies are
// headings, paragraphs and pipe tables without a sign that Markdown could read otherwise: these are read here, and
// everything else is left to remark, the authority.

/** A line of the text, and where it begins in it. */
interface Line {
  text: string;
  number: number;
  offset: number;
}

/**
 * Headings, paragraphs and pipe tables.
 *
 * @param firstLine the line of the file on which `text` begins; offsets count from the file's begin as if each line before were empty
 * @returns the tree that remark would give, or undefined where the text may have anything else
 */
export const readPlainMarkdown = (text: string, firstLine: number): Root | undefined => {
  if (unsafe.test(text.includes('\\') ? text.replace(escaped, '--') : text)) return undefined;
  const lines = linesOf(text, firstLine);
  const children: RootContent[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    const node = block.length === 0 ? undefined : readBlock(block);
    if (block.length > 0 && !node) return undefined;
    if (node) children.push(node);
    at += Math.max(1, block.length);
  }
  const last = lines.at(-1);
  const end = { line: last?.number ?? 1, column: (last?.text.length ?? 0) + 1, offset: firstLine - 1 + text.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
};

/** What may begin emphasis, links, code, HTML, an escape, a footnote, or an address that GitHub makes a link. */
const unsafe = /[*_`<&[\]\\@\0\ufeff]|~~|:\/\/|www\.|^[ \t]|[ \t]$/im;

/** A sign that is meant as one: `\[bookmark: \_GoBack\]` is what a Word file left behind. */
const escaped = /\\([[\]_*()#+-])/g;

/** A line that may begin, or make out of the lines before it, something else than a paragraph. */
const special = /^(?:[#>+\-=:~|]|\d{1,9}[.)](?:[ \t]|$))/;

const linesOf = (text: string, firstLine: number): Line[] => {
  let offset = firstLine - 1;
  return text.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, number: firstLine + index, offset: start };
  });
};

/** A heading alone, else the lines down to the next that is empty or a heading; none where the line is empty. */
const blockAt = (lines: readonly Line[], at: number): Line[] => {
  let end = at;
  while (lines[end]?.text) {
    const isHeading = lines[end]?.text.startsWith('#');
    if (isHeading && end > at) break;
    end++;
    if (isHeading) break;
  }
  return lines.slice(at, end);
};

const readBlock = (block: readonly Line[]): RootContent | undefined => {
  const [first] = block;
  if (first?.text.startsWith('#')) return readHeading(first);
  return first?.text.startsWith('|') ? readTable(block) : readParagraph(block);
};

const positionOf = (first: Line, last: Line, from = 0, to = last.text.length): NonNullable<Text['position']> => ({
  start: { line: first.number, column: from + 1, offset: first.offset + from },
  end: { line: last.number, column: to + 1, offset: last.offset + to },
});

/** `## 一、总体情况` with one space and no signs behind. */
const readHeading = (line: Line): Heading | undefined => {
  const [, marks = '', value] = /^(#{1,6}) ([^ \t#|\\][^#|\\]*)$/.exec(line.text) ?? [];
  if (value === undefined) return undefined;
  const text: Text = { type: 'text', value, position: positionOf(line, line, marks.length + 1) };
  return { type: 'heading', depth: depths[marks.length - 1] ?? 6, children: [text], position: positionOf(line, line) };
};

const depths = [1, 2, 3, 4, 5, 6] as const;

const readParagraph = (block: readonly Line[]): Paragraph | undefined => {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last || block.some(({ text }) => special.test(text) || text.includes('|'))) return undefined;
  const value = block
    .map(({ text }) => text)
    .join('\n')
    .replace(escaped, '$1');
  const children: Text[] = [{ type: 'text', value, position: positionOf(first, last) }];
  return { type: 'paragraph', children, position: positionOf(first, last) };
};

const readTable = (block: readonly Line[]): Table | undefined => {
  const [head, delimiter, ...body] = block;
  const last = block.at(-1);
  if (!head || !last || !/^(?:\| -{3,} )+\|$/.test(delimiter?.text ?? '')) return undefined;
  const rows = [head, ...body].map(readTableRow);
  const [header] = rows;
  const children = rows.filter((row) => row !== undefined);
  const width = (delimiter?.text.split('|').length ?? 0) - 2;
  if (children.length < rows.length || header?.children.length !== width) return undefined;
  return {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children,
    position: positionOf(head, last),
  };
};

const readTableRow = (line: Line): TableRow | undefined => {
  const { text } = line;
  if (text.length < 2 || !text.startsWith('|') || !text.endsWith('|') || text.includes('\\')) return undefined;
  const children: TableCell[] = [];
  for (let at = 0; at < text.length - 1; ) {
    const next = text.indexOf('|', at + 1);
    const end = next === text.length - 1 ? text.length : next;
    children.push({
      type: 'tableCell',
      children: readCell(line, at + 1, next),
      position: positionOf(line, line, at, end),
    });
    at = next;
  }
  return { type: 'tableRow', children, position: positionOf(line, line) };
};

/** The text between two bars, without the spaces around it. */
const readCell = (line: Line, from: number, to: number): Text[] => {
  let [start, end] = [from, to];
  while (start < end && isSpace(line.text[start])) start++;
  while (end > start && isSpace(line.text[end - 1])) end--;
  if (start === end) return [];
  return [{ type: 'text', value: line.text.slice(start, end), position: positionOf(line, line, start, end) }];
};

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';
