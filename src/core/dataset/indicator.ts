import { same, type Text } from '../findings/text.ts';
import { findColumn, findRow, editions as formEditions, formTable } from '../report/editions/index.ts';
import type { Edition, FormColumn, FormRow, TableId } from '../report/form.ts';
import { addYuan, type Yuan } from '../report/money.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';
import type { Measured, MissingStatus } from './observation.ts';
import type { ReportSource } from './source.ts';

export type IndicatorGroup =
  | 'requests'
  | 'results'
  | 'reasons'
  | 'disputes'
  | 'documents'
  | 'decisions'
  | 'money'
  | 'completeness'
  | 'report'
  | 'prose';

/** What is not read from the tables of the form belongs to none of its editions. */
export const isOfForm = ({ group }: Pick<Indicator, 'group'>): boolean => group !== 'report' && group !== 'prose';

/** A cell of the form, in whichever editions have it. */
export interface CellRef {
  table: TableId;
  row: string;
  column: string;
}

export interface Indicator {
  id: string;
  group: IndicatorGroup;
  name: Text;
  definition: Text;
  unit: string;
  /** Of the 条例. */
  article?: string;
  /** The editions of the form in which it exists; all of them where the form is not what it is read from. */
  editions: readonly Edition[];
  /** Whether values may be compared, and joined by a line, across the editions. */
  comparable: boolean;
  /** The cells it is computed from, over all editions. Several add up, unless the formula says otherwise. */
  from: readonly CellRef[];
  /** Stated in the prose, not in a table: each township counts in its own way. */
  stated?: true;
  /** How it is computed, in words and signs a reader can follow; what is a plain cell of the form says which. */
  formula: Text;
  /** The indicator of which this one can be shown as a share. */
  shareOf?: string;
  value(source: ReportSource): Measured;
}

export const everyEdition: readonly Edition[] = formEditions.map((edition) => edition.id);

/** The record of an indicator; what the form already says (unit, article, editions) is read there. */
export const fromCells = (
  record: Pick<Indicator, 'id' | 'group' | 'name' | 'definition' | 'shareOf'>,
  from: readonly CellRef[],
): Indicator => {
  const known = everyEdition.flatMap((edition) => from.flatMap((ref) => lookUp(ref, edition) ?? []));
  const [first] = known;
  if (!first) throw new Error(`Indicator ${record.id} names no cell of the form`);
  const article = first.row.groups?.find((group) => group.startsWith('第二十条'));
  const editions = everyEdition.filter((edition) => from.some((ref) => lookUp(ref, edition)));
  return {
    ...record,
    unit: first.column.unit,
    ...(article !== undefined && { article }),
    editions,
    comparable: editions.length === everyEdition.length,
    from,
    formula: formulaOf(from),
    value: ({ report }) => measureCells(report, from),
  };
};

const lookUp = (ref: CellRef, edition: Edition): { row: FormRow; column: FormColumn } | undefined => {
  const row = findRow(formTable(ref.table, edition), ref.row);
  const column = row && findColumn(row, ref.column);
  return row && column && { row, column };
};

/** `requests.refused.stateSecrets.total + …`: the cells by the names they have everywhere. */
const formulaOf = (from: readonly CellRef[]): Text =>
  same(from.map(({ table, row, column }) => cellPath(table, row, column)).join(' + '));

/** The sum of the cells that the report's edition has; one cell without a number leaves the sum without a value. */
export const measureCells = (report: Report, from: readonly CellRef[]): Measured => {
  const { tables } = report;
  const values: (number | Yuan)[] = [];
  let first: CellRef | undefined;
  let gravest: { ref: CellRef; status: MissingStatus } | undefined;
  for (const ref of from) {
    const table = tables[ref.table];
    if (!table) return { status: 'absent', at: ref.table };
    if (!editionsWith(ref).includes(table.edition)) continue;
    first ??= ref;
    const cell = cellAt(report, ref.table, ref.row, ref.column);
    if (cell.state === 'number') values.push(cell.value);
    else if (!gravest || gravity.indexOf(cell.state) < gravity.indexOf(gravest.status))
      gravest = { ref, status: cell.state };
  }
  if (!first) return { status: 'notInEdition' };
  if (gravest) return { status: gravest.status, at: placeOf(gravest.ref, gravest.status) };
  return { status: 'number', at: placeOf(first), value: sum(values) };
};

/** Those of the form that have a cell. */
const editionsWith = madeOnce((ref: CellRef): readonly Edition[] =>
  everyEdition.filter((edition) => lookUp(ref, edition) !== undefined),
);

/** The gravest first. */
const gravity: readonly MissingStatus[] = ['absent', 'text', 'notApplicable', 'blank'];

/** A row that the original does not have is one wide cell on the report's page. */
const placeOf = ({ table, row, column }: CellRef, status?: MissingStatus): string =>
  status === 'absent' ? `${table}.${row}` : cellPath(table, row, column);

const sum = (values: readonly (number | Yuan)[]): number | Yuan => {
  const amounts = values.filter((value) => typeof value === 'string');
  if (amounts.length > 0) return addYuan(amounts);
  return values.reduce((total: number, value) => total + Number(value), 0);
};
