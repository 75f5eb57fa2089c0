import type { ComparableReport, ComparedField } from './comparable-report.ts';
import { compareProse, isChange, type SectionDifference } from './compare-prose.ts';
import { compareTables, type TableDifference } from './compare-tables.ts';
import { foldPrint } from './fold-print.ts';

export interface FieldDifference {
  field: ComparedField;
  before?: string;
  after?: string;
  /** `print`: only spaces or the width of characters differ. */
  kind: 'same' | 'print' | 'changed';
}

/** Which report a side is. */
export interface ComparedHead {
  path: string;
  region: string;
  year: number;
  title: string;
}

/** Everything in which two reports differ, and what they share. */
export interface ReportDifference {
  before: ComparedHead;
  after: ComparedHead;
  fields: FieldDifference[];
  tables: TableDifference[];
  sections: SectionDifference[];
  /** How much a reader would call changed; a print that means the same is not counted. */
  counts: { fields: number; tables: number; cells: number; paragraphs: number };
}

/** Two reports side by side: of two years, of two townships, or two versions of one. Never says which is right. */
export const compareReports = (before: ComparableReport, after: ComparableReport): ReportDifference => {
  const fields = compareFields(before, after);
  const tables = compareTables(before, after);
  const sections = compareProse(before, after);
  const changedCells = tables.flatMap(({ cells }) =>
    cells.filter(({ change }) => change !== 'same' && change !== 'print'),
  );
  return {
    before: headOf(before),
    after: headOf(after),
    fields,
    tables,
    sections,
    counts: {
      fields: fields.filter(({ kind }) => kind === 'changed').length,
      tables: tables.filter(({ editions }) => editions.before !== editions.after).length,
      cells: changedCells.length,
      paragraphs: sections.reduce(
        (sum, { paragraphs, headingChanged }) => sum + paragraphs.filter(isChange).length + Number(headingChanged),
        0,
      ),
    },
  };
};

const headOf = ({ path, region, year, fields }: ComparableReport): ComparedHead => ({
  path,
  region,
  year,
  title: fields.title ?? '',
});

const comparedFields: readonly ComparedField[] = ['title', 'issuer', 'issued', 'documentNumber', 'signatory'];

const compareFields = (before: ComparableReport, after: ComparableReport): FieldDifference[] =>
  comparedFields.flatMap((field) => {
    const [old, young] = [before.fields[field], after.fields[field]];
    if (old === undefined && young === undefined) return [];
    const sameWords = old !== undefined && young !== undefined && foldPrint(old) === foldPrint(young);
    return [
      {
        field,
        ...(old !== undefined && { before: old }),
        ...(young !== undefined && { after: young }),
        kind: old === young ? ('same' as const) : sameWords ? ('print' as const) : ('changed' as const),
      },
    ];
  });
