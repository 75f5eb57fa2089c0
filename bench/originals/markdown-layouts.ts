import type { Layout } from './layout.ts';
import type { SyntheticReport } from './report.ts';
import { layOut, type Sheet } from './sheet.ts';
import { spanTable } from './span-table.ts';

const markdownOf = (report: SyntheticReport, writeSheet: (sheet: Sheet) => string, hashes = '##'): string =>
  `${[
    ...report.letter,
    `# ${report.title.join('')}`,
    ...report.intro,
    ...report.sections.flatMap(({ heading, paragraphs, sheets, picture }) => [
      hashes === '**' ? `**${heading}**` : `${hashes} ${heading}`,
      ...paragraphs,
      ...sheets.map(writeSheet),
      ...(picture ? ['![](image2.png)'] : []),
    ]),
    ...report.closing,
  ].join('\n\n')}\n`;

export const gridOf = (sheet: Sheet): string[][] => layOut(sheet).map((places) => places.map(({ text }) => text));

const pipeRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table as Markdown wants it: a line of dashes below the first row. */
export const pipeTable = (grid: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = grid.map((cells) => cells.map((text) => text.replaceAll('\n', '<br>')));
  return [pipeRow(head), pipeRow(head.map(() => '---')), ...body.map(pipeRow)].join('\n');
};

const breakLabels = (text: string, by: string): string =>
  /^\D{9,}$/.test(text) ? text.replace(/^(.{5})(.+)$/u, `$1${by}$2`) : text;

const mapCells = (sheet: Sheet, change: (text: string, x: number) => string): string[][] =>
  gridOf(sheet).map((cells) => cells.map((text, x) => change(text, x)));

/** Each group of rows in a table of its own. */
export const cutUp = (sheet: Sheet): Sheet[] => {
  if (sheet.table === 'disputes') return [sheet];
  const starts = sheet.rows.flatMap((row, index) =>
    sheet.table === 'proactive'
      ? row.part === 'clause'
        ? [index]
        : []
      : /granted|notHeld$/.test(row.row ?? '')
        ? [index]
        : [],
  );
  const cuts = [...new Set([0, ...starts])];
  return cuts.map((start, index) => sliceSheet(sheet, start, cuts[index + 1] ?? sheet.rows.length));
};

/** Some rows of a sheet as a table of their own; a merged cell that is cut through goes on as an empty one. */
export const sliceSheet = (sheet: Sheet, from: number, to: number): Sheet => {
  const grid = layOut(sheet).slice(from, to);
  const rows = grid.map((places, y) => {
    const { part, row } = sheet.rows[from + y] ?? { part: 'body' as const };
    const cells = places.map(({ text, cell, covered }) => ({
      ...cell,
      text,
      colspan: 1,
      rowspan: 1,
      ...(covered && { path: undefined }),
    }));
    return { part, ...(row && { row }), cells: cells.map(({ path, ...cell }) => (path ? { ...cell, path } : cell)) };
  });
  return { ...sheet, rows };
};

/** All labels of a row in one cell, or in two. */
const joinLabels = (sheet: Sheet, count: number): string[][] =>
  sheet.table !== 'requests'
    ? gridOf(sheet)
    : gridOf(sheet).map((cells) => {
        const labels = cells.slice(0, 3).filter((text) => text !== '');
        const kept = [...labels.slice(0, Math.max(0, labels.length - count)).map(() => ''), ...labels].slice(-count);
        return [...Array.from({ length: count - kept.length }, () => ''), ...kept, ...cells.slice(3)];
      });

const layout = (id: string, writeSheet: (sheet: Sheet) => string, hashes?: string): Layout => ({
  id: `markdown-${id}`,
  format: 'markdown',
  build: (report) => markdownOf(report, writeSheet, hashes),
});

/** As pandoc and others write a table whose cells have several lines. */
const ruledTable = (sheet: Sheet): string => {
  const grid = gridOf(sheet);
  const columns = Array.from({ length: sheet.width }, (_, x) =>
    Math.max(2, ...grid.map((cells) => cells[x]?.length ?? 0)),
  );
  const rule = `+${columns.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const rows = grid.map((cells) => `| ${cells.map((text, x) => text.padEnd(columns[x] ?? 0)).join(' | ')} |`);
  return [rule, ...rows.flatMap((row) => [row, rule])].join('\n');
};

export const markdownLayouts: readonly Layout[] = [
  layout('pipes', (sheet) => pipeTable(gridOf(sheet))),
  layout('pipes-bold-headings', (sheet) => pipeTable(gridOf(sheet)), '**'),
  layout('br-in-cells', (sheet) => pipeTable(mapCells(sheet, (text) => breakLabels(text, '<br>')))),
  layout('newline-in-cells', (sheet) =>
    pipeTable(gridOf(sheet))
      .split('\n')
      .map((line) => line.replace(/(\| (?:\d\.|（.）)?\D{4})(\D{5,20} \|)/u, '$1\n$2'))
      .join('\n'),
  ),
  layout('broken-before-last-pipe', (sheet) =>
    pipeTable(gridOf(sheet))
      .split('\n')
      .map((line, y) => (y > 3 && y % 4 === 0 ? line.replace(/ \|$/, '\n|') : line))
      .join('\n'),
  ),
  layout('tiny-tables', (sheet) =>
    cutUp(sheet)
      .map((part) => pipeTable(gridOf(part)))
      .join('\n\n'),
  ),
  layout(
    'tabs',
    (sheet) =>
      gridOf(sheet)
        .map((cells) => cells.join('\t'))
        .join('\n'),
    '###',
  ),
  { ...layout('html-tables', (sheet) => spanTable(sheet)), mayFlag: 'Markdown with the tables of a web page' },
  { ...layout('ruled', ruledTable), mayFlag: 'a table drawn with lines of signs' },
  layout('one-label-cell', (sheet) => pipeTable(joinLabels(sheet, 1))),
  layout('two-label-cells', (sheet) => pipeTable(joinLabels(sheet, 2))),
  layout('no-dashes', (sheet) => gridOf(sheet).map(pipeRow).join('\n')),
  layout('spread-merged', (sheet) =>
    pipeTable(
      layOut(sheet).map((places) =>
        places.map(({ cell, covered, text }) => (covered && cell.role === 'label' ? cell.text : text)),
      ),
    ),
  ),
];
