import { describeIssue } from '../document/describe-issue.ts';
import { fieldFinding } from '../document/field-rules.ts';
import type { ParsedDocument } from '../document/parse-document.ts';
import type { Finding, Place } from '../findings/finding.ts';
import { formTable, tableIds } from './editions/index.ts';
import type { Edition, TableId } from './form.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter.ts';
import { readBodyTables } from './read-body-tables.ts';
import { readSections } from './read-sections.ts';
import { readYamlTable } from './read-yaml-table.ts';
import type { Recognition } from './recognise-table.ts';
import type { Report, ReportTable } from './report.ts';
import { reportFinding } from './report-rules.ts';

/**
 * A parsed content file to a report. Without a report, the findings say why; with one, they are faults of the file
 * that leave the rest readable.
 *
 * @param region the region's path, from the folder the file lies in
 */
export const readReport = (document: ParsedDocument, region: string): { report?: Report; findings: Finding[] } => {
  const value: unknown =
    document.yaml.findings.length > 0 ? undefined : document.yaml.document.toJS({ maxAliasCount: 0 });
  if (document.findings.length > 0 || value === undefined) return { findings: document.findings };
  const parsed = frontMatterSchema.safeParse(value ?? {});
  const { placeOf } = document.yaml;
  if (!parsed.success)
    return { findings: parsed.error.issues.flatMap((issue) => describeIssue(issue, value ?? {}, placeOf)) };
  const { tables, sections, places, findings } = readTables(document, parsed.data);
  const report: Report = {
    ...identity(parsed.data, document.file, region),
    tables,
    sections,
    stated: parsed.data.stated ?? [],
    acknowledged: parsed.data.acknowledged ?? [],
    placeOf: (at) => findPlace(at, document, sections, places, tables),
  };
  return { report, findings };
};

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
  const sections = readSections(document);
  const stated = statedEditions(data);
  const inYaml = tableIds.filter((table) => data[table] !== undefined && data[table] !== null);
  for (const table of inYaml) {
    const edition = stated[table];
    if (!edition) findings.push(missingEdition(document, table));
    else {
      const read = readYamlTable(formTable(table, edition), document.yaml);
      findings.push(...read.findings);
      if (read.table) tables[table] = read.table;
    }
  }
  const places = new Map<string, Place>();
  const body = readBodyTables(document, sections, stated);
  findings.push(...body.findings);
  for (const [table, recognition] of body.recognitions) {
    if (inYaml.includes(table)) findings.push(givenTwice(document, table, recognition));
    else if (recognition.table) tables[table] = recognition.table;
    for (const [at, place] of recognition.places) places.set(`${table}.${at}`, { file: document.file, ...place });
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

/** `sections.problems.2` is the second block of a section; a cell of the front matter is found by its column's place in the list. */
const findPlace = (
  at: string,
  document: ParsedDocument,
  sections: Report['sections'],
  places: ReadonlyMap<string, Place>,
  tables: Report['tables'],
): Place => {
  const [first = '', second = '', third] = at.split('.');
  if (first === 'sections') {
    const section = sections.find((known) => known.id === second);
    const line =
      (third !== undefined && section?.blocks[Number(third) - 1]?.line) || section?.line || document.bodyLine;
    return { file: document.file, line, column: 1 };
  }
  for (let path = at; path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const place = places.get(path);
    if (place) return place;
  }
  const table = [...places].find(([path]) => path.startsWith(`${first}.`))?.[1];
  if (table && first in tables) return table;
  return document.yaml.placeOf(yamlPath(at, tables));
};

const yamlPath = (at: string, tables: Report['tables']): (string | number)[] => {
  const steps = at.split(/\.|(?=\[)/).map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step));
  const table = tables[steps[0] as TableId];
  const last = steps.at(-1);
  if (!table || table.table === 'proactive' || typeof last !== 'string') return steps;
  const row = formTable(table.table, table.edition).rows.find((known) => known.id === steps.slice(1, -1).join('.'));
  const index = row?.columns.findIndex((column) => column.id === last) ?? -1;
  return index < 0 ? steps : [...steps.slice(0, -1), index];
};
