import type { APIRoute } from 'astro';
import { listedReadings } from '../../site/name-index.ts';
import { pinyinReadings } from '../../site/pinyin-readings.ts';
import { openGazetteer } from '../../site/portal.ts';

/** How the characters of the national list sound, for those whose township has no report yet. */
export const GET: APIRoute = () => new Response(listedReadings(openGazetteer(), pinyinReadings));
