import type { APIRoute } from 'astro';
import { readDataFiles, readWrittenData } from '../../site/data-files.ts';
import { drawsCountry } from '../../site/drawn-part.ts';

/** Only while developing: a build writes these files, and the large ones, beside the pages, see scripts/build/join-data.ts. */
export const getStaticPaths = async () => {
  if (!drawsCountry() || (await readWrittenData()).size > 0) return [];
  return [...(await readDataFiles()).keys()].map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params }) => {
  const files = await readDataFiles();
  const type = params.file?.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json';
  return new Response(files.get(params.file ?? ''), { headers: { 'Content-Type': type } });
};
