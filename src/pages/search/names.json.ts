import type { APIRoute } from 'astro';
import { buildNameTable } from '../../site/name-index.ts';
import { pinyinReadings } from '../../site/pinyin-readings.ts';
import { openGazetteer, readPortal } from '../../site/portal.ts';

export const GET: APIRoute = async () => {
  const table = buildNameTable(await readPortal(), openGazetteer(), pinyinReadings);
  return new Response(JSON.stringify(table), { headers: { 'Content-Type': 'application/json' } });
};
