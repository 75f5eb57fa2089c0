import type { APIRoute } from 'astro';
import { drawnPlaces } from '../../site/drawn-part.ts';
import { readPortal } from '../../site/portal.ts';
import { filedCounties, regionXlsx } from '../../site/region-files.ts';

export const getStaticPaths = async () =>
  filedCounties(drawnPlaces(await readPortal())).map((region) => ({ params: { region } }));

export const GET: APIRoute = async ({ params }) => {
  const bytes = await regionXlsx(await readPortal(), params.region ?? '');
  return new Response(Uint8Array.from(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
