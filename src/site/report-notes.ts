import type { Check } from '../core/checks/check.ts';
import { checks } from '../core/checks/index.ts';
import type { Finding, Outcome } from '../core/findings/finding.ts';
import type { Text } from '../core/findings/text.ts';
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
  /** What it says, finding by finding, with the names in it that lead to what they name. */
  told: ToldFinding[];
  /** What else it is about, each once: cells that carry its mark, a row, a paragraph, a field. */
  places: ReportPlace[];
}

export interface ToldFinding {
  message: Text;
  /** Labels that it quotes, each with the place it leads to. */
  named: NamedPlace[];
}

/** A place by the label that a message quotes. */
export type NamedPlace = Pick<ReportPlace, 'fragment' | 'name'>;

/** In the order of the report's sections; within one, what is broken comes first. Numbers run through the page. */
export const numberNotes = (report: Report, findings: readonly Finding[]): Note[] => {
  const byKind = Map.groupBy(findings, (finding) => `${finding.check} ${finding.outcome} ${partOf(finding)}`);
  const notes = [...byKind.values()].flatMap((group): Omit<Note, 'number'>[] => {
    const [first] = group;
    const check = checks.find((known) => known.id === first?.check);
    if (!first || !check) return [];
    const reasons = [...new Set(group.flatMap((finding) => finding.acknowledged ?? []))];
    const told = group.map((finding) => tellFinding(report, finding));
    return [
      {
        check,
        severity: first.severity,
        outcome: first.outcome,
        reasons,
        findings: group,
        told: told.map(({ message, named }) => ({ message, named })),
        places: eachOnce(told.flatMap(({ unnamed }) => unnamed)),
      },
    ];
  });
  const order = notes.sort(
    (a, b) => sectionRank(a) - sectionRank(b) || outcomeRank[a.outcome] - outcomeRank[b.outcome],
  );
  return order.map((note, index) => ({ ...note, number: index + 1 }));
};

/** A place is linked where the message names it by its row or column, and listed below the note where it does not. */
const tellFinding = (report: Report, finding: Finding): ToldFinding & { unnamed: ReportPlace[] } => {
  const { message } = finding;
  const quoted = { zh: quotedIn(message.zh), en: quotedIn(message.en) };
  const named: NamedPlace[] = [];
  const unnamed: ReportPlace[] = [];
  const places = placesOfFinding(report, finding);
  for (const place of places) {
    // Of several cells the rows differ. A rule that is told at one is told again at others, mostly of the same row.
    const labels = places.length > 1 ? place.labels : place.labels?.toReversed();
    const name = labels?.find(
      ({ zh, en }) => quoted.zh.includes(zh) && quoted.en.includes(en) && named.every((other) => other.name.zh !== zh),
    );
    if (name) named.push({ fragment: place.fragment, name });
    else unnamed.push(place);
  }
  return { message, named, unnamed };
};

const quotedIn = (text: string): string[] => [...text.matchAll(/“([^”]*)”/g)].map(([, quoted = '']) => quoted);

/** Where a note leads; each of these spots leads back to it. */
export const fragmentsOf = ({ told, places }: Pick<Note, 'told' | 'places'>): Set<string> =>
  new Set([...told.flatMap(({ named }) => named), ...places].map(({ fragment }) => fragment));

const eachOnce = (places: readonly ReportPlace[]): ReportPlace[] => [
  ...new Map(places.map((place) => [place.fragment, place])).values(),
];

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
