import type { Text } from '../findings/text.ts';
import { readCell } from './cell.ts';
import { editions } from './editions/index.ts';
import type { Edition, FormRow, FormTable, TableId } from './form.ts';
import { type Grid, type GridCell, type GridRow, normaliseLabel } from './grid.ts';
import type { ReportTable } from './report.ts';

/** A table of the form found in a document, or the reasons why it is not read. */
export interface Recognition {
  table?: ReportTable;
  /** Line and column of each cell and row that was read, by `row.column` and `row`. */
  places: Map<string, { line: number; column: number }>;
  problems: { line: number; column: number; message: Text }[];
}

/**
 * Recognises one table of the form by its labels, never by year or by counting alone. Values are the last seven
 * (three, fifteen) cells of a row; a total is taken from its place, not from a sum.
 *
 * @param grids all tables that stand in the section, in order: several small ones may make up one
 * @param fallback the edition to assume where no label decides
 */
export const recogniseTable = (table: TableId, grids: readonly Grid[], fallback?: Edition): Recognition => {
  const rows = grids.flatMap((grid) => grid.rows);
  const edition = recogniseEdition(table, rows) ?? fallback;
  if (edition === undefined) {
    const message = {
      zh: '表头的字样不属于任何一版格式，无法认定。',
      en: 'Its labels belong to no edition of the form.',
    };
    return { places: new Map(), problems: [{ line: rows[0]?.line ?? 1, column: 1, message }] };
  }
  const form = editions.find((known) => known.id === edition)?.tables[table];
  if (!form) throw new Error(`No edition ${edition}`);
  return table === 'disputes' ? recogniseDisputes(form, rows) : recogniseRows(form, rows);
};

/** The newest edition one of whose deciding labels stands in the table: later forms keep some earlier labels as group names. */
export const recogniseEdition = (table: TableId, rows: readonly GridRow[]): Edition | undefined => {
  const labels = new Set(rows.flatMap((row) => row.cells.map((cell) => normaliseLabel(cell.text))));
  const has = (label: string) =>
    labels.has(normaliseLabel(label)) || [...labels].some((seen) => seen.startsWith(`${normaliseLabel(label)}单位`));
  return [...editions].reverse().find((edition) => edition.tables[table].deciding.some(has))?.id;
};

const recogniseRows = (form: FormTable, rows: readonly GridRow[]): Recognition => {
  const result: Recognition = { table: emptyTable(form), places: new Map(), problems: [] };
  const byLabel = new Map(
    form.rows.flatMap((row) => [row.label, ...(row.variants ?? [])].map((label) => [normaliseLabel(label), row])),
  );
  const headerUnit = findHeaderUnit(rows);
  const unlabelled: GridRow[] = [];
  let last = -1;
  const columns = new Set(form.rows.flatMap((row) => row.columns.map((column) => normaliseLabel(column.label))));
  for (const row of rows) {
    if (isHeader(row, form, columns)) continue;
    const { labels, formRow } = labelOf(row, byLabel);
    if (!formRow) {
      if (!holdsFigures(row, form)) continue;
      if (labels.length === 0 || isGroupLabel(labels, form)) unlabelled.push(row);
      else result.problems.push(unknownRow(row, labels));
      continue;
    }
    const index = form.rows.indexOf(formRow);
    assignByPosition(form, unlabelled.splice(0), last, index, result, headerUnit);
    readValues(formRow, row, result, headerUnit, labels.at(-1)?.text ?? '');
    last = index;
  }
  assignByPosition(form, unlabelled, last, form.rows.length, result, headerUnit);
  if (result.table?.rows.length === 0) delete result.table;
  return result;
};

/** 其他 and 总计 name columns as well as rows: among the values they are a header. */
const isHeader = (row: GridRow, form: FormTable, columns: ReadonlySet<string>): boolean => {
  const values = form.table === 'proactive' ? row.cells.slice(1) : row.cells.slice(-columns.size);
  return values.some((cell) => columns.has(normaliseLabel(cell.text)));
};

const emptyTable = (form: FormTable): ReportTable => ({
  table: form.table,
  edition: form.edition,
  rows: [],
  cells: new Map(),
  labels: new Map(),
});

/** The cells left of the values that say something, and the row of the form that the innermost of them names. */
const labelOf = (row: GridRow, byLabel: ReadonlyMap<string, FormRow>): { labels: GridCell[]; formRow?: FormRow } => {
  const labels: GridCell[] = [];
  let formRow: FormRow | undefined;
  for (const cell of row.cells) {
    const label = normaliseLabel(cell.text);
    if (label === '') continue;
    if (/^[\d.]+(?:万?元)?$/.test(label)) break;
    const known = byLabel.get(label);
    labels.push(cell);
    if (known) {
      formRow = known;
      break;
    }
  }
  return formRow && row.cells.length > formRow.columns.length ? { labels, formRow } : { labels };
};

