import { openPagefind } from './pagefind-engine.ts';
import type { SearchEngine } from './search-engine.ts';

/** Where the search finds its files. */
export interface EngineFiles {
  /** The folder of the index, with a slash at its end. */
  pagefind: string;
}

/** @throws where the files cannot be fetched */
export const openEngine = ({ pagefind }: EngineFiles): Promise<SearchEngine> => openPagefind(pagefind);
