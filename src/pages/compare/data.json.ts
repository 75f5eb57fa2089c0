import type { APIRoute } from 'astro';
import { compareData } from '../../site/compare-page.ts';
import { readPortal } from '../../site/portal.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(compareData(await readPortal())), { headers: { 'Content-Type': 'application/json' } });
