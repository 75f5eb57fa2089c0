/*
 * What the server of `npm run dev` and the modules that draw pages tell each other: the one watches files, the others hold the
 * portal, and they share no memory that either could reach.
 */

/** From the server: these files, or what lies in these folders, may have changed. */
export const contentChanged = 'gongkai:content-changed';
export interface ContentChanged {
  paths: string[];
}

/** From the pages: what is wrong with what was saved, for the terminal. */
export const contentJudged = 'gongkai:content-judged';
export interface ContentJudged {
  text: string;
}

/** Astro's own word for it: addresses are asked for anew. */
export const addressesChanged = 'astro:content-changed';
