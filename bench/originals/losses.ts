import type { Yuan } from '../../src/core/report/money.ts';
import { allCells, insertRow, type Mutation, ownLabel, removeRow, rowOf, sheetOf, valuesOf } from './mutation.ts';
import type { Random } from './random.ts';
import type { SyntheticReport } from './report.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';

/** A row of the requests table in which losing or moving a figure changes something. */
const fullRow = (report: SyntheticReport, random: Random): SheetRow => {
  const rows = sheetOf(report, 'requests').rows.filter(({ row }) => row !== undefined && row !== 'carriedOver');
  const variety = (row: SheetRow): number => new Set(valuesOf(row).map(({ text }) => text)).size;
  const most = Math.max(...rows.map(variety));
  return random.pick(rows.filter((row) => variety(row) === most));
};

const drop = <T>(list: T[], item: T): void => {
  list.splice(list.indexOf(item), 1);
};

/** Takes a column of figures away; the header loses it too. */
const removeColumn = (sheet: Sheet, header: string, id: string): void => {
  const narrower = ['自然人', '总计'].includes(header) ? ['申请人情况'] : ['申请人情况', '法人或其他组织'];
  for (const row of sheet.rows) {
    const isGone = ({ path, text }: SheetCell): boolean =>
      row.part === 'head' ? text === header : path?.endsWith(`.${id}`) === true;
    row.cells = row.cells.filter((cell) => !isGone(cell));
    if (row.part === 'head') for (const cell of row.cells) if (narrower.includes(cell.text)) cell.colspan--;
  }
  sheet.width--;
};

/** See `Mutation.unprintable`. */
const unprinted = (mutation: Mutation): Mutation => ({ ...mutation, unprintable: true });

const onRow = (id: string, change: (row: SheetRow, random: Random, report: SyntheticReport) => void): Mutation => ({
  id,
  apply: (report, random) => change(fullRow(report, random), random, report),
});

const onFirstTable = (id: string, change: (row: SheetRow) => void): Mutation => ({
  id,
  apply: (report) => change(rowOf(report, 'proactive', 'normativeDocuments')),
});

const glue = (row: SheetRow, from: number, to: number, by = ''): void => {
  const [first, ...rest] = valuesOf(row).slice(from, to);
  if (!first) return;
  first.text = [first, ...rest].map(({ text }) => text).join(by);
  for (const cell of rest) drop(row.cells, cell);
};

const glueLabel = (row: SheetRow): void => {
  const values = valuesOf(row);
  const label = ownLabel(row);
  label.text += values.map(({ text }) => text).join('');
  row.cells = row.cells.filter(({ role }) => role === 'label');
};

/** Every figure one column to the right; the last one falls out. */
const shift = (row: SheetRow): void => {
  const cells = valuesOf(row);
  const texts = cells.map(({ text }) => text);
  for (const [index, cell] of cells.entries()) cell.text = index === 0 ? '' : (texts[index - 1] ?? '');
};

const swapHeaders = (report: SyntheticReport, table: 'proactive' | 'requests', a: string, b: string): boolean => {
  const cells = allCells(sheetOf(report, table));
  const [first, second] = [a, b].map((text) => cells.find((cell) => cell.text === text));
  if (!first || !second) return false;
  [first.text, second.text] = [second.text, first.text];
  return true;
};

const withoutTable = (id: string, table: Sheet['table'], picture: boolean): Mutation => ({
  id,
  apply: (report) => {
    for (const section of report.sections)
      if (section.id === table) {
        section.sheets = [];
        if (picture) section.picture = true;
      }
  },
});

