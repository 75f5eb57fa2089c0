import type { GetStaticPaths } from 'astro';
import { reportJson } from '../core/open-data/report-json.ts';
import { drawnPlaces } from '../site/drawn-part.ts';
import { fileRoute } from '../site/file-route.ts';
import { readPortal, readVersions } from '../site/portal.ts';

export const getStaticPaths = (async () => {
  return drawnPlaces(await readPortal()).reports.map(({ path }) => ({ params: { report: path } }));
}) satisfies GetStaticPaths;

export const { GET, draw } = fileRoute('application/json', async ({ report = '' }) => {
  const portal = await readPortal();
  const checked = portal.report(report);
  if (!checked) throw new Error(`There is no report ${report}`);
  return reportJson(checked, portal.regions, (await readVersions()).of(checked.report.file)?.id);
});
