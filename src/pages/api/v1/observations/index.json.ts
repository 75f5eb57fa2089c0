import type { APIRoute } from 'astro';
import { listObservations } from '../../../../site/observations.ts';
import { readPortal } from '../../../../site/portal.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(listObservations(await readPortal())), {
    headers: { 'Content-Type': 'application/json' },
  });
