import { escapeXml } from '../dataset/escape-xml.ts';

/** Of one file; search engines leave a longer one unread (sitemaps.org/protocol.html). */
export const mostOfSitemap = 50_000;

/** As even as they come, in order; one where all fit into it. */
export const cutSitemap = (addresses: readonly string[], most = mostOfSitemap): string[][] => {
  const files = Math.max(1, Math.ceil(addresses.length / most));
  const each = Math.ceil(addresses.length / files);
  return Array.from({ length: files }, (_, index) => addresses.slice(index * each, (index + 1) * each));
};

/** A sitemap of whole addresses. */
export const formatSitemap = (addresses: readonly string[]): string => formatList('urlset', 'url', addresses);

/** A list of sitemaps, by their whole addresses. */
export const formatSitemapIndex = (addresses: readonly string[]): string =>
  formatList('sitemapindex', 'sitemap', addresses);

const formatList = (list: string, one: string, addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...addresses.map((address) => `<${one}><loc>${escapeXml(address)}</loc></${one}>`),
    `</${list}>`,
    '',
  ].join('\n');
