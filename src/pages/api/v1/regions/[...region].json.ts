import { apiRegion } from '../../../../site/api.ts';
import { drawnPlaces } from '../../../../site/drawn-part.ts';
import { fileRoute } from '../../../../site/file-route.ts';
import { openGazetteer, readPortal } from '../../../../site/portal.ts';

export const getStaticPaths = async () =>
  drawnPlaces(await readPortal()).regions.map(({ path }) => ({ params: { region: path } }));

export const { GET, draw } = fileRoute('application/json', async ({ region = '' }) => {
  const portal = await readPortal();
  const known = portal.regions.get(region);
  if (!known) throw new Error(`There is no region ${region}`);
  return JSON.stringify(apiRegion(portal, openGazetteer(), known));
});
