import type { Cell } from '../../src/core/report/cell.ts';
import { blank, readCell } from '../../src/core/report/cell.ts';
import { findColumn, findRow, formCells, formTable, tableIds } from '../../src/core/report/editions/index.ts';
import type { Edition, TableId } from '../../src/core/report/form.ts';
import { type Block, editionsOf, formSections, type Report, type ReportTable } from '../../src/core/report/report.ts';
import { type Figures, fillDisputes, fillProactive, fillRequests, seeded } from './figures.ts';

export interface ReportOptions {
  edition?: Edition;
  year?: number;
  seed?: number;
  region?: string;
  /** Paragraphs of section 一 instead of a neutral one. */
  prose?: string[];
  overrides?: Partial<Report>;
}

/** A report in which every rule holds, with figures above 0 wherever a rule allows them; the same seed gives the same one. */
export const buildReport = (options: ReportOptions = {}): Report => {
  const edition = options.edition ?? 2019;
  const year = options.year ?? (edition === 2019 ? 2020 : 2021);
  const region = options.region ?? 'qinghai/xining/huangzhong/ceshi';
  const file = `${region}/${year}.md`;
  const random = seeded(options.seed ?? 1);
  const figures: Record<TableId, Figures> = {
    proactive: fillProactive(formTable('proactive', edition), random),
    requests: fillRequests(formTable('requests', edition), random),
    disputes: fillDisputes(formTable('disputes', edition), random),
  };
  const tables =
    options.overrides?.tables ??
    Object.fromEntries(tableIds.map((table) => [table, toTable(table, edition, figures[table])]));
  return {
    path: `${region}/${year}`,
    region,
    file,
    title: `测试乡人民政府${year}年政府信息公开工作年度报告`,
    year,
    issuer: '测试乡人民政府',
    issued: `${year + 1}-01-20`,
    source: {},
    editions: editionsOf(tables),
    tables,
    sections: buildSections(options.prose ?? ['一年来，我乡按照要求公开政府信息。']),
    stated: [],
    acknowledged: [],
    placeOf: () => ({ file, line: 1, column: 1 }),
    ...options.overrides,
  };
};

const toTable = (table: TableId, edition: Edition, figures: Figures): ReportTable => {
  const form = formTable(table, edition);
  const cells = formCells(form).map(({ row, column }): [string, Cell] => {
    const id = `${row.id}.${column.id}`;
    return [id, readCell(figures.get(id) ?? '', column)];
  });
  return { table, edition, rows: form.rows.map((row) => row.id), cells: new Map(cells), labels: new Map() };
};

/** The six sections; `prose` becomes the paragraphs of the first. */
export const buildSections = (prose: readonly string[]): Report['sections'] =>
  formSections.map(({ id, numeral, title }, index) => {
    const line = 10 + index * 20;
    const paragraphs = id === 'overview' ? prose : [];
    return {
      id,
      heading: `${numeral}、${title}`,
      line,
      blocks: paragraphs.map((text, i) => paragraph(text, line + 2 + i * 2)),
    };
  });

const paragraph = (text: string, line: number): Block => ({ kind: 'paragraph', text, line, endLine: line, html: '' });

/** The same report with one cell as printed: `withCell(report, 'requests.received.total', '2')`; `''` makes it blank. */
export const withCell = (report: Report, at: string, printed: string): Report => {
  const { table, row, column, columnId } = locate(report, at);
  const cell = column && printed !== '' ? readCell(printed, column) : blank;
  return withTable(report, { ...table, cells: new Map(table.cells).set(`${row}.${columnId}`, cell) });
};

/** The same report without a row. */
export const withoutRow = (report: Report, at: string): Report => {
  const [tableId = '', ...row] = at.split('.');
  const table = tableOf(report, tableId);
  const id = row.join('.');
  const form = findRow(formTable(table.table, table.edition), id);
  const gone = new Set(form?.columns.map((column) => `${id}.${column.id}`));
  return withTable(report, {
    ...table,
    rows: table.rows.filter((known) => known !== id),
    cells: new Map([...table.cells].filter(([key]) => !gone.has(key))),
  });
};

/** Every cell of a report by its path. */
export const cellPaths = (report: Report): string[] =>
  tableIds.flatMap((table) => [...(report.tables[table]?.cells.keys() ?? [])].map((key) => `${table}.${key}`));

/** What a cell shows, as a number. */
export const numberAt = (report: Report, at: string): number => {
  const { table, row, columnId } = locate(report, at);
  const cell = table.cells.get(`${row}.${columnId}`);
  return cell?.state === 'number' ? Number(cell.value) : Number.NaN;
};

const locate = (report: Report, at: string) => {
  const steps = at.split('.');
  const table = tableOf(report, steps[0] ?? '');
  const row = steps.slice(1, -1).join('.');
  const columnId = steps.at(-1) ?? '';
  const form = findRow(formTable(table.table, table.edition), row);
  return { table, row, columnId, column: form && findColumn(form, columnId) };
};

const tableOf = (report: Report, id: string): ReportTable => {
  const table = report.tables[id as TableId];
  if (!table) throw new Error(`The report has no table ${id}`);
  return table;
};

const withTable = (report: Report, table: ReportTable): Report => ({
  ...report,
  tables: { ...report.tables, [table.table]: table },
});
