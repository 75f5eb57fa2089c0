import type { Check } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Version } from '../core/cite/content-version.ts';
import type { Assessment, Outcome } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import { formEdition } from '../core/report/editions/index.ts';
import { type Block, formSections, type Report, type Section } from '../core/report/report.ts';
import type { Language } from '../i18n/language.ts';
import { type EarlierReport, earlierReport } from './changes-page.ts';
import { citationMeta } from './citation-meta.ts';
import { type Citations, citationsOf, workOfReport } from './citations.ts';
import { markHtml, type TextMark } from './mark-html.ts';
import { readPortal, readVersions } from './portal.ts';
import { indexOf } from './portal-index.ts';
import { regionName } from './region-name.ts';
import { rememberLatest } from './remember-latest.ts';
import { type Fact, reportFacts } from './report-facts.ts';
import { reportJsonLd } from './report-jsonld.ts';
import { type Note, numberNotes, sectionIdOf } from './report-notes.ts';
import { paragraphFragment } from './report-place.ts';
import { buildPageTable, type PageTable } from './report-table.ts';
import { type SharedPassage, sharedPassages } from './shared-prose.ts';
import { statedMarks } from './stated-marks.ts';

export interface PageSection {
  id: Section['id'];
  /** As printed; the form's own words where the original has no such section. */
  heading: string;
  /** What the section is called on the form. */
  title?: Text;
  /** The form has it, the original does not. */
  missing: boolean;
  /**
   * Each with the id it has on the page, and in how many other reports it stands too; in its HTML the sentences of
   * stated figures have ids of their own.
   */
  blocks: { id: string; html: string; notes: Note[]; sharedWith: number }[];
  table?: PageTable;
  /** The form puts a table here, and the original has none. */
  tableMissing: boolean;
  /** Those that are not about one of the blocks. */
  notes: Note[];
  noteCount: number;
}

export interface CheckSummary {
  check: Check;
  counts: Partial<Record<Outcome, number>>;
  /** Where it does not hold, told beside what it is about; where it does, the report's JSON tells. */
  notes: Note[];
}

/** Everything that the page of a report shows. */
export interface ReportPage {
  report: Report;
  lineage: Region[];
  /** Province to township, in the page's language. */
  place: string;
  /** In the page's language. */
  township: string;
  editions: { id: number; document: string }[];
  facts: Fact[];
  sections: PageSection[];
  /** Notes about no section in particular: dates, numbers, the file as a whole. */
  general: Note[];
  checks: CheckSummary[];
  held: number;
  noted: number;
  /** Of its content file. */
  version: Version;
  citations: Citations;
  /** For the reference managers of readers. */
  meta: { name: string; content: string }[];
  jsonLd: object;
  /** Reports of the same township for other years. */
  otherYears: Report[];
  earlier?: EarlierReport;
  /** Paragraphs that stand in other reports too. */
  shared: SharedPassage[];
  /** Reports have changed since that was found out; only while somebody edits them. */
  sharedOutdated?: true;
}

export const reportPage = async (language: Language, path: string): Promise<ReportPage> => {
  const [portal, versions] = await Promise.all([readPortal(), readVersions()]);
  const checked = portal.report(path);
  const version = checked && versions.of(checked.report.file);
  if (!checked || !version) throw new Error(`There is no report ${path}`);
  return buildReportPage(checked, portal, language, version);
};

