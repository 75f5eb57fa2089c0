import type { APIRoute } from 'astro';
import { drawnPlaces } from '../../site/drawn-part.ts';
import { readPortal } from '../../site/portal.ts';
import { filedCounties, regionCsv } from '../../site/region-files.ts';

export const getStaticPaths = async () =>
  filedCounties(drawnPlaces(await readPortal())).map((region) => ({ params: { region } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(regionCsv(await readPortal(), params.region ?? ''), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
