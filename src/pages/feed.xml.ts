import type { APIRoute } from 'astro';
import { siteConfig } from '../../site.config.ts';
import { formatFeed } from '../core/open-data/feed.ts';
import { readPortal } from '../site/portal.ts';
import { absolute, routes } from '../site/routes.ts';

export const GET: APIRoute = async () => {
  const site = { title: siteConfig.title['zh-CN'], address: absolute(routes.home('zh-CN')) };
  return new Response(formatFeed(await readPortal(), site), { headers: { 'Content-Type': 'application/atom+xml' } });
};
