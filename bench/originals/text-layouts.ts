import type { Layout } from './layout.ts';
import type { Random } from './random.ts';
import type { SyntheticReport } from './report.ts';
import { layOut, type Sheet, writtenCells } from './sheet.ts';
import { spacedRows } from './spaced-rows.ts';

/** Text round the tables, one paragraph a line. */
export const textOf = (report: SyntheticReport, writeSheet: (sheet: Sheet) => string, gap = '\n'): string => {
  const parts = [
    ...report.letter,
    ...(report.letter.length > 0 ? [''] : []),
    ...report.title,
    '',
    ...report.intro,
    ...report.sections.flatMap(({ heading, paragraphs, sheets }) => [
      heading,
      ...paragraphs,
      ...sheets.map((sheet) => `\n${writeSheet(sheet)}\n`),
    ]),
    '',
    ...report.closing,
  ];
  return `${parts.join(gap)}\n`;
};

interface Lines {
  /** Before each cell. */
  lead: string;
  /** Between two cells of a row, and between two rows. */
  betweenCells: string;
  betweenRows: string;
  /** Whether a cell that is merged with the one above leaves an empty line. */
  above: boolean;
  pad?: (text: string, random: Random) => string;
}

const writeLines = (sheet: Sheet, lines: Lines, random: Random): string =>
  writtenCells(sheet)
    .map((cells) =>
      cells
        .filter(({ covered }) => lines.above || covered === undefined)
        .map(({ text }) => lines.lead + (lines.pad ? lines.pad(text, random) : text))
        .join(lines.betweenCells),
    )
    .join(lines.betweenRows);

const oneCellALine = (id: string, lines: Lines, cannotHold?: Layout['cannotHold']): Layout => ({
  id,
  format: 'text',
  build: (report, random) => textOf(report, (sheet) => writeLines(sheet, lines, random)),
  ...(cannotHold && { cannotHold }),
});

const padding = ['', ' ', '　', '\u00a0', '  ', ' 　'];
const padCell = (text: string, random: Random): string =>
  /^\D*$/.test(text) ? text : random.pick(padding) + text + random.pick(padding);

/** Word breaks long headers: 本年新 / 制作数量. */
const breakHeader = (text: string): string => text.replace(/^(本年新|本年|现行)(\S+)$/, '$1\n$2');

const tabs: Lines = { lead: '\t', betweenCells: '\n', betweenRows: '\n\n', above: true };
const noBlanks = { blanks: true } as const;

const gridText = (sheet: Sheet, separator: string): string =>
  layOut(sheet)
    .map((places) => places.map(({ text }) => text).join(separator))
    .join('\n');

/** As in real files: two label cells where the grid has three, and empty cells at the end of those rows. */
const raggedTabs = (sheet: Sheet): string =>
  sheet.table !== 'requests'
    ? gridText(sheet, '\t')
    : layOut(sheet)
        .map((places) => {
          const isDeep = places[2]?.cell.role === 'label' && places[2]?.covered === undefined;
          const texts = places.map(({ text }) => text);
          return (
            isDeep || places[3]?.cell.role === 'label' ? texts : [...texts.slice(0, 2), ...texts.slice(3), '']
          ).join('\t');
        })
        .join('\n');

/** What is merged is there once: rows differ in length, as when a page is copied. */
const mergedTabs = (sheet: Sheet): string =>
  sheet.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')).join('\n');

export const textLayouts: readonly Layout[] = [
  oneCellALine('text-lines-tabs', tabs),
  oneCellALine('text-lines-tabs-padded', { ...tabs, pad: padCell }),
  oneCellALine('text-lines-tabs-broken-header', { ...tabs, pad: breakHeader }),
  oneCellALine('text-lines-tabs-crlf', { ...tabs, betweenCells: '\r\n', betweenRows: '\r\n\r\n' }),
  oneCellALine('text-lines-rows-apart', { lead: '', betweenCells: '\n', betweenRows: '\n\n', above: false }, noBlanks),
  oneCellALine(
    'text-lines-rows-apart-padded',
    { lead: '', betweenCells: '\n', betweenRows: '\n\n', above: false, pad: padCell },
    noBlanks,
  ),
  oneCellALine('text-lines-dense', { lead: '', betweenCells: '\n', betweenRows: '\n', above: false }, noBlanks),
  oneCellALine(
    'text-lines-dense-padded',
    { lead: '', betweenCells: '\n', betweenRows: '\n', above: false, pad: padCell },
    noBlanks,
  ),
  oneCellALine(
    'text-lines-blank-after-each',
    { lead: '', betweenCells: '\n\n', betweenRows: '\n\n', above: false },
    noBlanks,
  ),
  oneCellALine('text-lines-bar', { lead: '', betweenCells: '\n|\n', betweenRows: '\n\n', above: true }),
  oneCellALine('text-lines-broken-bar', { lead: '', betweenCells: '\n¦\n', betweenRows: '\n\n', above: true }),
  {
    id: 'text-lines-page-numbers',
    format: 'text',
    build: (report, random) => textOf(report, (sheet) => withPageBreaks(writeLines(sheet, tabs, random), sheet)),
  },
  {
    id: 'text-tab-rows-merged',
    format: 'text',
    build: (report) => textOf(report, mergedTabs),
    mayFlag: 'merged cells leave no trace',
  },
  { id: 'text-tab-rows', format: 'text', build: (report) => textOf(report, (sheet) => gridText(sheet, '\t')) },
  { id: 'text-tab-rows-ragged', format: 'text', build: (report) => textOf(report, raggedTabs) },
  {
    id: 'text-pipe-rows',
    format: 'text',
    build: (report) => textOf(report, (sheet) => gridText(sheet, ' | ').replace(/^/gm, '| ').replace(/$/gm, ' |')),
  },
  { id: 'text-bare-pipe-rows', format: 'text', build: (report) => textOf(report, (sheet) => gridText(sheet, '|')) },
  { ...oneCellALine('text-lines-tabs-gbk', tabs), encoding: 'gbk' },
  { ...oneCellALine('text-lines-tabs-utf-16', tabs), encoding: 'utf-16le' },
  ...spacedRows,
];

/** A page number after every eleventh row, and the header once more on the new page. */
const withPageBreaks = (text: string, sheet: Sheet): string => {
  if (sheet.table === 'disputes') return text;
  const rows = text.split('\n\n');
  const heads = sheet.table === 'requests' ? rows.slice(0, 3) : [];
  return rows
    .flatMap((row, index) => (index > 3 && index % 11 === 0 ? [`— ${index / 11 + 4} —`, ...heads, row] : [row]))
    .join('\n\n');
};
