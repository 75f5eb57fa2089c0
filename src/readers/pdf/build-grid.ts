import type { OriginalCell, OriginalGrid } from '../../core/importer/blocks.ts';
import type { Region } from './frames.ts';
import type { Table } from './join-tables.ts';

/**
 * The table as a grid: every row filled up to the full width.
 * @param table the how-manieth of the document
 * @param rowsBefore how many rows stand in the tables before it
 */
export const buildGrid = ({ xs, pages, regions }: Table, table: number, rowsBefore: number): OriginalGrid => {
  const width = xs.length - 1;
  const places: (Region | undefined)[][] = pages.map(() => []);
  for (const region of regions) {
    for (let row = region.top; row <= region.bottom; row++) {
      for (let column = region.left; column <= region.right; column++) {
        const line = places[row];
        if (line) line[column] ??= region;
      }
    }
  }
  const rows = pages.map((page, row) => {
    const line = rowsBefore + row + 1;
    const cells = Array.from({ length: width }, (_, column): OriginalCell => {
      const origin = { page, table, row: row + 1, column: column + 1 };
      const region = places[row]?.[column];
      const at = { line, column: column + 1, origin };
      if (!region) return { text: '', ...at };
      if (region.top < row || region.continues) return { text: '', ...at, covered: 'above' };
      if (region.left < column) return { text: '', ...at, covered: 'left' };
      return { text: region.text, ...at };
    });
    return { cells, line };
  });
  return { rows, width };
};
