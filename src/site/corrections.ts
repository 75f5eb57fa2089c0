import type { ListedChange } from '../core/compare-reports/list-changes.ts';
import type { Text } from '../core/findings/text.ts';
import type { History, RemovedReport, ReportChange, ReportHistory } from '../core/history/build-history.ts';
import type { UnknownHistory } from '../core/history/content-log.ts';
import { excerptChange } from '../core/history/excerpt-change.ts';
import type { Portal } from '../core/portal.ts';
import type { Report } from '../core/report/report.ts';
import { rememberLatest } from './remember-latest.ts';
import { reportPlace } from './report-place.ts';

/** One thing that was corrected, with what stood there before. */
export interface ShownChange {
  /** The fragment on the report's page; empty where it has no closer place. */
  fragment: string;
  name: Text;
  /** Undefined where there was, or is, nothing; empty for a blank cell. */
  before?: string;
  after?: string;
}

/** An entry of the corrections log. */
export interface Correction {
  /** Its fragment on the page of its year, and what tells it apart in feeds. */
  id: string;
  /** ISO date, UTC. */
  date: string;
  time: string;
  commit: string;
  subject: string;
  /** The report's path. */
  report: string;
  title: string;
  year: number;
  /** From the province down to the township. */
  lineage: { zh: string; en: string }[];
  kind: 'corrected' | 'removed';
  changes: ShownChange[];
  /** How many more there are than are shown. */
  more: number;
}

/** So many changes of one report stand in the log; a report typed anew has hundreds. */
const mostChanges = 12;

/** Few of all reports are ever corrected. */
const corrected = rememberLatest((history: History): readonly ReportHistory[] =>
  history.known
    ? [...history.reports.values()].filter(({ changes }) => changes.some(({ kind }) => kind === 'corrected'))
    : [],
);

/** Every correction and every report taken back, of the country or of a region, the newest first. */
export const listCorrections = rememberLatest(
  (portal: Portal, history: History, region?: string): readonly Correction[] => {
    const isIn = ({ path }: { path: string }): boolean => region === undefined || path.startsWith(`${region}/`);
    const corrections = corrected(history)
      .filter(isIn)
      .flatMap(({ path, changes }) => {
        const report = portal.report(path)?.report;
        if (!report) return [];
        return changes
          .filter(({ kind }) => kind === 'corrected')
          .map((change) => showCorrection(portal, report, change));
      });
    const removed = history.known ? history.removed.filter(isIn) : [];
    return [...corrections, ...removed.map((one) => showRemoved(portal, one))].sort(
      (a, b) => order(b.time, a.time) || order(a.report, b.report),
    );
  },
);

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const dayOf = (time: string): string => time.slice(0, 'yyyy-mm-dd'.length);

/** Short, and still one of its kind: a commit may correct several reports. */
export const correctionId = (commit: string, report: string): string =>
  `c${commit.slice(0, 10)}-${report.split('/').slice(-2).join('-')}`;

const showCorrection = (portal: Portal, report: Report, change: ReportChange): Correction => ({
  ...headOf(portal, change, report.path),
  title: report.title,
  year: report.year,
  kind: 'corrected',
  changes: change.changes.slice(0, mostChanges).map((one) => showChange(report, one)),
  more: Math.max(0, change.changes.length - mostChanges),
});

const showRemoved = (portal: Portal, removed: RemovedReport): Correction => ({
  ...headOf(portal, removed, removed.path),
  title: removed.title ?? removed.path,
  year: Number(removed.path.split('/').at(-1)),
  kind: 'removed',
  changes: [],
  more: 0,
});

const headOf = (
  portal: Portal,
  { commit, time, subject }: ReportChange | RemovedReport,
  path: string,
): Pick<Correction, 'id' | 'date' | 'time' | 'commit' | 'subject' | 'report' | 'lineage'> => ({
  id: correctionId(commit, path),
  date: dayOf(time),
  time,
  commit,
  subject,
  report: path,
  lineage: portal.regions
    .lineage(path.split('/').slice(0, -1).join('/'))
    .map(({ name, nameEn }) => ({ zh: name, en: nameEn ?? name })),
});

const showChange = (report: Report, { part, at, before, after }: ListedChange): ShownChange => {
  const { fragment, name } = reportPlace(report, part === 'paragraph' ? `sections.${at}` : at);
  const excerpt =
    part === 'paragraph' && before !== undefined && after !== undefined
      ? excerptChange(before, after)
      : { before, after };
  return {
    fragment,
    name,
    ...(excerpt.before !== undefined && { before: excerpt.before }),
    ...(excerpt.after !== undefined && { after: excerpt.after }),
  };
};

/** In which years something was corrected or taken back, the latest first: no report is opened to know it. */
export const correctionYears = (portal: Portal, history: History): number[] => {
  if (!history.known) return [];
  const changes = corrected(history)
    .filter(({ path }) => portal.report(path))
    .flatMap((report) => report.changes.filter(({ kind }) => kind === 'corrected'));
  const years = [...changes, ...history.removed].map(({ time }) => yearOf({ date: dayOf(time) }));
  return [...new Set(years)].sort((a, b) => b - a);
};

/** One page of the log: the corrections made in one year. */
export interface CorrectionsPageValue {
  /** Undefined where there is no correction at all. */
  year?: number;
  /** The page that readers come to first; the others have the year in their address. */
  isLatest: boolean;
  corrections: readonly Correction[];
  otherYears: { year: number; count: number }[];
  /** Why it is not known whether there were any. */
  unknown?: UnknownHistory;
}

export const correctionsPages = (portal: Portal, history: History): CorrectionsPageValue[] => {
  const byYear = [...Map.groupBy(listCorrections(portal, history), yearOf)];
  if (byYear.length === 0)
    return [{ isLatest: true, corrections: [], otherYears: [], ...(!history.known && { unknown: history.why }) }];
  const counts = byYear.map(([year, corrections]) => ({ year, count: corrections.length }));
  const pages = byYear.map(([year, corrections]) => ({
    year,
    isLatest: false,
    corrections,
    otherYears: counts.filter((one) => one.year !== year),
  }));
  // The latest year has an address of its own too, to which it is linked for good.
  return [...pages.slice(0, 1).map((page) => ({ ...page, isLatest: true })), ...pages];
};

const yearOf = ({ date }: { date: string }): number => Number(date.slice(0, 'yyyy'.length));
