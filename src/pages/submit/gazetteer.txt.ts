import type { APIRoute } from 'astro';
import { gazetteerText } from '../../site/submit-page.ts';

export const GET: APIRoute = () => new Response(gazetteerText());
