import { readBack } from '../../core/search/index-text.ts';
import { type PackedDocuments, unpackDocuments } from '../../core/search/pack-documents.ts';
import { shardsOf } from '../../core/search/plan-shards.ts';
import type { SearchedReport, ShardList } from '../../core/search/published.ts';
import { runOfWords } from '../../core/search/run-of-words.ts';
import { asLooseWords, asPhrase } from '../../core/search/search-text.ts';
import { tellingPhrases } from '../../core/search/telling-phrase.ts';
import { fetchJson } from '../fetch-json.ts';
import { type FoundPage, readPage } from './excerpt.ts';
import { firstAlone } from './first-alone.ts';
import { openOnce } from './open-once.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

/** What of Pagefind's interface is used. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

interface PagefindInstance {
  /** Comes when the index is loaded; its `init` does not wait for that. */
  filters(): Promise<unknown>;
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}

/** A shard that can be searched. */
interface OpenShard {
  instance: PagefindInstance;
  /** By Pagefind's id. */
  reports: ReadonlyMap<string, SearchedReport>;
}

/** A shard is some 200 kB for the first search, and a browser fetches a few at once. */
const mostParts = 8;

/** @throws where the files cannot be fetched */
export const openPagefind = async (folder: string): Promise<SearchEngine> => {
  const address = new URL(`${folder}pagefind.js`, location.href).href;
  const [pagefind, { shards }] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetchJson<ShardList>(`${folder}shards.json`),
  ]);
  const failures = countFailures();
  // All instances run in one WebAssembly module: two that fetch it at once would each make one, and the first then asks
  // the memory of the second, where another shard lies.
  const alone = firstAlone();
  const open = openOnce((part) => openShard(pagefind, `${folder}${part}/`, alone));
  const search = async (
    { instance, reports }: OpenShard,
    ask: (instance: PagefindInstance) => Promise<PagefindResult[]>,
  ): Promise<Hit[]> => {
    const before = failures();
    const found = await ask(instance);
    if (failures() > before) throw new Error('Files of the index could not be fetched');
    return found.flatMap(({ id, score, data }) => {
      const report = reports.get(id);
      return report ? [{ report, score, page: async () => readPage(await data()) }] : [];
    });
  };
  return {
    mostParts,
    partsOf: (place) => shardsOf(shards, place),
    prepare: async (part) => {
      await open(part);
    },
    find: async (part, pieces) => {
      const shard = await open(part);
      return pieces.length === 0 ? everyReport(shard) : search(shard, (instance) => findPhrases(instance, pieces));
    },
    findLoosely: async (part, pieces) => {
      const loose = pieces.flatMap((piece) => asLooseWords(piece) ?? []);
      // Each character once: the engine counts them all, and takes its time.
      const characters = [...new Set(loose.join(' ').split(' '))].join(' ');
      return loose.length < pieces.length
        ? []
        : search(await open(part), (instance) => intersect(instance, [characters]));
    },
  };
};

const openShard = async (
  { createInstance }: Pagefind,
  folder: string,
  alone: ReturnType<typeof firstAlone>,
): Promise<OpenShard> => {
  const start = async () => {
    const made = createInstance({ basePath: folder, noWorker: true });
    await made.filters();
    return made;
  };
  const [documents, instance] = await Promise.all([
    fetchJson<PackedDocuments>(`${folder}documents.json`),
    alone(start),
  ]);
  return { instance, reports: new Map(unpackDocuments(documents).map((report) => [report.id, report])) };
};

/** Its index is not asked, and their texts are only known to it: nothing is to be marked in them. */
const everyReport = ({ reports }: OpenShard): Hit[] =>
  [...reports.values()].map((report) => ({
    report,
    score: 0,
    page: async () => ({ title: report.title, sections: [] }),
  }));

/** Their texts cost less than the files of the index for the characters that were left out. */
const mostRead = 24;

/** Long pieces are looked for by parts of them first: where few reports have these, their texts tell which have the whole. */
const findPhrases = async (instance: PagefindInstance, pieces: readonly string[]): Promise<PagefindResult[]> => {
  const phrases = pieces.map(asPhrase);
  const telling = pieces.map(tellingPhrases);
  const first = telling.map(([phrase = '']) => phrase);
  if (first.join() === phrases.join()) return intersect(instance, phrases);
  let candidates = await intersect(instance, first);
  if (candidates.length > mostRead) candidates = await intersect(instance, telling.flat());
  if (candidates.length > mostRead) return intersect(instance, phrases);
  const runs = pieces.map(runOfWords);
  const areExact = await Promise.all(candidates.map((candidate) => hasEvery(candidate, runs)));
  return candidates.filter((_, index) => areExact[index]);
};

const hasEvery = async ({ data }: PagefindResult, runs: readonly string[]): Promise<boolean> => {
  const texts = readBack((await data()).raw_content).map(({ text }) => runOfWords(text));
  return runs.every((run) => texts.some((text) => text.includes(run)));
};

/** Reports that have every term, in the order in which they answer the first. */
const intersect = async (instance: PagefindInstance, terms: readonly string[]): Promise<PagefindResult[]> => {
  const answers = await Promise.all(terms.map((term) => instance.search(term)));
  const [first = { results: [] }, ...others] = answers;
  const sets = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  return first.results.filter(({ id }) => sets.every((set) => set.has(id)));
};

/** Pagefind passes over an index file it could not fetch, and answers as if the words were nowhere: so fetches are counted that fail. */
const countFailures = (): (() => number) => {
  let failed = 0;
  const plain = window.fetch;
  window.fetch = async (...request) => {
    try {
      const response = await plain.apply(window, request);
      if (!response.ok) failed += 1;
      return response;
    } catch (error) {
      failed += 1;
      throw error;
    }
  };
  return () => failed;
};
