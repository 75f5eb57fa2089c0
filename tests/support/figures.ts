import { resultRows } from '../../src/core/report/editions/index.ts';
import type { FormColumn, FormRow, FormTable } from '../../src/core/report/form.ts';

/** Cells as printed, by `row.column`. */
export type Figures = Map<string, string>;

/** A number from 1 to `most`. */
export type Random = (most: number) => number;

/** A small generator (mulberry32), so that a failing seed can be named. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return 1 + (((mixed ^ (mixed >>> 14)) >>> 0) % most);
  };
};

export const fillProactive = (form: FormTable, random: Random): Figures => {
  const figures: Figures = new Map();
  for (const row of form.rows)
    for (const column of row.columns) figures.set(`${row.id}.${column.id}`, proactiveCell(row, column, random));
  return figures;
};

/** Decisions stay above any sum of items and change, so that they never look like one. */
const proactiveCell = (row: FormRow, column: FormColumn, random: Random): string => {
  if (row.id === 'regulations') return '0';
  if (column.money === 'stated') return `${random(900)}.${random(9)}万元`;
  if (column.money) return `${random(90)}.${random(9)}`;
  return String(column.id === 'decisions' ? 100 + random(90) : random(40));
};

/** Every column balances, results add up to `concluded`, and the columns add up to `total`. */
export const fillRequests = (form: FormTable, random: Random): Figures => {
  const figures: Figures = new Map();
  const rows = ['received', 'carriedIn', ...resultRows(form).map((row) => row.id), 'concluded', 'carriedOver'];
  const totals = new Map(rows.map((id) => [id, 0]));
  const columns = form.rows[0]?.columns ?? [];
  for (const column of columns.filter(({ id }) => id !== 'total')) {
    const counts = new Map(resultRows(form).map((row) => [row.id, random(9)]));
    const concluded = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const carriedIn = random(5);
    const carriedOver = random(5);
    counts.set('concluded', concluded).set('carriedIn', carriedIn).set('carriedOver', carriedOver);
    counts.set('received', concluded + carriedOver - carriedIn);
    for (const [id, count] of counts) {
      figures.set(`${id}.${column.id}`, String(count));
      totals.set(id, (totals.get(id) ?? 0) + count);
    }
  }
  for (const [id, total] of totals) figures.set(`${id}.total`, String(total));
  return figures;
};

export const fillDisputes = (form: FormTable, random: Random): Figures => {
  const figures: Figures = new Map();
  for (const row of form.rows) {
    const parts = row.columns.filter(({ id }) => id !== 'total').map(({ id }) => ({ id, count: random(9) }));
    for (const { id, count } of parts) figures.set(`${row.id}.${id}`, String(count));
    figures.set(`${row.id}.total`, String(parts.reduce((sum, part) => sum + part.count, 0)));
  }
  return figures;
};
