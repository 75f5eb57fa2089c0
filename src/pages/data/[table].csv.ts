import type { APIRoute } from 'astro';
import { openTables } from '../../core/open-data/tables.ts';
import { readDataFiles } from '../../site/data-files.ts';

export const getStaticPaths = () => openTables.map((table) => ({ params: { table: table.name } }));

export const GET: APIRoute = async ({ params }) => {
  const files = await readDataFiles();
  return new Response(files.get(`${params.table}.csv`), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
