import { asLooseWords, asPhrase } from '../../core/search/search-text.ts';
import { readPage, sharedWords } from './excerpt.ts';
import { type FilterName, filterNames, type SearchState } from './state.ts';

/** What of Pagefind's interface is used. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(term: string | null, options?: { filters?: Record<string, string> }): Promise<{ results: Hit[] }>;
}

interface Hit {
  id: string;
  data(): Promise<FoundPage>;
}

/** A page as the index keeps it. */
export interface FoundPage {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  anchors: { id: string; element: string; text: string; location: number }[];
}

export interface Found {
  hits: Hit[];
  /** No page has the words as they were typed. */
  similar: boolean;
  /** How many pages each value of each filter would leave, with the other filters as they are. */
  counts: Record<FilterName, Map<string, number>>;
}

export interface SearchIndex {
  find(pieces: readonly string[], filters: SearchState['filters']): Promise<Found>;
}

type PagesOf = Map<FilterName, Map<string, Set<string>>>;

/** @throws where the browser cannot run the index, or it cannot be fetched */
export const openIndex = async (folder: string, site: string): Promise<SearchIndex> => {
  const address = new URL(`${folder}pagefind.js`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: site });
  await pagefind.init();
  const pages = await pagesByFilter(pagefind);
  return {
    find: async (pieces, filters) => {
      const exact = await intersect(pagefind, pieces.map(asPhrase));
      const loose = exact.length === 0 ? pieces.flatMap((piece) => asLooseWords(piece) ?? []) : [];
      const similar = loose.length > 0 && loose.length === pieces.length;
      const all = similar ? await keepSimilar(await intersect(pagefind, loose), pieces) : exact;
      const hits = all.filter(({ id }) => filterNames.every((name) => passes(pages, name, filters[name], id)));
      return { hits, similar: similar && hits.length > 0, counts: count(all, pages, filters) };
    },
  };
};

/** The engine ranks them; what is similar at all is among the first. */
const mostSimilar = 40;

/** Of pages with some of the characters, those with most of the words: characters alone are in every report. */
const keepSimilar = async (hits: readonly Hit[], pieces: readonly string[]): Promise<Hit[]> => {
  const first = hits.slice(0, mostSimilar);
  const pages = await Promise.all(first.map((hit) => hit.data()));
  return first.filter((_, index) => {
    const page = pages[index];
    return page && sharedWords(readPage(page), pieces).length > 0;
  });
};

/** Which pages each value of each filter holds; asked once, so that no count depends on what was searched before. */
const pagesByFilter = async (pagefind: Pagefind): Promise<PagesOf> => {
  const known = await pagefind.filters();
  const pages: PagesOf = new Map();
  for (const name of filterNames) {
    const values = new Map<string, Set<string>>();
    for (const value of Object.keys(known[name] ?? {})) {
      const { results } = await pagefind.search(null, { filters: { [name]: value } });
      values.set(value, new Set(results.map(({ id }) => id)));
    }
    pages.set(name, values);
  }
  return pages;
};

/** Pages that have every term, in the order in which they answer the first; without terms all there are. */
const intersect = async (pagefind: Pagefind, terms: readonly string[]): Promise<Hit[]> => {
  const answers = await Promise.all((terms.length === 0 ? [null] : terms).map((term) => pagefind.search(term)));
  const [first = { results: [] }, ...others] = answers;
  const sets = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  return first.results.filter(({ id }) => sets.every((set) => set.has(id)));
};

const passes = (pages: PagesOf, name: FilterName, value: string, id: string): boolean =>
  value === '' || (pages.get(name)?.get(value)?.has(id) ?? false);

const count = (all: readonly Hit[], pages: PagesOf, filters: SearchState['filters']): Found['counts'] => {
  const counted = filterNames.map((name) => {
    const others = filterNames.filter((other) => other !== name);
    const left = all.filter(({ id }) => others.every((other) => passes(pages, other, filters[other], id)));
    const values = [...(pages.get(name) ?? [])].map(
      ([value, ids]) => [value, left.filter(({ id }) => ids.has(id)).length] as const,
    );
    return [name, new Map(values)] as const;
  });
  return Object.fromEntries(counted) as Found['counts'];
};
