import { createHash } from 'node:crypto';
import type { History } from '../../src/core/history/build-history.ts';
import type { ContentCounty } from '../../src/core/open-portal.ts';
import type { Portal } from '../../src/core/portal.ts';
import { groupOfPath } from '../../src/site/page-groups.ts';

/** What pages are made from, besides our code. */
export interface GroupSources {
  portal: Portal;
  counties: readonly ContentCounty[];
  history: History;
  /** What the pages of a county say of others: their passages that stand there too. */
  beyond(county: string): string;
  code: string;
}

/**
 * The key of every group but the country's, which have theirs from what they read (`country-keys.ts`): the same as long as its
 * pages are. The years of the whole site stand on the pages of every place.
 */
export const groupKeys = ({ portal, counties, history, beyond, code }: GroupSources): Map<string, string> => {
  const years = portal.reports.map(({ report }) => report.year);
  const span = [years.reduce((a, b) => Math.min(a, b), 9999), years.reduce((a, b) => Math.max(a, b), 0)];
  const changes = historyByCounty(history);
  const upper = counties.find(({ path }) => path === '')?.key;
  const keys = new Map<string, string[]>();
  for (const { path, key } of counties) {
    if (path === '') continue;
    const own = [key, changes.get(path) ?? '', history.known ? 'known' : history.why];
    keys.set(path, [code, ...span.map(String), ...own, beyond(path)]);
    const province = groupOfPath(path.split('/')[0] ?? '');
    keys.set(province, [...(keys.get(province) ?? [code, ...span.map(String), upper ?? '']), ...own]);
  }
  for (const { path } of portal.regions.children(undefined))
    if (!keys.has(path)) keys.set(path, [code, ...span.map(String), upper ?? '']);
  return new Map([...keys].map(([group, parts]) => [group, digest(parts.join('\n'))]));
};

const historyByCounty = (history: History): Map<string, string> => {
  if (!history.known) return new Map();
  const all = [...history.reports.values(), ...history.removed];
  const byCounty = Map.groupBy(all, ({ path }) => groupOfPath(path));
  return new Map([...byCounty].map(([county, own]) => [county, digest(JSON.stringify(own))]));
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
