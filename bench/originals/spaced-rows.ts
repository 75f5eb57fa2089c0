import type { Layout } from './layout.ts';
import type { SyntheticReport } from './report.ts';
import type { Sheet, SheetRow } from './sheet.ts';

const cannotHold = { blanks: true, spaces: true } as const;

/** Rows of figures with blanks between them, as text that was copied out of a PDF. */
interface Wrapping {
  /** Characters after which a row's label goes on in the next line. */
  labelWidth: number;
  /** Characters a line of a group label. */
  groupWidth: number;
  /** Figures stand between the two halves of a wrapped label. */
  figuresInBetween?: true;
  blankLines: boolean;
  /** Characters a line of prose, 0 where it is not wrapped. */
  proseWidth: number;
  pageNumbers?: true;
}

export const wrap = (text: string, width: number): string[] =>
  width === 0 || text === '' ? [text] : (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [text]);

/** Headers fall into pieces, as in real files: one character a line, two, or two words side by side. */
const brokenHead = (words: string): string =>
  words.length < 4 || words.length > 7 ? words : wrap(words, 2).join('\n');

const headOf = (sheet: Sheet): string[] => {
  const [first = [], second = [], third = []] = sheet.rows
    .filter(({ part }) => part === 'head')
    .map(({ cells }) => cells.map(({ text }) => text));
  if (sheet.table === 'disputes')
    return [
      first.join(' '),
      ...second.slice(0, 5).map(brokenHead),
      second.slice(5).join(' '),
      ...third.map(brokenHead),
    ];
  const [caption = '', ...applicants] = first;
  const [persons = '', organisations = '', ...total] = second;
  return [
    wrap(caption, 21).join('\n'),
    ...applicants,
    [...persons].join('\n'),
    organisations,
    [...total, ...third.slice(0, 1).map(brokenHead)].join(' '),
    ...third.slice(1).map(brokenHead),
  ];
};

const writeRow = (row: SheetRow, wrapping: Wrapping): string[] => {
  const figures = row.cells.filter(({ role }) => role === 'value').map(({ text }) => text);
  const labels = row.cells.filter(({ role }) => role === 'label').map(({ text }) => text);
  const own = wrap(labels.at(-1) ?? '', wrapping.labelWidth);
  const groups = labels.slice(0, -1).flatMap((group) => [wrap(group, wrapping.groupWidth).join('\n'), '']);
  if (labels.length === 0) return [figures.join(' ')];
  if (own.length === 1) return [...groups, [...own, ...figures].join(' ')];
  return wrapping.figuresInBetween
    ? [...groups, [own[0], ...figures].join(' '), own.slice(1).join('\n')]
    : [...groups, `${own.join('\n')}\n${figures.join(' ')}`];
};

const writeSheet = (sheet: Sheet, wrapping: Wrapping): string => {
  const join = wrapping.blankLines ? '\n\n' : '\n';
  const rows = sheet.rows.flatMap((row, index) => {
    if (row.part === 'head' && sheet.table !== 'proactive')
      return index === 0 ? headOf(sheet).flatMap((piece) => (wrapping.blankLines ? [piece] : piece.split('\n'))) : [];
    const written = row.part === 'body' ? writeRow(row, wrapping) : [row.cells.map(({ text }) => text).join(' ')];
    return wrapping.pageNumbers && index % 12 === 11 ? [...written, '— 5 —'] : written;
  });
  return rows.filter((line) => wrapping.blankLines || line !== '').join(join);
};

const writeReport = (report: SyntheticReport, wrapping: Wrapping): string => {
  const gap = wrapping.blankLines ? '\n\n' : '\n';
  const prose = (paragraphs: readonly string[]): string[] =>
    paragraphs.map((text) => wrap(`  ${text}`, wrapping.proseWidth).join(gap));
  return [
    ...prose(report.letter),
    ...report.title.map((line) => `        ${line}`),
    ...prose(report.intro),
    ...report.sections.flatMap(({ heading, paragraphs, sheets }) => [
      heading,
      ...prose(paragraphs),
      ...sheets.map((sheet) => writeSheet(sheet, wrapping)),
    ]),
    ...report.closing.map((line) => `                    ${line}`),
  ].join(gap);
};

const spaced = (id: string, wrapping: Wrapping): Layout => ({
  id,
  format: 'text',
  cannotHold,
  mayFlag: 'blanks part cells as well as words',
  build: (report) => writeReport(report, wrapping),
});

export const spacedRows: readonly Layout[] = [
  spaced('text-spaced', { labelWidth: 0, groupWidth: 0, blankLines: false, proseWidth: 0 }),
  spaced('text-spaced-wrapped', { labelWidth: 18, groupWidth: 3, blankLines: true, proseWidth: 28 }),
  spaced('text-spaced-narrow', { labelWidth: 9, groupWidth: 2, blankLines: false, proseWidth: 28 }),
  spaced('text-spaced-vertical', { labelWidth: 18, groupWidth: 1, blankLines: true, proseWidth: 0 }),
  spaced('text-spaced-label-round-figures', {
    labelWidth: 14,
    groupWidth: 3,
    figuresInBetween: true,
    blankLines: false,
    proseWidth: 0,
  }),
  spaced('text-spaced-page-numbers', {
    labelWidth: 18,
    groupWidth: 3,
    blankLines: true,
    proseWidth: 28,
    pageNumbers: true,
  }),
];
