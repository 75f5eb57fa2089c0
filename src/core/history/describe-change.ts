import { comparableReport } from '../compare-reports/comparable-report.ts';
import { compareReports } from '../compare-reports/compare-reports.ts';
import { type ListedChange, listChanges } from '../compare-reports/list-changes.ts';
import { parseDocument } from '../document/parse-document.ts';
import type { SourceFile } from '../document/source-file.ts';
import { readContentPath } from '../report/read-content-path.ts';
import { readReport } from '../report/read-report.ts';
import type { Report } from '../report/report.ts';

/**
 * What a change of a content file was. `corrected`: a figure, a date, a name or a sentence of the record is another one.
 * `annotated`: only what stands beside the record is: acknowledgements, figures entered from the prose, notes on the
 * source, how the file is written.
 */
export type ChangeKind = 'corrected' | 'annotated';

export interface DescribedChange {
  kind: ChangeKind;
  /** Of the record, in the order of the report. Empty where one of the versions cannot be read. */
  changes: ListedChange[];
}

/** Two versions of one content file, the earlier first. */
export const describeChange = (before: SourceFile, after: SourceFile): DescribedChange => {
  if (recordOf(before) === recordOf(after)) return { kind: 'annotated', changes: [] };
  const [old, young] = [readVersion(before), readVersion(after)];
  if (!old || !young) return { kind: 'corrected', changes: [] };
  const changes = listChanges(compareReports(comparableReport(old), comparableReport(young))).filter(
    ({ onlyPrint }) => !onlyPrint,
  );
  return { kind: changes.length > 0 ? 'corrected' : 'annotated', changes };
};

export const readVersion = (file: SourceFile): Report | undefined => {
  const where = readContentPath(file.path);
  if (where.kind !== 'report') return undefined;
  const { report } = readReport(parseDocument(file), where.region, where.year);
  return report?.title === '' ? undefined : report;
};

const decoder = new TextDecoder();

/** Parts of the front matter that are not the record; what is indented below them belongs to them. */
const beside = /^(?:source|stated|acknowledged):.*\n(?:(?:[ \t-].*)?\n)*/gm;

/** The file without what stands beside the record, white space folded: what is equal in that needs no reading. */
const recordOf = ({ bytes }: SourceFile): string => {
  const text = decoder.decode(bytes).replaceAll('\r\n', '\n');
  const end = text.indexOf('\n---', 3) + 1;
  const front = text
    .slice(0, end)
    .replace(beside, '')
    .replace(/\s#.*$/gm, '');
  return (front + text.slice(end)).replace(/\s+/g, ' ');
};
