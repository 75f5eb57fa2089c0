import type { DatasetSource } from '../dataset/source.ts';

/** What is said of the data as a whole. */
export interface PackageInfo {
  title: string;
  description: string;
  /** Of the portal, with its base path. */
  homepage: string;
  /** ISO date of the newest original, instead of a clock. */
  updated?: string;
  /** Of the content the files were made from: its date and hash. `version` is that of their shape. */
  contentVersion?: string;
}

/** @param site where the portal is published: its titles, its origin, and its base path with a slash at both ends */
export const describeData = (
  source: Pick<DatasetSource, 'reports'>,
  site: { title: { 'zh-CN': string; en: string }; site: string; base: string },
  contentVersion?: string,
): PackageInfo => {
  const updated = lastRetrieved(source);
  return {
    title: site.title['zh-CN'],
    description: site.title.en,
    homepage: new URL(site.base, site.site).href,
    ...(updated !== undefined && { updated }),
    ...(contentVersion !== undefined && { contentVersion }),
  };
};

/** The day the newest original was fetched. */
const lastRetrieved = ({ reports }: Pick<DatasetSource, 'reports'>): string | undefined =>
  reports.reduce<string | undefined>((last, { report }) => {
    const { retrieved } = report.source;
    return retrieved !== undefined && (last === undefined || retrieved > last) ? retrieved : last;
  }, undefined);
