import { globSync } from 'node:fs';

/** A page of every type, by its address below the site's root, and what a reader would call it. */
export const pageTypes: readonly (readonly [name: string, path: string])[] = [
  ['the front page', ''],
  ['a province', 'qinghai/'],
  ['a prefecture', 'qinghai/xining/'],
  ['a county', 'qinghai/xining/huangzhong/'],
  ['a township', 'qinghai/xining/huangzhong/lanlongkou/'],
  ...publishedReports().map((path) => [`the report ${path}`, `${path}/`] as const),
  ['the list of checks', 'checks/'],
  ['a check', 'checks/requests-balance/'],
  ['the log of corrections', 'corrections/'],
  ['the comparison', 'compare/'],
  ['two reports side by side', 'compare/reports/'],
  ['the passages found elsewhere', 'shared/'],
  ['the search', 'search/'],
  ['the topics', 'search/topics/'],
  ['a topic told by words', 'search/topics/budgets/'],
  ['a topic told by figures', 'search/topics/litigation/'],
  ['the data page', 'data/'],
  ['the page to submit a report', 'submit/'],
  ['the page about the portal', 'about/'],
];

/** Nothing is at this address. */
export const wrongAddress = 'qinghai/nowhere/2020/';

/** `qinghai/xining/huangzhong/lanlongkou/2020` of each report in content/. */
export function publishedReports(): string[] {
  return globSync('content/**/[0-9][0-9][0-9][0-9].md')
    .map((file) => file.replaceAll('\\', '/').slice('content/'.length, -'.md'.length))
    .sort();
}
