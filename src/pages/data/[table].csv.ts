import type { APIRoute } from 'astro';
import { readWrittenData, streamTable, tableNames } from '../../site/data-files.ts';
import { draws } from '../../site/drawn-part.ts';

/** Only while developing: a build writes these files, and the large ones, beside the pages, see scripts/build/join-data.ts. */
export const getStaticPaths = async () =>
  !draws('/data') || (await readWrittenData()).size > 0 ? [] : tableNames.map((table) => ({ params: { table } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await streamTable(params.table ?? ''), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
