import type { APIRoute } from 'astro';
import { apiRegion } from '../../../../site/api.ts';
import { drawnPlaces } from '../../../../site/drawn-part.ts';
import { openGazetteer, readPortal } from '../../../../site/portal.ts';

export const getStaticPaths = async () =>
  drawnPlaces(await readPortal()).regions.map(({ path }) => ({ params: { region: path } }));

export const GET: APIRoute = async ({ params }) => {
  const portal = await readPortal();
  const region = portal.regions.get(params.region ?? '');
  if (!region) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(apiRegion(portal, openGazetteer(), region)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
