import { formTable } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import type { Recognition, TableNotice } from '../report/recognition.ts';
import { findDoubts } from './find-doubts.ts';
import type { ImportFinding } from './import-result.ts';
import { type ImportFindingId, importFinding } from './import-rules.ts';

const noticeRules: Record<TableNotice['kind'], ImportFindingId> = {
  merged: 'import-cell-merged',
  glued: 'import-cells-glued',
  byPosition: 'import-row-by-position',
  labelDiffers: 'import-row-label',
  header: 'import-header-unverified',
  reading: 'import-reading',
};

/** What a person must know of a table that was read: rows that were not, and how others were. */
export const describeTable = (
  table: TableId,
  { table: read, problems, notices, places }: Recognition,
): ImportFinding[] => {
  const at = (row: string | undefined) => (row === undefined ? table : `${table}.${row}`);
  return [
    ...problems.map(({ kind, row, message, origin, line, column }) =>
      importFinding(
        kind === 'unknownRow' ? 'import-row-unknown' : 'import-row-unread',
        at(row),
        message,
        origin ?? { line, column },
      ),
    ),
    ...notices.map(({ kind, row, message, origin, line, column }) =>
      importFinding(noticeRules[kind], at(row), message, origin ?? { line, column }),
    ),
    ...(read ? findDoubts(read) : []),
    ...(read
      ? formTable(table, read.edition).rows.flatMap((row) => {
          const label = read.labels.get(row.id);
          const said = notices.some((notice) => notice.row === row.id);
          return label && !said && places.has(row.id) ? [labelDiffers(at(row.id), label, row.label)] : [];
        })
      : []),
  ];
};

const labelDiffers = (at: string, printed: string, label: string): ImportFinding =>
  importFinding('import-row-label', at, {
    zh: `行名写作“${printed}”，格式上是“${label}”。`,
    en: `The row is labelled "${printed}"; the form says "${label}".`,
  });
