import type { APIRoute } from 'astro';
import { readPackage, readWrittenData } from '../../site/data-files.ts';
import { draws } from '../../site/drawn-part.ts';

/** Only while developing, as the tables are. */
export const getStaticPaths = async () =>
  !draws('/data') || (await readWrittenData()).size > 0 ? [] : [{ params: { package: 'datapackage' } }];

export const GET: APIRoute = async () =>
  new Response(await readPackage(), { headers: { 'Content-Type': 'application/json' } });
