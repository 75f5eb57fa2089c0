import type { APIRoute } from 'astro';

/** Makes the text of a file from the parameters of its address. */
export type DrawFile = (params: Readonly<Record<string, string | undefined>>) => Promise<string>;

/** A text file that is drawn by the ten thousand: a build asks for the text alone, everybody else for a response. */
export const fileRoute = (type: string, draw: DrawFile): { draw: DrawFile; GET: APIRoute } => ({
  draw,
  GET: async ({ params }) => new Response(await draw(params), { headers: { 'Content-Type': type } }),
});
