import { describeIssue } from '../document/describe-issue.ts';
import { fieldFinding } from '../document/field-rules.ts';
import type { ParsedDocument } from '../document/parse-document.ts';
import type { Finding, Place } from '../findings/finding.ts';
import { formTable, tableIds } from './editions/index.ts';
import { findPlace } from './find-place.ts';
import type { Edition, TableId } from './form.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter.ts';
import { readBodyTables } from './read-body-tables.ts';
import { readSections, renderBlocks } from './read-sections.ts';
import { readYamlTable } from './read-yaml-table.ts';
import type { Recognition } from './recognition.ts';
import { editionsOf, type Report, type ReportTable } from './report.ts';
import { reportFinding } from './report-rules.ts';

/** A content file as far as it could be read. */
export interface ReadReport {
  /** Undefined when there is nothing to check. */
  report?: Report;
  /** Nothing stands against publishing it, as far as reading goes. */
  sound: boolean;
  /** Faults of the file. */
  findings: Finding[];
  /** Whether what a check says of the report may be believed, given what could not be read. */
  believes(finding: Finding): boolean;
}

/** With one of these the rest of the file means nothing. */
const unreadable = new Set([
  'file-encoding',
  'file-too-large',
  'front-matter-missing',
  'yaml-syntax',
  'yaml-alias',
  'markdown-too-complex',
]);

/**
 * A parsed content file to a report. One run is to tell everything: a fault in one place does not hide those in others,
 * so a file with faults gives a report too, to be checked and not published.
 *
 * @param region the region's path, from the folder the file lies in
 * @param year from the file's name, for when the front matter does not say
 */
export const readReport = (document: ParsedDocument, region: string, year: number): ReadReport => {
  if (document.findings.some(({ check }) => unreadable.has(check)))
    return { sound: false, findings: document.findings, believes: () => false };
  const value: unknown = document.yaml.value(tableIds) ?? {};
  const parsed = frontMatterSchema.safeParse(value);
  const data = parsed.success ? parsed.data : standIn(value, year);
  const { tables, sections, places, findings } = readTables(document, data);
  const report: Report = {
    ...identity(data, document.file, region),
    editions: editionsOf(tables),
    tables,
    sections,
    stated: data.stated ?? [],
    acknowledged: data.acknowledged ?? [],
    placeOf: (at) => findPlace(at, document, sections, places, tables),
  };
  const issues = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => describeIssue(issue, value, document.yaml.placeOf));
  return {
    report,
    sound: parsed.success && document.findings.length === 0,
    findings: [...document.findings, ...issues, ...findings],
    believes: believer(parsed.success, findings),
  };
};

/** What tables and checks need of a front matter with faults. */
const standIn = (value: unknown, year: number): FrontMatter => {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { editions, acknowledged } = frontMatterSchema.shape;
  return {
    ...{ title: '', year, issuer: '', issued: null, source: {} },
    editions: editions.safeParse(fields.editions).data,
    acknowledged: acknowledged.safeParse(fields.acknowledged).data,
    proactive: fields.proactive,
    requests: fields.requests,
    disputes: fields.disputes,
  };
};

const absences = ['form-row-absent', 'form-table-absent'];

/** A row that could not be read is not absent, and what follows from its absence is not so. */
const believer = (fieldsRead: boolean, ofTables: readonly Finding[]): ReadReport['believes'] => {
  const unread = new Set(ofTables.map((finding) => tableOf(finding)));
  return (finding) => {
    const table = tableOf(finding);
    if (table === undefined) return fieldsRead;
    return !unread.has(table) || (finding.outcome === 'broken' && !absences.includes(finding.check));
  };
};

const tableOf = ({ at }: Finding): TableId | undefined => tableIds.find((table) => at?.split('.')[0] === table);

const identity = (data: FrontMatter, file: string, region: string) => ({
  path: `${region}/${data.year}`,
  region,
  file,
  title: data.title,
  year: data.year,
  issuer: data.issuer,
  ...dropNothing({ issued: data.issued, documentNumber: data.documentNumber, signatory: data.signatory }),
  source: dropNothing(data.source),
});

type Something<T> = { [K in keyof T]?: NonNullable<T[K]> };

const dropNothing = <T extends object>(fields: T): Something<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Something<T>;

const readTables = (document: ParsedDocument, data: FrontMatter) => {
  const findings: Finding[] = [];
  const tables: Partial<Record<TableId, ReportTable>> = {};
  const read = readSections(document);
  const { sections } = read;
  const stated = statedEditions(data);
  const inYaml = tableIds.filter((table) => data[table] !== undefined && data[table] !== null);
  for (const table of inYaml) {
    const edition = stated[table];
    if (!edition) findings.push(missingEdition(document, table));
    else {
      const rows = readYamlTable(formTable(table, edition), document.yaml);
      findings.push(...rows.findings);
      if (rows.table) tables[table] = rows.table;
    }
  }
  const places = new Map<string, Place>();
  const body = readBodyTables(document, sections, stated);
  findings.push(...body.findings);
  renderBlocks(read);
  for (const [table, recognition] of body.recognitions) {
    if (inYaml.includes(table)) findings.push(givenTwice(document, table, recognition));
    else if (recognition.table) tables[table] = recognition.table;
    for (const [at, { line, column }] of recognition.places)
      places.set(`${table}.${at}`, { file: document.file, line, column });
  }
  return { tables, sections, places, findings };
};

/** The disputes table is the same in both editions and goes with the requests. */
const statedEditions = ({ editions }: FrontMatter): Partial<Record<TableId, Edition>> => ({
  ...(editions?.proactive && { proactive: editions.proactive }),
  ...(editions?.requests && { requests: editions.requests, disputes: editions.requests }),
});

const missingEdition = (document: ParsedDocument, table: TableId): Finding => {
  const field = `editions.${table === 'disputes' ? 'requests' : table}`;
  return fieldFinding('field-missing', document.yaml.placeOf(['editions']), field, {
    zh: `缺少“${field}”：不知道“${table}”用的是哪一版格式，没有读取。`,
    en: `"${field}" is missing: the edition of "${table}" is not known, so it was not read.`,
  });
};

const givenTwice = (document: ParsedDocument, table: TableId, recognition: Recognition): Finding => {
  const line = [...recognition.places.values()][0]?.line ?? document.bodyLine;
  return reportFinding('table-twice', { file: document.file, line, column: 1 }, table, {
    zh: `“${table}”在信息区已有，正文第 ${line} 行又有一张。`,
    en: `"${table}" is in the front matter already, and again in the body on line ${line}.`,
  });
};