/** Changes that lose or move what was printed: the importer must flag them or refuse. */
export const losses: readonly Mutation[] = [
  onRow('row-removed', (row, _, report) => removeRow(sheetOf(report, 'requests'), row)),
  {
    id: 'proactive-row-removed',
    apply: (report) => removeRow(sheetOf(report, 'proactive'), rowOf(report, 'proactive', 'penalties')),
  },
  onRow('label-and-figures-glued', glueLabel),
  onRow('figures-glued', (row) => glue(row, 0, 7)),
  onRow('five-figures-glued', (row) => glue(row, 1, 6)),
  onRow('two-figures-glued', (row, random) => {
    const at = random.integer(0, 5);
    glue(row, at, at + 2);
  }),
  onRow('two-figures-in-one-cell', (row) => glue(row, 2, 4, ' ')),
  // Read as the words they are they are right: what nobody may do is close them up or part them.
  onRow('figure-cut-in-two', (row, _, report) => {
    const cell = valuesOf(row).find(({ text }) => text.length > 1);
    if (!cell?.path) return;
    cell.text = `${cell.text.slice(0, 1)} ${cell.text.slice(1)}`;
    report.expected.set(cell.path, { printed: cell.text, cell: { state: 'text', raw: cell.text } });
  }),
  onFirstTable('proactive-label-and-figures-glued', glueLabel),
  unprinted(onFirstTable('proactive-two-figures-glued', (row) => glue(row, 0, 2))),
  onRow('cell-removed', (row, random) => drop(row.cells, random.pick(valuesOf(row)))),
  onRow('first-cell-removed', (row) =>
    row.cells.splice(
      row.cells.findIndex(({ role }) => role === 'value'),
      1,
    ),
  ),
  onRow('last-cell-removed', (row) => row.cells.pop()),
  unprinted(onFirstTable('proactive-cell-removed', (row) => row.cells.splice(-2, 1))),
  onRow('cell-added', (row) => row.cells.splice(-3, 0, { text: '3', role: 'value', colspan: 1, rowspan: 1 })),
  onRow('row-shifted', shift),
  unprinted(
    onRow('figures-of-a-row-removed', (row) => {
      row.cells = row.cells.filter(({ role }) => role === 'label');
    }),
  ),
  onRow('row-repeated-with-other-figures', (row, _, report) => {
    const cells = row.cells.filter(({ rowspan }) => rowspan === 1);
    const again = cells.map(({ path: _, ...cell }) => ({ ...cell, text: cell.role === 'value' ? '8' : cell.text }));
    insertRow(sheetOf(report, 'requests'), row, { part: 'body', cells: again });
    report.mustFlag.push(`requests.${row.row}`);
  }),
  onRow('zero-as-0-0', (row, _, report) => {
    const cell = valuesOf(row).find(({ text }) => text === '0') ?? valuesOf(row)[2];
    if (!cell?.path) return;
    cell.text = '0 0';
    report.expected.set(cell.path, { printed: '0 0', cell: { state: 'number', value: 0, raw: '0 0' } });
  }),
  {
    // The form counts fees in 万元; this author changed the header and means 元.
    id: 'fees-header-in-元',
    only: { table: 'proactive', edition: 2021 },
    apply: (report) => {
      const [cell] = valuesOf(rowOf(report, 'proactive', 'fees'));
      for (const head of allCells(sheetOf(report, 'proactive'))) head.text = head.text.replace('万元', '元');
      if (!cell?.path) return;
      cell.text = '251000';
      report.expected.set(cell.path, { printed: '251000', cell: { state: 'number', value: '251000' as Yuan } });
    },
  },
  { id: 'column-removed', apply: (report) => removeColumn(sheetOf(report, 'requests'), '科研机构', 'research') },
  {
    id: 'first-column-removed',
    apply: (report) => removeColumn(sheetOf(report, 'requests'), '自然人', 'naturalPersons'),
  },
  { id: 'total-column-removed', apply: (report) => removeColumn(sheetOf(report, 'requests'), '总计', 'total') },
  {
    id: 'headers-swapped',
    apply: (report) => {
      swapHeaders(report, 'requests', '商业企业', '科研机构');
      report.mustFlag.push('requests');
    },
  },
  {
    id: 'proactive-headers-swapped',
    apply: (report) => {
      const found =
        swapHeaders(report, 'proactive', '本年废止件数', '现行有效件数') ||
        swapHeaders(report, 'proactive', '本年新公开数量', '对外公开总数量');
      if (found) report.mustFlag.push('proactive.regulations');
    },
  },
  withoutTable('proactive-table-removed', 'proactive', false),
  withoutTable('requests-table-removed', 'requests', false),
  withoutTable('disputes-table-removed', 'disputes', false),
  withoutTable('requests-table-is-picture', 'requests', true),
  {
    id: 'last-page-missing',
    apply: (report) => {
      const sheet = sheetOf(report, 'requests');
      const last = sheet.rows.findIndex(({ row }) => row === 'notProcessed.duplicates');
      sheet.rows = sheet.rows.slice(0, last).map((row, y) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, last - y) })),
      }));
      report.sections = report.sections.slice(0, 3);
      report.closing = [];
      delete report.issued;
    },
  },
  {
    id: 'disputes-cell-removed',
    apply: (report) => {
      sheetOf(report, 'disputes').rows.at(-1)?.cells.splice(7, 1);
    },
  },
  {
    id: 'disputes-shifted',
    busyOnly: true,
    apply: (report) => {
      const row = sheetOf(report, 'disputes').rows.at(-1);
      if (row) shift(row);
    },
  },
];

/** What happens to the text of a finished file. */
export const textLosses: readonly { id: string; apply(text: string): string }[] = [
  {
    id: 'lines-deduplicated',
    apply: (text) => {
      const seen = new Set<string>();
      return text
        .split('\n')
        .filter((line) => line.trim() === '' || (!seen.has(line) && seen.add(line)))
        .join('\n');
    },
  },
  {
    id: 'neighbouring-lines-deduplicated',
    apply: (text) => text.replace(/^(.*\S.*)\n(?:\1\n)+/gm, '$1\n'),
  },
  { id: 'first-half-only', apply: (text) => text.slice(0, Math.floor(text.length / 2)) },
];
