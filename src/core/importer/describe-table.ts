import { formTable } from '../report/editions/index.ts';
import type { Edition, TableId } from '../report/form.ts';
import type { Recognition, TableNotice } from '../report/recognition.ts';
import type { ReportTable } from '../report/report.ts';
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
    ...(read && isEditionOpen(read) ? [editionOpen(read.edition)] : []),
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

/** The editions of the second table differ in （六） alone. */
const isEditionOpen = ({ table, rows }: ReportTable): boolean =>
  table === 'requests' && !rows.some((row) => row.startsWith('otherwise'));

const editionOpen = (edition: Edition): ImportFinding =>
  importFinding('import-edition-unverified', 'requests', {
    zh: `没有读到“（六）其他处理”的行，两版格式只在此处不同；暂按 ${edition} 年版，请对照原件。`,
    en: `No row of (六) was read, and the two editions differ only there; it was taken for the ${edition} edition. Compare with the original.`,
  });
