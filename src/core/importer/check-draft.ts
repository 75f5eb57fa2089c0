import type { Finding } from '../findings/finding.ts';
import { buildPortal } from '../portal.ts';
import type { Gazetteer } from '../regions/gazetteer.ts';
import { cellAt, type Report } from '../report/report.ts';
import type { Draft } from './import-result.ts';

/** A file as the content folder will hold it. */
export interface DraftFile {
  /** In content/. */
  path: string;
  text: string;
}

/**
 * Runs the checks of the build on a draft, among the files beside it, and holds what the file says against what was
 * read from the original: a cell that changed on the way would be our own fault.
 *
 * @param files the draft's, the regions' above it, and the report of the year before where there is one
 */
export const checkDraft = (
  draft: Draft,
  file: DraftFile,
  files: readonly DraftFile[],
  gazetteer: Gazetteer,
): Finding[] => {
  const encoder = new TextEncoder();
  const all = [file, ...files].map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
  const portal = buildPortal(all, gazetteer);
  const report = portal.report(file.path.replace(/\.md$/, ''))?.report;
  const changed = report ? draft.cells.filter((cell) => !isKept(cell, report)) : [];
  if (changed.length > 0)
    throw new Error(
      `The draft does not say what was read: ${changed.map(({ table, row, column }) => `${table}.${row}.${column}`).join(', ')}`,
    );
  // A row that is there and could not be read is missing from the file, not from the original.
  const unread = new Set(draft.findings.filter(({ check }) => check === 'import-row-unread').map(({ at }) => at));
  return portal.findings.filter(
    ({ place, check, at }) => place.file === file.path && !(check === 'form-row-absent' && unread.has(at)),
  );
};

const isKept = ({ table, row, column, cell }: Draft['cells'][number], report: Report): boolean => {
  const written = cellAt(report, table, row, column);
  if (written.state !== cell.state) return false;
  return written.state !== 'number' || cell.state !== 'number' || written.value === cell.value;
};
