import type { APIRoute } from 'astro';
import { readDataFiles } from '../../site/data-files.ts';

export const GET: APIRoute = async () => {
  const files = await readDataFiles();
  return new Response(files.get('datapackage.json'), { headers: { 'Content-Type': 'application/json' } });
};
