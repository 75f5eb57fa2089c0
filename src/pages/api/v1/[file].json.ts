import type { APIRoute } from 'astro';
import { formatOpenApi } from '../../../core/open-data/openapi.ts';
import { apiChecks, apiIndex, apiIndicators, apiRegions } from '../../../site/api.ts';
import { describePortal } from '../../../site/data-files.ts';
import { readPortal } from '../../../site/portal.ts';

const files: Record<string, () => Promise<string>> = {
  index: async () => JSON.stringify(apiIndex(await readPortal(), await describePortal())),
  regions: async () => JSON.stringify(apiRegions(await readPortal())),
  indicators: async () => JSON.stringify(apiIndicators()),
  checks: async () => JSON.stringify(apiChecks(await readPortal())),
  openapi: async () => formatOpenApi(await describePortal()),
};

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await files[params.file ?? '']?.(), {
    headers: { 'Content-Type': 'application/json' },
  });
