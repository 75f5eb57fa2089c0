/**
 * A reader of the five originals for the proof alone. It shares nothing with the importer:
 * two readers that agree are worth more than one that agrees with itself.
 */

export interface Original {
  /** Lines outside the tables, trimmed, empty ones dropped. */
  prose: string[];
  /** Every row that is not prose; its cells as printed, without padding. */
  tables: { proactive: string[][]; requests: string[][]; disputes: string[][] };
}

export const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** Padding is not content, and a run of spaces inside a cell (0, NBSP, space, 0) reads as one. */
const cellText = (cell: string): string => cell.trim().replace(/\s+/g, ' ');

const hasHan = (cell: string): boolean => /\p{Script=Han}/u.test(cell);
type TableId = keyof Original['tables'];

const headings: Record<TableId, RegExp> = {
  proactive: /^(#+ )?二、主动公开/,
  requests: /^(#+ )?三、收到和处理/,
  disputes: /^(#+ )?四、政府信息公开行政复议/,
};

const tableUnder = (line: string): TableId | undefined =>
  (['proactive', 'requests', 'disputes'] as const).find((table) => headings[table].test(line.trim()));

/** Sorts lines into prose and tables: each section has one table, from the line for which `starts` holds to `ends`. */
const sortLines = (
  lines: string[],
  starts: (line: string) => boolean,
  ends: (line: string, table: TableId) => boolean,
): { prose: string[]; tables: Record<TableId, string[]> } => {
  const prose: string[] = [];
  const tables: Record<TableId, string[]> = { proactive: [], requests: [], disputes: [] };
  let ahead: TableId | undefined;
  let inside: TableId | undefined;
  for (const line of lines) {
    if (inside && ends(line, inside)) inside = undefined;
    if (ahead && starts(line)) [inside, ahead] = [ahead, undefined];
    ahead = tableUnder(line) ?? ahead;
    if (inside) tables[inside].push(line);
    else if (line.trim() !== '') prose.push(line.trim());
  }
  return { prose, tables };
};

const mapTables = (tables: Record<TableId, string[]>, rowsOf: (lines: string[]) => string[][]): Original['tables'] => ({
  proactive: rowsOf(tables.proactive),
  requests: rowsOf(tables.requests),
  disputes: rowsOf(tables.disputes),
});

const headingAfter: Record<TableId, RegExp> = {
  proactive: /^三、收到/,
  requests: /^四、政府/,
  disputes: /^(五、)?存在的主要问题/,
};

/** Layout of three originals: a cell a line, each begun by a tab; an empty line ends a row. */
export const readCellPerLine = (text: string): Original => {
  const { prose, tables } = sortLines(
    text.split('\n'),
    (line) => line.startsWith('\t'),
    (line, table) => headingAfter[table].test(line.trim()),
  );
  const rowsOf = (lines: string[]): string[][] =>
    lines
      .join('\n')
      .split('\n\n')
      .map((row) => row.replace(/^\t/, '').split('\n\t').map(cellText));
  return { prose, tables: mapTables(tables, rowsOf) };
};

/** Layout of 巴藏沟: a row a line, its cells separated by spaces, labels wrapped over several lines. */
export const readPdfLines = (text: string): Original => {
  const { prose, tables } = sortLines(
    text.split('\n'),
    (line) => line.trim() !== '',
    (line, table) => (table === 'disputes' ? /^内容比较简单/ : headingAfter[table]).test(line.trim()),
  );
  const rowsOf = (lines: string[]): string[][] =>
    lines.map((line) =>
      line
        .trim()
        .replace('1949952 元', '1949952_元')
        .split(' ')
        .map((cell) => cell.replace('_', ' ')),
    );
  return { prose, tables: mapTables(tables, rowsOf) };
};

/** Layout of 渠口: a row a line, cells separated by tabs, inside Markdown. */
export const readTabTables = (text: string): Original => {
  const { prose, tables } = sortLines(
    text.split('\n'),
    (line) => line.includes('\t'),
    (line) => !line.includes('\t'),
  );
  const rowsOf = (lines: string[]): string[][] => lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return { prose, tables: mapTables(tables, rowsOf) };
};

/** What stands after the last label of a row. More than seven cells: the blank ones in front belong to merged labels. */
const valuesOf = (row: string[]): string[] => {
  const values = row.slice(row.findLastIndex(hasHan) + 1);
  while (values.length > 7 && values[0] === '') values.shift();
  return values;
};

const isPlainValue = (cell: string): boolean => cell === '' || /^[\d ]+$/.test(cell);

/** The rows of seven in the requests table, in reading order. A row with nothing printed at all is not one. */
export const requestValues = (original: Original): string[][] =>
  original.tables.requests
    .map((row) => valuesOf(row).slice(0, 7))
    .filter((values) => values.length === 7 && values.every(isPlainValue) && values.some((cell) => cell !== ''));

export const disputeValues = (original: Original): string[] =>
  original.tables.disputes.find((row) => row.length === 15 && row.every(isPlainValue)) ?? [];

/** Label → values of the rows of the proactive table that carry figures. */
export const proactiveValues = (original: Original): Map<string, string[]> =>
  new Map(
    original.tables.proactive
      .filter((row) => row.length > 1 && row.slice(1).some((cell) => /^\d/.test(cell)))
      .map((row) => [row[0] ?? '', row.slice(1)]),
  );
