import type { Spot } from './prose-against-table.ts';

const totalOf = (row: string): Spot => ({ table: 'disputes', row, column: 'total' });

/** What 行政复议 counts in the table. */
export const reconsideration: readonly Spot[] = [totalOf('reconsideration')];

/** What 行政诉讼 counts in the table: with and without reconsideration before it. */
export const litigation: readonly Spot[] = [totalOf('litigationDirect'), totalOf('litigationAfterReconsideration')];
