import type { APIRoute } from 'astro';
import { formatOpenApi } from '../../../core/open-data/openapi.ts';
import { apiChecks, apiIndex, apiIndicators, apiRegions } from '../../../site/api.ts';
import { describePortal } from '../../../site/data-files.ts';
import { readPortal } from '../../../site/portal.ts';

type Info = Awaited<ReturnType<typeof describePortal>>;
type Portal = Awaited<ReturnType<typeof readPortal>>;

const files: Record<string, (portal: Portal, info: Info) => string> = {
  index: (portal, info) => JSON.stringify(apiIndex(portal, info)),
  regions: (portal) => JSON.stringify(apiRegions(portal)),
  indicators: () => JSON.stringify(apiIndicators()),
  checks: (portal) => JSON.stringify(apiChecks(portal)),
  openapi: (_, info) => formatOpenApi(info),
};

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(files[params.file ?? '']?.(await readPortal(), await describePortal()), {
    headers: { 'Content-Type': 'application/json' },
  });
