import { printedAs } from '../report/cell.ts';
import type { ParagraphDifference } from './compare-prose.ts';
import { isChange } from './compare-prose.ts';
import type { FieldDifference, ReportDifference } from './compare-reports.ts';
import type { CellDifference, TableDifference } from './compare-tables.ts';

/** One thing that differs, with both prints and its place on the page of its report. */
export interface ListedChange {
  /** `table`: it follows another edition of the form, or is there in only one of the two; its prints are the editions. */
  part: 'field' | 'table' | 'cell' | 'paragraph';
  /** `issued`, `requests`, `requests.received.total`, `overview.2`: of the later report, or of the earlier where it is gone. */
  at: string;
  /** As printed; undefined where the report has nothing there. */
  before?: string;
  after?: string;
  /** It says the same, printed otherwise: `00` and `0`, other spaces or widths. */
  onlyPrint?: true;
}

/** Whatever differs as a flat list, in the order of the report: for a log that has one line for each. */
export const listChanges = ({ fields, tables, sections }: ReportDifference): ListedChange[] => [
  ...fields.filter(({ kind }) => kind !== 'same').map(listField),
  ...tables.flatMap((table) => [
    ...listTable(table),
    ...table.cells.filter(({ change }) => change !== 'same').map(listCell),
  ]),
  ...sections.flatMap(({ id, paragraphs, headingChanged, headings }): ListedChange[] => [
    ...(headingChanged ? [{ part: 'paragraph' as const, at: id, ...headings }] : []),
    ...paragraphs.filter((one) => isChange(one) || one.kind === 'print').map(listParagraph),
  ]),
];

const sidesOf = (before: string | undefined, after: string | undefined): Pick<ListedChange, 'before' | 'after'> => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

const listField = ({ field, kind, before, after }: FieldDifference): ListedChange => ({
  part: 'field',
  at: field,
  ...sidesOf(before, after),
  ...(kind === 'print' && { onlyPrint: true }),
});

const listTable = ({ table, editions: { before, after } }: TableDifference): ListedChange[] =>
  before === after ? [] : [{ part: 'table', at: table, ...sidesOf(before?.toString(), after?.toString()) }];

const listCell = ({ at, change, before, after }: CellDifference): ListedChange => ({
  part: 'cell',
  at,
  ...sidesOf(
    before.cell.state === 'absent' ? undefined : printedAs(before.cell),
    after.cell.state === 'absent' ? undefined : printedAs(after.cell),
  ),
  ...(change === 'print' && { onlyPrint: true }),
});

const listParagraph = (paragraph: ParagraphDifference): ListedChange => {
  const before = 'before' in paragraph ? paragraph.before : undefined;
  const after = 'after' in paragraph ? paragraph.after : undefined;
  const spot = after ?? before;
  return {
    part: 'paragraph',
    at: `${spot?.section}.${spot?.number}`,
    ...sidesOf(before?.text, after?.text),
    ...(paragraph.kind === 'print' && { onlyPrint: true }),
  };
};
