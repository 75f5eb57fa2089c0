import { canRunIndex } from './can-run-index.ts';
import { openOnce } from './open-once.ts';
import { openPagefind } from './pagefind-engine.ts';
import type { SearchEngine } from './search-engine.ts';
import { openTexts } from './text-engine.ts';
import { withTextsBehind } from './with-texts-behind.ts';

/** Where the search finds its files. */
export interface EngineFiles {
  /** The folder of the index, with a slash at its end. */
  pagefind: string;
}

/**
 * The index, or the texts where the browser cannot run it or it cannot be fetched whole.
 *
 * @throws where neither can be fetched
 */
export const openEngine = async ({ pagefind: folder }: EngineFiles): Promise<SearchEngine> => {
  if (!canRunIndex()) return openTexts(folder);
  const texts = openOnce(openTexts);
  try {
    return withTextsBehind(await openPagefind(folder), () => texts(folder));
  } catch {
    return texts(folder);
  }
};
