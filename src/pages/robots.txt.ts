import type { APIRoute } from 'astro';
import { absolute, routes } from '../site/routes.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(routes.sitemap())}\n`);
