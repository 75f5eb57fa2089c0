import type { Check } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Assessment, Finding, Outcome } from '../core/findings/finding.ts';
import type { CheckedReport } from '../core/portal.ts';
import { formTable } from '../core/report/editions/index.ts';
import type { FormTable, TableId } from '../core/report/form.ts';
import { type LayoutGroup, layoutTable } from '../core/report/form-layout.ts';
import { type Block, formSections, type Report, type Section, type SectionId } from '../core/report/report.ts';

/** Findings of one rule that say the same kind of thing, told together and numbered like a footnote. */
export interface Note {
  number: number;
  check: Check;
  severity: Finding['severity'];
  outcome: Outcome;
  /** Why the maintainer leaves it as it is, where all of them share the reason's place. */
  reasons: string[];
  findings: Finding[];
}

export interface PageTable {
  form: FormTable;
  groups: LayoutGroup[];
  /** Note numbers by the path of the cell or row they are about. */
  marks: Map<string, number[]>;
  cells: { numbers: number; nonZero: number; blank: number; absent: number; other: number };
}

export interface PageSection {
  id: Section['id'];
  heading: string;
  /** The form has it, the original does not. */
  missing: boolean;
  blocks: { block: Block; notes: Note[] }[];
  table?: PageTable;
  /** The form puts a table here, and the original has none. */
  tableMissing: boolean;
  notes: Note[];
}

export interface CheckSummary {
  check: Check;
  counts: Partial<Record<Outcome, number>>;
  assessments: Assessment[];
}

export interface ReportPage {
  sections: PageSection[];
  /** Notes about no section in particular: dates, numbers, the file as a whole. */
  general: Note[];
  checks: CheckSummary[];
  held: number;
  noted: number;
}

/** Everything the page of a report shows of its sections, tables and findings. */
export const buildReportPage = (checked: CheckedReport): ReportPage => {
  const notes = numberNotes(checked);
  const inSection = (id: string) => notes.filter((note) => sectionIdOf(note) === id);
  const summaries = checks.map((check) => summarise(check, checked.assessments.get(check.id) ?? []));
  return {
    sections: sectionsOf(checked.report).map((section) => pageSection(section, checked.report, inSection(section.id))),
    general: notes.filter((note) => sectionIdOf(note) === undefined),
    checks: summaries.filter((summary) => summary.assessments.length > 0),
    held: summaries.reduce((sum, summary) => sum + (summary.counts.holds ?? 0), 0),
    noted: checked.findings.length,
  };
};

/** The report's sections in its own order, with those that the form has and the report lacks at their place. */
const sectionsOf = (report: Report): (Section & { missing?: true })[] => {
  const result: (Section & { missing?: true })[] = [...report.sections];
  for (const [index, { id }] of formSections.entries()) {
    if (result.some((section) => section.id === id)) continue;
    const before = formSections.slice(0, index).map((known) => known.id as string);
    const at = result.findLastIndex((section) => before.includes(section.id)) + 1;
    result.splice(at, 0, { id, heading: '', line: 0, blocks: [], missing: true });
  }
  return result;
};

const pageSection = (section: Section & { missing?: true }, report: Report, notes: Note[]): PageSection => {
  const tableId = formSections.find((known) => known.id === section.id)?.table;
  const table = tableId && report.tables[tableId];
  const about = (index: number) => notes.filter((note) => note.findings.every((one) => one.at === `sections.${section.id}.${index + 1}`));
  const blocks = section.blocks.map((block, index) => ({ block, notes: about(index) }));
  const placed = new Set(blocks.flatMap((block) => block.notes));
  return {
    id: section.id,
    heading: section.heading,
    missing: section.missing === true,
    blocks,
    ...(tableId && table && { table: pageTable(tableId, report, notes) }),
    tableMissing: tableId !== undefined && table === undefined,
    notes: notes.filter((note) => !placed.has(note)),
  };
};

const pageTable = (id: TableId, report: Report, notes: readonly Note[]): PageTable => {
  const table = report.tables[id];
  const form = formTable(id, table?.edition ?? 2021);
  const groups = layoutTable(form, table);
  const values = groups.flatMap((group) => group.body.flat()).flatMap((cell) => (cell.kind === 'value' ? [cell.cell] : []));
  const marks = new Map<string, number[]>();
  for (const note of notes)
    for (const { at } of note.findings) marks.set(at, [...new Set([...(marks.get(at) ?? []), note.number])]);
  const count = (state: string) => values.filter((cell) => cell.state === state).length;
  const cells = {
    numbers: count('number'),
    nonZero: values.filter((cell) => cell.state === 'number' && String(cell.value) !== '0').length,
    blank: count('blank'),
    absent: count('absent'),
    other: count('text') + count('notApplicable'),
  };
  return { form, groups, marks, cells };
};

const tableIds: readonly string[] = ['proactive', 'requests', 'disputes'];

/** `requests.received.total` and `sections.requests.1` are both about section 三. */
const sectionIdOf = (note: Note): SectionId | undefined => {
  const [first = '', second] = note.findings[0]?.at.split('.') ?? [];
  if (first === 'sections') return second as SectionId;
  return tableIds.includes(first) ? (first as SectionId) : undefined;
};

const rank: Record<Outcome, number> = { broken: 0, holdsIfBlankIsZero: 1, notAssessable: 2, holds: 3 };

/** One note a rule, outcome and section; what is broken comes first. Numbers run through the page. */
const numberNotes = ({ findings }: CheckedReport): Note[] => {
  const byKind = Map.groupBy(findings, (finding) => `${finding.check} ${finding.outcome} ${placeKey(finding.at)}`);
  const notes = [...byKind.values()].flatMap((group): Omit<Note, 'number'>[] => {
    const [first] = group;
    const check = checks.find((known) => known.id === first?.check);
    if (!first || !check) return [];
    const reasons = [...new Set(group.flatMap((finding) => finding.acknowledged ?? []))];
    return [{ check, severity: first.severity, outcome: first.outcome, reasons, findings: group }];
  });
  const inOrder = notes.sort((a, b) => sectionRank(a.findings[0]?.at ?? '') - sectionRank(b.findings[0]?.at ?? '') || rank[a.outcome] - rank[b.outcome]);
  return inOrder.map((note, index) => ({ ...note, number: index + 1 }));
};

/** Findings on cells of one table are told together, those on paragraphs each at its own. */
const placeKey = (at: string): string => (at.startsWith('sections.') ? at : (at.split('.')[0] ?? ''));

const sectionRank = (at: string): number => {
  const [first = '', second = ''] = at.split('.');
  return formSections.findIndex((section) => section.id === (first === 'sections' ? second : first));
};

const summarise = (check: Check, assessments: Assessment[]): CheckSummary => {
  const counts: CheckSummary['counts'] = {};
  for (const { outcome } of assessments) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return { check, counts, assessments };
};