const isGroupLabel = (labels: readonly GridCell[], form: FormTable): boolean =>
  labels.every((cell) =>
    form.rows.some((row) => row.groups?.some((group) => normaliseLabel(group) === normaliseLabel(cell.text))),
  );

const valueCells = (row: GridRow, count: number): GridCell[] => row.cells.slice(-count);

const holdsFigures = (row: GridRow, form: FormTable): boolean => {
  const count = form.table === 'requests' ? 7 : 1;
  return valueCells(row, count).some((cell) => /^\d/.test(cell.text.trim().normalize('NFKC')));
};

/** A lost label is made up by position only where exactly as many rows are missing between its neighbours. */
const assignByPosition = (
  form: FormTable,
  rows: GridRow[],
  before: number,
  after: number,
  result: Recognition,
  headerUnit?: HeaderUnit,
) => {
  const gap = form.rows.slice(before + 1, after);
  if (rows.length > 0 && gap.length === rows.length)
    rows.forEach((row, index) => {
      const formRow = gap[index];
      if (formRow) readValues(formRow, row, result, headerUnit, '');
    });
  else for (const row of rows) result.problems.push(unknownRow(row, []));
};

const unknownRow = (row: GridRow, labels: readonly GridCell[]) => {
  const shown = labels.map((cell) => cell.text.trim()).join(' ');
  return {
    line: row.line,
    column: row.cells[0]?.column ?? 1,
    message: {
      zh: shown ? `“${shown}”不是这张表的行，或格数不对。` : '此行没有行名，按上下行也定不出是哪一行。',
      en: shown
        ? `"${shown}" is no row of this table, or has too few cells.`
        : 'This row has no label, and its neighbours do not settle which it is.',
    },
  };
};

type HeaderUnit = '元' | '万元';

const findHeaderUnit = (rows: readonly GridRow[]): HeaderUnit | undefined => {
  const header = rows.flatMap((row) => row.cells).find((cell) => /采购总金额.*元/.test(cell.text));
  return header ? (header.text.includes('万元') ? '万元' : '元') : undefined;
};

const readValues = (
  formRow: FormRow,
  row: GridRow,
  result: Recognition,
  headerUnit: HeaderUnit | undefined,
  label: string,
) => {
  const { table, places, problems } = result;
  if (!table) return;
  if (table.rows.includes(formRow.id)) {
    const message = { zh: `“${formRow.label}”出现了两次。`, en: `"${formRow.label}" stands here twice.` };
    problems.push({ line: row.line, column: row.cells[0]?.column ?? 1, message });
    return;
  }
  const wide = formRow.columns.length;
  const at = row.cells.findIndex((cell) => cell.text.trim() === label.trim() && label !== '');
  const values = table.table === 'proactive' ? row.cells.slice(at + 1, at + 1 + wide) : valueCells(row, wide);
  table.rows.push(formRow.id);
  places.set(formRow.id, { line: row.line, column: row.cells[0]?.column ?? 1 });
  if (normaliseLabel(label) !== normaliseLabel(formRow.label)) table.labels.set(formRow.id, label.trim());
  formRow.columns.forEach((column, index) => {
    const cell = values[index] ?? { text: '', line: row.line, column: 1 };
    table.cells.set(`${formRow.id}.${column.id}`, readCell(cell.text, column, headerUnit));
    places.set(`${formRow.id}.${column.id}`, { line: cell.line, column: cell.column });
  });
};

/** Fifteen figures in the one row below the headers: five each for the three rows of the form. */
const recogniseDisputes = (form: FormTable, rows: readonly GridRow[]): Recognition => {
  const headers = new Set(
    form.rows
      .flatMap((row) => [row.label, ...(row.groups ?? []), ...row.columns.map((c) => c.label)])
      .map(normaliseLabel),
  );
  const lastHeader = rows.findLastIndex((row) => row.cells.some((cell) => headers.has(normaliseLabel(cell.text))));
  const values = rows[lastHeader + 1];
  const count = form.rows.reduce((sum, row) => sum + row.columns.length, 0);
  if (lastHeader < 0 || !values || values.cells.length !== count) {
    const message = {
      zh: `表头下应有一行 ${count} 格，现有 ${values?.cells.length ?? 0} 格。`,
      en: `One row of ${count} cells should stand below the header; there are ${values?.cells.length ?? 0}.`,
    };
    return { places: new Map(), problems: [{ line: values?.line ?? rows[0]?.line ?? 1, column: 1, message }] };
  }
  const result: Recognition = { table: emptyTable(form), places: new Map(), problems: [] };
  form.rows.forEach((row, index) => {
    const start = index * row.columns.length;
    readValues(
      row,
      { line: values.line, cells: values.cells.slice(start, start + row.columns.length) },
      result,
      undefined,
      row.label,
    );
  });
  return result;
};
