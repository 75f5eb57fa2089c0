import type { APIRoute } from 'astro';
import { formatSitemap, formatSitemapIndex } from '../core/open-data/sitemap.ts';
import { absolute, routes } from '../site/routes.ts';
import { readSitemaps } from '../site/sitemaps.ts';

/** All pages, or the files in which they are listed where one cannot hold them. */
export const GET: APIRoute = async () => {
  const [first = [], ...others] = await readSitemaps();
  const parts = [first, ...others].map((_, index) => absolute(routes.sitemap(index + 1)));
  return new Response(others.length === 0 ? formatSitemap(first) : formatSitemapIndex(parts), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
