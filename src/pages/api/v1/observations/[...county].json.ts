import type { APIRoute } from 'astro';
import { listObservations, packCounty } from '../../../../site/observations.ts';
import { readPortal } from '../../../../site/portal.ts';

/** One file a county with reports, about 2,900 for the whole country. */
export const getStaticPaths = async () =>
  listObservations(await readPortal()).counties.map(({ region }) => ({ params: { county: region } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(packCounty(await readPortal(), params.county ?? '')), {
    headers: { 'Content-Type': 'application/json' },
  });
