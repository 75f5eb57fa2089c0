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
  const [old, young] = [cutFile(before), cutFile(after)];
  const isSameBody = fold(old.body) === fold(young.body);
  if (isSameBody && fold(old.front.replace(beside, '')) === fold(young.front.replace(beside, '')))
    return { kind: 'annotated', changes: [] };
  // Markdown takes most of the time to read, and says nothing where it is the same.
  const files = isSameBody ? [frontOf(old), frontOf(young)] : [before, after];
  const [earlier, later] = files.map(readVersion);
  if (!earlier || !later) return { kind: 'corrected', changes: [] };
  const changes = listChanges(compareReports(comparableReport(earlier), comparableReport(later))).filter(
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

interface CutFile {
  path: string;
  front: string;
  body: string;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The front matter without its last line, and the rest. */
const cutFile = ({ path, bytes }: SourceFile): CutFile => {
  const text = decoder.decode(bytes).replaceAll('\r\n', '\n');
  const end = text.indexOf('\n---', 3) + 1;
  return { path, front: text.slice(0, end), body: text.slice(end) };
};

const frontOf = ({ path, front }: CutFile): SourceFile => ({ path, bytes: encoder.encode(`${front}---\n`) });

const fold = (text: string): string => text.replace(/\s+/g, ' ');

/** Parts of the front matter that are not the record; what is indented below them belongs to them. */
const beside = /^(?:source|stated|acknowledged):.*\n(?:(?:[ \t-].*)?\n)*/gm;
