import type { APIRoute, GetStaticPaths } from 'astro';
import { reportJson } from '../core/open-data/report-json.ts';
import { drawnPlaces } from '../site/drawn-part.ts';
import { readPortal, readVersions } from '../site/portal.ts';

export const getStaticPaths = (async () => {
  return drawnPlaces(await readPortal()).reports.map(({ path }) => ({ params: { report: path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const portal = await readPortal();
  const checked = portal.report(params.report ?? '');
  if (!checked) return new Response(null, { status: 404 });
  const version = (await readVersions()).of(checked.report.file)?.id;
  return new Response(reportJson(checked, portal.regions, version), {
    headers: { 'Content-Type': 'application/json' },
  });
};
