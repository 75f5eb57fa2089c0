import type { APIRoute } from 'astro';
import { readPortal } from '../../site/portal.ts';
import { publishedRegions } from '../../site/submit-page.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(publishedRegions(await readPortal())), {
    headers: { 'Content-Type': 'application/json' },
  });
