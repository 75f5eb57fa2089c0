import { siteConfig } from '../../site.config.ts';
import type { History } from '../core/history/build-history.ts';
import type { Feed, FeedEntry } from '../core/open-data/feed.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import { type Correction, listCorrections, type ShownChange } from './corrections.ts';
import { indexOf } from './portal-index.ts';
import { absolute, routes } from './routes.ts';

/** So many entries stand in a feed; whoever comes back after longer finds the rest on the pages. */
const newest = 100;

/** The feed of everything, or of one region and all below it. */
export const feedOf = (portal: Portal, history: History, region?: string): Feed => {
  const name =
    region === undefined
      ? ''
      : portal.regions
          .lineage(region)
          .map((one) => one.name)
          .join('');
  const site = siteConfig.title['zh-CN'];
  return {
    id: absolute(region === undefined ? routes.home('zh-CN') : routes.region('zh-CN', region)),
    title: region === undefined ? site : `${name} · ${site}`,
    author: site,
    self: absolute(routes.feed(region)),
    kinds: absolute(routes.corrections('zh-CN')),
    entries: newestOf(portal, history, region),
  };
};

/** Something that was added, with what tells its place in a feed; put into words only where it has one. */
interface Added extends Pick<FeedEntry, 'id' | 'updated'> {
  tell(): FeedEntry;
}

const newestOf = (portal: Portal, history: History, region: string | undefined): FeedEntry[] => {
  const reports = region === undefined ? portal.reports : indexOf(portal).below(region);
  const corrections = listCorrections(portal, history, region).filter(({ kind }) => kind === 'corrected');
  return [...reports.map((checked) => addedReport(checked, history)), ...corrections.map(addedCorrection)]
    .sort((a, b) => order(b.updated, a.updated) || order(a.id, b.id))
    .slice(0, newest)
    .map((added) => added.tell());
};

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const addedReport = (checked: CheckedReport, history: History): Added => {
  const { path, report } = checked;
  const added = {
    id: absolute(routes.report('zh-CN', path)),
    updated: (history.known && history.reports.get(path)?.added.time) || `${arrivalOf(report)}T00:00:00Z`,
  };
  return { ...added, tell: () => tellReport(checked, added) };
};

const tellReport = (
  { path, report, counts }: CheckedReport,
  { id, updated }: Pick<FeedEntry, 'id' | 'updated'>,
): FeedEntry => ({
  id,
  kind: 'new',
  title: report.title,
  updated,
  ...(report.issued && { issued: report.issued }),
  address: id,
  json: absolute(routes.reportJson(path)),
  summary: `${report.issuer}，${report.year} 年度。核对：错误 ${counts.errors} 处，注意 ${counts.warnings} 处，原件如此 ${counts.acknowledged} 处。`,
});

/** Without a history: when the original was fetched, else when it was issued, else the first day after its year. */
const arrivalOf = ({ source, issued, year }: CheckedReport['report']): string =>
  source.retrieved ?? issued ?? `${year + 1}-01-01`;

/** The entry of the report keeps its own id, so the correction shows as something new to read. */
const addedCorrection = (correction: Correction): Added => {
  const { id, report, time } = correction;
  const added = { id: absolute(routes.report('zh-CN', report, id)), updated: time };
  return { ...added, tell: () => ({ ...added, ...tellCorrection(correction) }) };
};

const tellCorrection = ({ report, title, changes, more, subject }: Correction): Omit<FeedEntry, 'id' | 'updated'> => {
  const listed = changes.map(describe).join('；');
  return {
    kind: 'corrected',
    title,
    address: absolute(routes.report('zh-CN', report, changes[0]?.fragment.slice(1) || undefined)),
    json: absolute(routes.reportJson(report)),
    summary: listed === '' ? subject : `${listed}${more > 0 ? `；另有 ${more} 处` : ''}。`,
  };
};

const describe = ({ name, before, after }: ShownChange): string => `${name.zh}：${print(before)} → ${print(after)}`;

const print = (text: string | undefined): string =>
  text === undefined ? '（无）' : text === '' ? '（空）' : `“${text}”`;
