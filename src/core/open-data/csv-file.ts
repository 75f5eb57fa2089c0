import type { DatasetSource } from '../dataset/source.ts';
import { formatCsvPieces } from './csv.ts';
import type { OpenTable } from './open-table.ts';
import type { PlannedFile } from './planned-file.ts';

export const csvFile = (table: OpenTable, source: DatasetSource): PlannedFile => ({
  path: table.file,
  pieces: () =>
    formatCsvPieces(
      table.columns.map(({ name }) => name),
      table.rows(source),
    ),
});
