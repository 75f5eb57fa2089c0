import { blank, readCell } from '../report/cell.ts';
import { findColumn, findRow, formTable } from '../report/editions/index.ts';
import type { FormColumn, FormRow, FormTable, TableId } from '../report/form.ts';
import { cellPath } from '../report/report.ts';
import type { Draft, Identity, ImportedCell, ImportFinding, RegionCandidate } from './import-result.ts';
import { proposeStated } from './propose-stated.ts';

/** What a person who has the original says instead of what was read. */
export interface Corrections {
  /** What the original shows in a cell, by the cell's path; empty for a blank. */
  cells: ReadonlyMap<string, string>;
  /** Fields of the identity; undefined for one that the original does not have. */
  fields: CorrectedFields;
  region?: RegionCandidate;
}

export type CorrectedFields = {
  [Field in 'title' | 'issuer' | 'issued' | 'documentNumber' | 'signatory']?: string | undefined;
} & { year?: number | undefined };

export const noCorrections: Corrections = { cells: new Map(), fields: {} };

/** The draft with what a person said. The one that was read stays as it is, so that each correction can be taken back. */
export const correctDraft = (draft: Draft, corrections: Corrections): Draft => {
  const corrected = [...corrections.cells].flatMap(([at, printed]) => {
    const place = findCell(draft, at);
    return place ? [{ ...place, at, printed }] : [];
  });
  const rows = new Set(corrected.map(({ form, row }) => `${form.table}.${row.id}`));
  const identity = correctIdentity(draft.identity, corrections);
  return {
    ...draft,
    identity,
    // Which figures are of the year depends on the year.
    stated: identity.year === draft.identity.year ? draft.stated : proposeStated(draft.sections, identity.year),
    cells: completeRows(draft, rows).map((cell) => {
      const found = corrected.find(({ at }) => at === pathOf(cell));
      return found ? { ...cell, cell: readCell(found.printed, found.column) } : cell;
    }),
    findings: draft.findings.filter((finding) => !isSettled(draft, finding, corrections)),
  };
};

/** The form a table of the draft is on. The third table is the same in every edition. */
export const formOf = (draft: Draft, table: TableId): FormTable | undefined => {
  const { proactive, requests } = draft.editions;
  const edition = table === 'proactive' ? proactive : table === 'requests' ? requests : (requests ?? proactive);
  return edition && formTable(table, edition);
};

const pathOf = ({ table, row, column }: ImportedCell): string => cellPath(table, row, column);

interface CellOfForm {
  form: FormTable;
  row: FormRow;
  column: FormColumn;
}

/** `requests.refused.stateSecrets.total` on the draft's form. */
export const findCell = (draft: Draft, at: string): CellOfForm | undefined => {
  const [table = ''] = at.split('.');
  if (!isTable(table)) return undefined;
  const form = formOf(draft, table);
  const row = form && findRow(form, at.slice(table.length + 1, at.lastIndexOf('.')));
  const column = row && findColumn(row, at.slice(at.lastIndexOf('.') + 1));
  return form && row && column && { form, row, column };
};

const isTable = (name: string): name is TableId => name === 'proactive' || name === 'requests' || name === 'disputes';

/** A row in which somebody fills in one cell is there whole: what was not read of it is blank until filled in. */
const completeRows = (draft: Draft, rows: ReadonlySet<string>): ImportedCell[] => {
  const touched = [...rows].flatMap((path) => completeRow(draft, path));
  return [...draft.cells.filter(({ table, row }) => !rows.has(`${table}.${row}`)), ...touched];
};

const completeRow = (draft: Draft, path: string): ImportedCell[] => {
  const [table = ''] = path.split('.');
  const form = isTable(table) ? formOf(draft, table) : undefined;
  const row = form && findRow(form, path.slice(table.length + 1));
  if (!form || !row) return [];
  const read = draft.cells.filter((cell) => cell.table === form.table && cell.row === row.id);
  return row.columns.map(
    ({ id, unit }) =>
      read.find((cell) => cell.column === id) ?? {
        ...{ table: form.table, row: row.id, column: id },
        ...{ cell: blank, unit, printed: '', origin: {} },
      },
  );
};

const correctIdentity = (identity: Identity, { fields, region }: Corrections): Identity => {
  const { region: guess, ...read } = identity;
  const known = Object.entries({ ...read, ...fields }).filter(([, value]) => value !== undefined && value !== '');
  return {
    ...(Object.fromEntries(known) as Omit<Identity, 'region'>),
    region: region ? { ...guess, chosen: region } : guess,
  };
};

/** A person who looked at the very spot has the last word; a row is settled when each of its cells is. */
const isSettled = (draft: Draft, { at }: ImportFinding, { cells, fields, region }: Corrections): boolean => {
  if (at === 'region') return region !== undefined;
  if (at in fields) return true;
  if (cells.has(at)) return true;
  const [table = ''] = at.split('.');
  const form = isTable(table) ? formOf(draft, table) : undefined;
  const row = form && findRow(form, at.slice(table.length + 1));
  return row?.columns.every(({ id }) => cells.has(`${at}.${id}`)) ?? false;
};
