import type { GetStaticPaths } from 'astro';
import { formatFeed } from '../../core/open-data/feed.ts';
import { drawnPlaces } from '../../site/drawn-part.ts';
import { feedOf } from '../../site/feeds.ts';
import { fileRoute } from '../../site/file-route.ts';
import { readHistory } from '../../site/history.ts';
import { readPortal } from '../../site/portal.ts';

/** Of everything, and of every region. */
export const getStaticPaths = (async () => {
  const { regions } = drawnPlaces(await readPortal());
  return [undefined, ...regions.map(({ path }) => path)].map((region) => ({ params: { region } }));
}) satisfies GetStaticPaths;

export const { GET, draw } = fileRoute('application/atom+xml', async ({ region }) =>
  formatFeed(feedOf(await readPortal(), await readHistory(), region)),
);
