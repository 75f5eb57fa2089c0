import type { APIRoute } from 'astro';
import { drawnPlaces } from '../../../../site/drawn-part.ts';
import { observedCounties, packCounty } from '../../../../site/observations.ts';
import { readPortal } from '../../../../site/portal.ts';

/** One file a county with reports, about 2,900 for the whole country. */
export const getStaticPaths = async () =>
  observedCounties(drawnPlaces(await readPortal())).map((county) => ({ params: { county } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(packCounty(await readPortal(), params.county ?? '')), {
    headers: { 'Content-Type': 'application/json' },
  });
