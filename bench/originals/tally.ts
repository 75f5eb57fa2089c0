import type { SyntheticDocument } from './document.ts';
import { countRows, type Judgement } from './judge.ts';

/** One document, imported and held against what it must give. */
export interface Outcome {
  document: SyntheticDocument;
  judgement: Judgement;
  milliseconds: number;
}

/** One line of the result: a layout in a format, or all documents with one mutation. */
export interface TallyLine {
  name: string;
  format: string;
  documents: number;
  right: number;
  wrong: number;
  flagged: number;
  refused: number;
  rowsRight: number;
  rows: number;
  /** Documents without a wrong cell in which everything that had to be flagged is. */
  caught: number;
  identity: number;
  prose: number;
}

export const isCaught = ({ judgement: { cells, unflagged } }: Outcome): boolean =>
  unflagged.length === 0 && cells.every(({ verdict }) => verdict !== 'wrong');

export const tally = (outcomes: readonly Outcome[], nameOf: (document: SyntheticDocument) => string): TallyLine[] =>
  [...Map.groupBy(outcomes, ({ document }) => `${nameOf(document)}\t${document.format}`)].map(([key, group]) => {
    const [name = '', format = ''] = key.split('\t');
    const cells = group.flatMap(({ judgement }) => judgement.cells);
    const count = (verdict: string): number => cells.filter((cell) => cell.verdict === verdict).length;
    const rows = group.map(({ judgement }) => countRows(judgement.cells));
    return {
      name,
      format,
      documents: group.length,
      right: count('right'),
      wrong: count('wrong'),
      flagged: count('flagged'),
      refused: count('refused'),
      rowsRight: rows.reduce((sum, { right }) => sum + right, 0),
      rows: rows.reduce((sum, { all }) => sum + all, 0),
      caught: group.filter(isCaught).length,
      identity: group.filter(({ judgement }) => judgement.identity.length > 0).length,
      prose: group.filter(({ judgement }) => judgement.prose.length > 0).length,
    };
  });

export const addUp = (lines: readonly TallyLine[], name: string): TallyLine => {
  const sum = (key: keyof TallyLine): number => lines.reduce((total, line) => total + Number(line[key]), 0);
  return {
    name,
    format: '',
    documents: sum('documents'),
    right: sum('right'),
    wrong: sum('wrong'),
    flagged: sum('flagged'),
    refused: sum('refused'),
    rowsRight: sum('rowsRight'),
    rows: sum('rows'),
    caught: sum('caught'),
    identity: sum('identity'),
    prose: sum('prose'),
  };
};

/** A Markdown table, aligned so that it can be read in a terminal too. */
export const formatTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, x) => Math.max(...[title, ...rows.map((row) => row[x] ?? '')].map(widthOf)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, x) => (x === 0 ? text + gap(text, widths[x]) : gap(text, widths[x]) + text)).join(' | ')} |`;
  const dashes = widths.map((width, x) => (x === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(dashes), ...rows.map(line)].join('\n');
};

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
const gap = (text: string, width = 0): string => ' '.repeat(Math.max(0, width - widthOf(text)));

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

export const formatLayouts = (lines: readonly TallyLine[]): string =>
  formatTable(
    [
      'layout',
      'documents',
      'cells right',
      'share',
      'silently wrong',
      'flagged',
      'refused',
      'rows right',
      'frame',
      'prose',
    ],
    lines.map((line) => [
      line.name,
      String(line.documents),
      String(line.right),
      share(line.right, line.right + line.wrong + line.flagged + line.refused),
      String(line.wrong),
      String(line.flagged),
      String(line.refused),
      share(line.rowsRight, line.rows),
      String(line.identity),
      String(line.prose),
    ]),
  );

export const formatMutations = (lines: readonly TallyLine[]): string =>
  formatTable(
    ['mutation', 'documents', 'caught', 'not caught', 'silently wrong cells'],
    lines.map((line) => [
      line.name,
      String(line.documents),
      String(line.caught),
      String(line.documents - line.caught),
      String(line.wrong),
    ]),
  );
