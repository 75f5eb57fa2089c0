import type { FormTable, TableId } from '../../src/core/report/form.ts';

/** A table as an author drew it in a word processor: merged cells, nothing yet of how a file keeps it. */
export interface Sheet {
  table: TableId;
  width: number;
  rows: SheetRow[];
}

export interface SheetRow {
  part: 'clause' | 'head' | 'body';
  /** The row of the form, in the body of the first two tables. */
  row?: string;
  cells: SheetCell[];
}

export interface SheetCell {
  text: string;
  role: 'label' | 'value';
  colspan: number;
  rowspan: number;
  /** A value's path: `requests.received.total`. */
  path?: string;
}

/** A place of the grid that a sheet spans. */
export interface Place {
  /** Empty where a merged cell covers the place. */
  text: string;
  cell: SheetCell;
  covered?: 'left' | 'above';
}

export const label = (text: string, colspan = 1, rowspan = 1): SheetCell => ({ text, role: 'label', colspan, rowspan });

const value = (path: string, printed: ReadonlyMap<string, string>, colspan = 1): SheetCell => ({
  text: printed.get(path) ?? '',
  role: 'value',
  colspan,
  rowspan: 1,
  path,
});

/** Draws one table of the form. @param printed what stands in each cell, by path */
export const buildSheet = (form: FormTable, printed: ReadonlyMap<string, string>): Sheet => {
  if (form.table === 'proactive') return buildProactive(form, printed);
  return form.table === 'requests' ? buildRequests(form, printed) : buildDisputes(form, printed);
};

const proactiveWidth = 4;

const buildProactive = (form: FormTable, printed: ReadonlyMap<string, string>): Sheet => {
  const clauses = Map.groupBy(form.rows, (row) => row.groups?.[0] ?? '');
  const rows = [...clauses].flatMap(([clause, members]): SheetRow[] => {
    const columns = members[0]?.columns ?? [];
    const span = (index: number): number => (index === columns.length - 1 ? proactiveWidth - columns.length : 1);
    return [
      { part: 'clause', cells: [label(clause, proactiveWidth)] },
      {
        part: 'head',
        cells: [label('信息内容'), ...columns.map((column, index) => label(column.label, span(index)))],
      },
      ...members.map(
        (row): SheetRow => ({
          part: 'body',
          row: row.id,
          cells: [
            label(row.label),
            ...row.columns.map((column, index) => value(`proactive.${row.id}.${column.id}`, printed, span(index))),
          ],
        }),
      ),
    ];
  });
  return { table: 'proactive', width: proactiveWidth, rows };
};

const buildHead = (form: FormTable): SheetRow[] =>
  (form.head ?? []).map((cells) => ({
    part: 'head',
    cells: cells.map((cell) => label(cell.label, cell.colspan, cell.rowspan)),
  }));

const labelColumns = 3;

const buildRequests = (form: FormTable, printed: ReadonlyMap<string, string>): Sheet => {
  const body = form.rows.map((row, index): SheetRow => {
    const groups = row.groups ?? [];
    const above = form.rows[index - 1]?.groups ?? [];
    const opened = groups.flatMap((group, depth) => {
      if (above[depth] === group) return [];
      const rest = form.rows.slice(index);
      const end = rest.findIndex((below) => below.groups?.[depth] !== group);
      return [label(group, 1, end < 0 ? rest.length : end)];
    });
    return {
      part: 'body',
      row: row.id,
      cells: [
        ...opened,
        label(row.label, labelColumns - groups.length),
        ...row.columns.map((column) => value(`requests.${row.id}.${column.id}`, printed)),
      ],
    };
  });
  return { table: 'requests', width: labelColumns + 7, rows: [...buildHead(form), ...body] };
};

const buildDisputes = (form: FormTable, printed: ReadonlyMap<string, string>): Sheet => {
  const cells = form.rows.flatMap((row) => row.columns.map(({ id }) => value(`disputes.${row.id}.${id}`, printed)));
  return { table: 'disputes', width: cells.length, rows: [...buildHead(form), { part: 'body', cells }] };
};

/** The full grid: each merged cell at its first place, and covered places behind and below it. */
export const layOut = (sheet: Sheet): Place[][] => {
  const grid: (Place | undefined)[][] = sheet.rows.map(() => []);
  for (const [y, row] of sheet.rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x]) x++;
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const line = grid[y + down];
          if (line) line[x + right] = placeOf(cell, right, down);
        }
      x += cell.colspan;
    }
  }
  return grid.map((line) => line.map((place) => place ?? { text: '', cell: label('') }));
};

const placeOf = (cell: SheetCell, right: number, down: number): Place => {
  if (right === 0 && down === 0) return { text: cell.text, cell };
  return { text: '', cell, covered: right > 0 ? 'left' : 'above' };
};

/**
 * The cells of each row as word processors write them out: what is merged sideways is one cell, what is merged with
 * the row above is one empty cell.
 */
export const writtenCells = (sheet: Sheet): { text: string; cell: SheetCell; covered?: 'left' | 'above' }[][] =>
  layOut(sheet).map((line) => line.filter((place) => place.covered !== 'left'));
