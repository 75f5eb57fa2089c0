import { type IndexedReport, type PackedDocuments, unpackDocuments } from '../../core/search/pack-documents.ts';
import type { ShardList } from '../../core/search/published.ts';
import { asLooseWords, asPhrase } from '../../core/search/search-text.ts';
import { readPage, sharedWords } from './excerpt.ts';
import { type FilterName, filterNames, type SearchState } from './state.ts';

/** What of Pagefind's interface is used. */
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}

interface Pagefind {
  init(): Promise<void>;
  search(term: string | null): Promise<{ results: EngineHit[] }>;
}

interface EngineHit {
  id: string;
  data(): Promise<FoundPage>;
}

interface Hit {
  id: string;
  report: IndexedReport;
  data(): Promise<FoundPage>;
}

/** A page as the index keeps it. */
export interface FoundPage {
  url: string;
  raw_content: string;
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

/** All shards as one. */
interface Searchable {
  search(term: string | null): Promise<{ results: Hit[] }>;
}

type PagesOf = Map<FilterName, Map<string, Set<string>>>;

/** @throws where the browser cannot run the index, or it cannot be fetched */
export const openIndex = async (folder: string): Promise<SearchIndex> => {
  const address = new URL(`${folder}pagefind.js`, location.href).href;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const { shards } = await fetchJson<ShardList>(`${folder}shards.json`);
  const opened = await Promise.all(shards.map(({ id }) => openShard(createInstance, `${folder}${id}/`)));
  const reports = new Map(opened.flatMap((shard) => shard.reports.map((report) => [report.id, report] as const)));
  const pages = pagesByFilter([...reports.values()]);
  const pagefind = {
    search: async (term: string | null) => {
      const answers = await Promise.all(opened.map((shard) => shard.pagefind.search(term)));
      const hits = answers.flatMap(({ results }) => results);
      return {
        results: hits.flatMap((hit): Hit[] => {
          const report = reports.get(hit.id);
          return report ? [{ id: hit.id, report, data: () => hit.data() }] : [];
        }),
      };
    },
  };
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

const openShard = async (createInstance: PagefindModule['createInstance'], basePath: string) => {
  const pagefind = createInstance({ basePath, noWorker: true });
  const [packed] = await Promise.all([fetchJson<PackedDocuments>(`${basePath}documents.json`), pagefind.init()]);
  return { pagefind, reports: unpackDocuments(packed) };
};

const fetchJson = async <T>(address: string): Promise<T> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

/** Which pages each value of each filter holds. */
const pagesByFilter = (reports: readonly IndexedReport[]): PagesOf => {
  const valuesOf: Record<FilterName, (report: IndexedReport) => string[]> = {
    province: ({ region }) => [region.split('/')[0] ?? ''],
    year: ({ year }) => [String(year)],
    edition: ({ editions }) => editions,
    findings: ({ findings }) => findings,
  };
  const pages: PagesOf = new Map(filterNames.map((name) => [name, new Map()]));
  for (const report of reports) {
    for (const name of filterNames) {
      const values = pages.get(name);
      for (const value of valuesOf[name](report)) {
        const ids = values?.get(value) ?? new Set();
        values?.set(value, ids.add(report.id));
      }
    }
  }
  return pages;
};

/** Pages that have every term, in the order in which they answer the first; without terms all there are. */
const intersect = async (pagefind: Searchable, terms: readonly string[]): Promise<Hit[]> => {
  const answers = await Promise.all((terms.length === 0 ? [null] : terms).map((term) => pagefind.search(term)));
  const [first = { results: [] as Hit[] }, ...others] = answers;
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