export const buildReportPage = (
  checked: CheckedReport,
  portal: Portal,
  language: Language,
  version: Version,
): ReportPage => {
  const { report, findings } = checked;
  const { notes, summaries, sections } = sayInBoth(checked);
  const lineage = portal.regions.lineage(report.region);
  const place = lineage.map((region) => regionName(region, language)).join(language === 'en' ? ' › ' : '');
  const earlier = earlierReport(portal, checked, language);
  const shared = sharedPassages(portal, report.path, language);
  const work = workOfReport(report, version);
  const editions = new Set(Object.values(report.editions));
  return {
    report,
    lineage,
    place,
    township: lineage.map((region) => regionName(region, language)).at(-1) ?? report.issuer,
    editions: [...editions].map((id) => ({ id, document: formEdition(id).document })),
    facts: reportFacts(report, language),
    sections: sections.map((section) => tellShared(section, shared)),
    general: notes.filter((note) => sectionIdOf(note) === undefined),
    checks: summaries.filter(({ counts }) => Object.keys(counts).length > 0),
    held: summaries.reduce((sum, summary) => sum + (summary.counts.holds ?? 0), 0),
    noted: findings.length,
    version,
    citations: citationsOf(work, language),
    meta: citationMeta(work),
    jsonLd: reportJsonLd(report, lineage.map(({ name }) => name).join('')),
    otherYears: indexOf(portal)
      .below(report.region)
      .filter(({ path }) => path !== report.path)
      .map((other) => other.report),
    ...(earlier && { earlier }),
    shared,
    ...(portal.prose?.outdated && { sharedOutdated: true }),
  };
};

/** What is the same in every language, and most of the work. */
const sayInBoth = rememberLatest(({ report, findings, assessments }: CheckedReport) => {
  const notes = numberNotes(report, findings);
  const marks = statedMarks(report);
  return {
    notes,
    summaries: checks.map((check) => summarise(check, assessments.get(check.id) ?? [], notes)),
    sections: sectionsOf(report).map((section) => buildSection(section, report, notes, marks)),
  };
});

interface PossibleSection extends Section {
  missing?: true;
}

/** The report's sections in its own order, with those that the form has and the report lacks at their place. */
const sectionsOf = (report: Report): PossibleSection[] => {
  const result: PossibleSection[] = [...report.sections];
  for (const [index, { id, numeral, title }] of formSections.entries()) {
    if (result.some((section) => section.id === id)) continue;
    const before: string[] = formSections.slice(0, index).map((known) => known.id);
    const at = result.findLastIndex((section) => before.includes(section.id)) + 1;
    result.splice(at, 0, { id, heading: `${numeral}、${title}`, line: 0, blocks: [], missing: true });
  }
  return result;
};

const buildSection = (
  section: PossibleSection,
  report: Report,
  notesOfAll: readonly Note[],
  marks: ReadonlyMap<Block, TextMark[]>,
): PageSection => {
  const notes = notesOfAll.filter((note) => sectionIdOf(note) === section.id);
  const form = formSections.find((known) => known.id === section.id);
  const table = form?.table && report.tables[form.table];
  const about = (block: Block): Note[] =>
    notes.filter(({ findings: [first] }) => first?.at.startsWith('sections.') && isWithin(first.place.line, block));
  const blocks = section.blocks.map((block, index) => {
    const id = paragraphFragment(section.id, index).slice(1);
    return { id, html: markHtml(block.html, marks.get(block) ?? []), notes: about(block), sharedWith: 0 };
  });
  const placed = new Set(blocks.flatMap((block) => block.notes));
  return {
    id: section.id,
    heading: section.heading,
    ...(form && { title: { zh: form.title, en: form.en } }),
    missing: section.missing === true,
    blocks,
    ...(table && { table: buildPageTable(table, notesOfAll) }),
    tableMissing: form?.table !== undefined && table === undefined,
    notes: notes.filter((note) => !placed.has(note)),
    noteCount: notes.length,
  };
};

const tellShared = (section: PageSection, shared: readonly SharedPassage[]): PageSection => {
  if (shared.length === 0) return section;
  const countOf = (id: string): number => shared.find(({ fragment }) => fragment === `#${id}`)?.reports ?? 0;
  return { ...section, blocks: section.blocks.map((block) => ({ ...block, sharedWith: countOf(block.id) })) };
};

const isWithin = (line: number, block: Block): boolean => line >= block.line && line <= block.endLine;

const summarise = (check: Check, assessments: readonly Assessment[], notes: readonly Note[]): CheckSummary => {
  const counts: CheckSummary['counts'] = {};
  for (const { outcome } of assessments) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return { check, counts, notes: notes.filter((note) => note.check === check) };
};
