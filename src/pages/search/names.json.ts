import type { APIRoute } from 'astro';
import { buildNameIndex } from '../../site/name-index.ts';
import { pinyinReadings } from '../../site/pinyin-readings.ts';
import { openGazetteer, readPortal } from '../../site/portal.ts';

export const GET: APIRoute = async () => {
  const rows = buildNameIndex(await readPortal(), openGazetteer(), pinyinReadings);
  return new Response(JSON.stringify(rows), { headers: { 'Content-Type': 'application/json' } });
};
