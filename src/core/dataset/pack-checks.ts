import type { Assessment, Finding, Outcome, Severity } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import type { ListedCell } from '../report/published-cells.ts';
import { pathOfCell } from './pack-cells.ts';
import type { ReportSource } from './source.ts';

/** A spot: the number of a cell in `cells`, else a path such as `requests.received`, `sections.overview.2` or `issued`. */
export type PackedPlace = number | string;

/**
 * A spot where a rule holds: its place, and after it the cells by which it was judged, those of this report by number and
 * those of the report of the year before by path. A place that is itself such a cell is not told again.
 */
export type PackedSpot = PackedPlace | readonly [PackedPlace, ...PackedPlace[]];

/** What a rule found, in words. */
export interface PackedFinding {
  check: string;
  severity: Severity;
  outcome: Outcome;
  at: string;
  /** The cells by which it was judged: their numbers in `cells`. */
  cells?: number[];
  /** Of the report of the year before, by their paths. */
  previousCells?: readonly string[];
  message: string;
  messageEn: string;
  /** Only where a maintainer has confirmed it as a fault of the original, and says why. */
  acknowledged?: true;
  reason?: string;
}

/** All that the checks say: where a rule holds, and in words where it does not. */
export interface PackedChecks {
  /** By rule, in the order of the rules. */
  holds: Record<string, PackedSpot[]>;
  findings: PackedFinding[];
}

export const packChecks = (source: ReportSource, cells: readonly ListedCell[]): PackedChecks => {
  const numbers = new Map(cells.map((cell, index) => [pathOfCell(cell), index]));
  const holds: PackedChecks['holds'] = {};
  for (const [check, assessments] of source.assessments) {
    const spots = assessments.filter(({ outcome }) => outcome === 'holds');
    if (spots.length > 0) holds[check] = spots.map((one) => packSpot(one, source.report, numbers));
  }
  return { holds, findings: source.findings.map((finding) => packFinding(finding, numbers)) };
};

const packSpot = (assessment: Assessment, report: ReportSource['report'], numbers: Numbers): PackedSpot => {
  const { at, cells = [], previousCells = [] } = assessment;
  const place = numbers.get(at) ?? paragraphOf(assessment, report);
  const others = [...numbersOf(cells, numbers).filter((cell) => cell !== place), ...previousCells];
  return others.length === 0 ? place : [place, ...others];
};

const packFinding = (finding: Finding, numbers: Numbers): PackedFinding => {
  const { check, severity, outcome, at, cells, previousCells, message, acknowledged } = finding;
  return {
    check,
    severity,
    outcome,
    at,
    ...(cells && { cells: numbersOf(cells, numbers) }),
    ...(previousCells && { previousCells }),
    message: message.zh,
    messageEn: message.en,
    ...(acknowledged !== undefined && { acknowledged: true, reason: acknowledged }),
  };
};

type Numbers = ReadonlyMap<string, number>;

/** A table that the report has not has no cells, though a rule may have looked for one. */
const numbersOf = (cells: readonly string[], numbers: Numbers): number[] =>
  cells.flatMap((cell) => numbers.get(cell) ?? []);

/** Prose is judged by its section; the line tells which paragraph it was. */
const paragraphOf = ({ at, line }: Assessment, { sections }: ReportSource['report']): string => {
  const section = line === undefined ? undefined : sections.find(({ id }) => at === `sections.${id}`);
  const index = section?.blocks.findIndex((block) => line && line >= block.line && line <= block.endLine) ?? -1;
  return index < 0 ? at : `${at}.${index + 1}`;
};

/** What a rule says of one spot, its cells by their paths. */
export interface RecordedCheck {
  check: string;
  outcome: Outcome;
  at: string;
  /** The spot itself among them where it is a cell. Undefined where the rule names none. */
  cells?: string[];
  previousCells?: readonly string[];
  /** Where it does not hold. */
  message?: Text;
}

/** The way back, in the order in which they were packed. */
export const unpackChecks = ({
  cells,
  holds,
  findings,
}: PackedChecks & { cells: readonly ListedCell[] }): RecordedCheck[] => {
  const pathOf = (place: PackedPlace): string => {
    const cell = typeof place === 'number' ? cells[place] : undefined;
    return cell ? pathOfCell(cell) : String(place);
  };
  return [
    ...Object.entries(holds).flatMap(([check, spots]) => spots.map((spot) => unpackSpot(check, spot, pathOf))),
    ...findings.map(({ check, outcome, at, cells: used, previousCells, message, messageEn }) => ({
      check,
      outcome,
      at,
      ...(used && { cells: used.map(pathOf) }),
      ...(previousCells && { previousCells }),
      message: { zh: message, en: messageEn },
    })),
  ];
};

const unpackSpot = (check: string, spot: PackedSpot, pathOf: (place: PackedPlace) => string): RecordedCheck => {
  const [place, ...others] = typeof spot === 'object' ? spot : [spot];
  const used = [...(typeof place === 'number' ? [place] : []), ...others.filter((one) => typeof one === 'number')];
  const previousCells = others.filter((one) => typeof one === 'string');
  return {
    check,
    outcome: 'holds',
    at: pathOf(place),
    ...(used.length > 0 && { cells: used.map(pathOf) }),
    ...(previousCells.length > 0 && { previousCells }),
  };
};
