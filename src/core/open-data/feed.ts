import { escapeXml } from '../dataset/escape-xml.ts';
import { type ReportRow, reportRows } from '../dataset/rows.ts';
import type { DatasetSource } from '../dataset/source.ts';

export interface SiteInfo {
  title: string;
  /** Address of the portal with its base path, ending in a slash. */
  address: string;
}

const newest = 100;

/** Atom 1.0 of the reports, the latest to arrive first. The dates are those of the originals: a build has no clock. */
export const formatFeed = (source: DatasetSource, site: SiteInfo): string => {
  const rows = reportRows(source)
    .sort((a, b) => compare(updatedOf(b), updatedOf(a)) || compare(a.report, b.report))
    .slice(0, newest);
  const updated = rows[0] ? updatedOf(rows[0]) : '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escapeXml(site.address)}</id>`,
    `<title>${escapeXml(site.title)}</title>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escapeXml(site.title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${site.address}feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(site.address)}"/>`,
    `<rights>CC0-1.0</rights>`,
    ...rows.map((row) => entry(row, site)),
    '</feed>',
    '',
  ].join('\n');
};

/** When the original was fetched, else when it was issued, else the first day after its year. */
const updatedOf = (row: ReportRow): string => row.retrieved ?? row.issued ?? `${row.year + 1}-01-01`;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const instant = (date: string): string => `${date}T00:00:00Z`;

const entry = (row: ReportRow, site: SiteInfo): string => {
  const address = escapeXml(`${site.address}${row.report}/`);
  return [
    '<entry>',
    `<id>${address}</id>`,
    `<title>${escapeXml(row.title)}</title>`,
    `<updated>${instant(updatedOf(row))}</updated>`,
    ...(row.issued ? [`<published>${instant(row.issued)}</published>`] : []),
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<link rel="related" type="application/json" href="${escapeXml(`${site.address}${row.report}.json`)}"/>`,
    `<summary>${escapeXml(summary(row))}</summary>`,
    '</entry>',
  ].join('');
};

const summary = (row: ReportRow): string =>
  `${row.issuer}，${row.year} 年度。核对：错误 ${row.errors} 处，注意 ${row.warnings} 处，原件如此 ${row.acknowledged} 处。`;
