import type { APIRoute } from 'astro';
import { formatSitemap } from '../../core/open-data/sitemap.ts';
import { drawsCountry } from '../../site/drawn-part.ts';
import { readSitemaps } from '../../site/sitemaps.ts';

/** Of a site with more pages than one sitemap may list. */
export const getStaticPaths = async () => {
  if (!drawsCountry()) return [];
  const parts = await readSitemaps();
  return parts.length === 1
    ? []
    : parts.map((addresses, index) => ({ params: { part: String(index + 1) }, props: { addresses } }));
};

export const GET: APIRoute<{ addresses: string[] }> = ({ props }) =>
  new Response(formatSitemap(props.addresses), { headers: { 'Content-Type': 'application/xml' } });
