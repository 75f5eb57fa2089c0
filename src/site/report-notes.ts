import type { Check } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Finding, Outcome } from '../core/findings/finding.ts';
import { formSections, type Report, type SectionId } from '../core/report/report.ts';
import { placesOfFinding, type ReportPlace } from './report-place.ts';

/** Findings of one rule that say the same kind of thing of one part, told together and numbered like a footnote. */
export interface Note {
  number: number;
  check: Check;
  severity: Finding['severity'];
  outcome: Outcome;
  /** Why the maintainer leaves it as it is. */
  reasons: string[];
  findings: Finding[];
  /** What it is about, each once: the cells that carry its mark, a row, a paragraph, a field. */
  places: ReportPlace[];
}

/** In the order of the report's sections; within one, what is broken comes first. Numbers run through the page. */
export const numberNotes = (report: Report, findings: readonly Finding[]): Note[] => {
  const byKind = Map.groupBy(findings, (finding) => `${finding.check} ${finding.outcome} ${partOf(finding)}`);
  const notes = [...byKind.values()].flatMap((group): Omit<Note, 'number'>[] => {
    const [first] = group;
    const check = checks.find((known) => known.id === first?.check);
    if (!first || !check) return [];
    const reasons = [...new Set(group.flatMap((finding) => finding.acknowledged ?? []))];
    return [
      {
        check,
        severity: first.severity,
        outcome: first.outcome,
        reasons,
        findings: group,
        places: placesOf(report, group),
      },
    ];
  });
  const order = notes.sort(
    (a, b) => sectionRank(a) - sectionRank(b) || outcomeRank[a.outcome] - outcomeRank[b.outcome],
  );
  return order.map((note, index) => ({ ...note, number: index + 1 }));
};

const placesOf = (report: Report, findings: readonly Finding[]): ReportPlace[] => {
  const places = findings.flatMap((finding) => placesOfFinding(report, finding));
  return [...new Map(places.map((place) => [place.fragment, place])).values()];
};

/** The section a note stands in: `requests.received.total` and `sections.requests.1` are both about section 三. */
export const sectionIdOf = (note: Pick<Note, 'findings'>): SectionId | undefined => {
  const [first = '', second = ''] = note.findings[0]?.at.split('.') ?? [];
  return formSections.find(({ id }) => id === (first === 'sections' ? second : first))?.id;
};

const outcomeRank: Record<Outcome, number> = { broken: 0, holdsIfBlankIsZero: 1, notAssessable: 2, holds: 3 };

/** Findings on cells of one table are told together, those on paragraphs each at its own. */
const partOf = ({ at, place }: Finding): string =>
  at.startsWith('sections.') ? `${at} ${place.line}` : (at.split('.')[0] ?? '');

const sectionRank = (note: Pick<Note, 'findings'>): number =>
  formSections.findIndex((section) => section.id === sectionIdOf(note));
