import { siteConfig } from '../../site.config.ts';
import type { History } from '../core/history/build-history.ts';
import type { Feed, FeedEntry } from '../core/open-data/feed.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import { parentPath } from '../core/regions/region.ts';
import { type Correction, listCorrections, type ShownChange } from './corrections.ts';
import { rememberLatest } from './remember-latest.ts';
import { absolute, routes } from './routes.ts';

/** So many entries stand in a feed; whoever comes back after longer finds the rest on the pages. */
const newest = 100;

interface Feeds {
  all: FeedEntry[];
  /** By region, of it and of all below it. */
  byRegion: Map<string, FeedEntry[]>;
}

/** The feed of everything, or of one region and all below it. */
export const feedOf = (portal: Portal, history: History, region?: string): Feed => {
  const feeds = buildFeeds(portal, history);
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
    entries: region === undefined ? feeds.all : (feeds.byRegion.get(region) ?? []),
  };
};

const buildFeeds = rememberLatest((portal: Portal, history: History): Feeds => {
  const corrections = listCorrections(portal, history).filter(({ kind }) => kind === 'corrected');
  const entries = [
    ...portal.reports.map((checked) => ({ region: checked.report.region, entry: newEntry(checked, history) })),
    ...corrections.map((correction) => ({
      region: parentPath(correction.report) ?? '',
      entry: correctionEntry(correction),
    })),
  ].sort((a, b) => order(b.entry.updated, a.entry.updated) || order(a.entry.id, b.entry.id));
  const byRegion = new Map<string, FeedEntry[]>();
  for (const { region, entry } of entries)
    for (let at: string | undefined = region; at !== undefined; at = parentPath(at)) {
      const list = byRegion.get(at);
      if (!list) byRegion.set(at, [entry]);
      else if (list.length < newest) list.push(entry);
    }
  return { all: entries.slice(0, newest).map(({ entry }) => entry), byRegion };
});

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const newEntry = ({ path, report, counts }: CheckedReport, history: History): FeedEntry => {
  const address = absolute(routes.report('zh-CN', path));
  return {
    id: address,
    kind: 'new',
    title: report.title,
    updated: (history.known && history.reports.get(path)?.added.time) || `${arrivalOf(report)}T00:00:00Z`,
    ...(report.issued && { issued: report.issued }),
    address,
    json: absolute(routes.reportJson(path)),
    summary: `${report.issuer}，${report.year} 年度。核对：错误 ${counts.errors} 处，注意 ${counts.warnings} 处，原件如此 ${counts.acknowledged} 处。`,
  };
};

/** Without a history: when the original was fetched, else when it was issued, else the first day after its year. */
const arrivalOf = ({ source, issued, year }: CheckedReport['report']): string =>
  source.retrieved ?? issued ?? `${year + 1}-01-01`;

/** The entry of the report keeps its own id, so the correction shows as something new to read. */
const correctionEntry = (correction: Correction): FeedEntry => {
  const { id, report, title, time, changes, more, subject } = correction;
  const listed = changes.map(describe).join('；');
  return {
    id: absolute(routes.report('zh-CN', report, id)),
    kind: 'corrected',
    title,
    updated: time,
    address: absolute(routes.report('zh-CN', report, changes[0]?.fragment.slice(1) || undefined)),
    json: absolute(routes.reportJson(report)),
    summary: listed === '' ? subject : `${listed}${more > 0 ? `；另有 ${more} 处` : ''}。`,
  };
};

const describe = ({ name, before, after }: ShownChange): string => `${name.zh}：${print(before)} → ${print(after)}`;

const print = (text: string | undefined): string =>
  text === undefined ? '（无）' : text === '' ? '（空）' : `“${text}”`;
