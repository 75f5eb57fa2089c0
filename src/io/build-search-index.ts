import { constants, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { LooseFile } from './pack-files.ts';

/** A page to be found, as HTML that only the index reads. */
export interface IndexedPage {
  /** Below the site's base. */
  url: string;
  html: string;
}

/** The engine itself, for all shards the same; Pagefind's own interfaces and its worker are not used. */
const engine = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
const ofShard = /^(?:pagefind-entry\.json$|pagefind\.[^/]+\.pf_meta$|index\/|fragment\/)/;

/** The engine puts this between its shard's folder and `.pagefind`: it leads out of the shard to the one copy. */
const sharedWasm = '/../../wasm.unknown';

/** The files of one part of the full-text index that a browser loads by itself. */
export interface IndexedShard {
  /** The same whatever is indexed. */
  engine: LooseFile[];
  files: LooseFile[];
  /** The engine's id of each address. */
  ids: ReadonlyMap<string, string>;
}

/**
 * The same pages in the same order give the same bytes, whatever was indexed before.
 *
 * @param pages asked for once, one after the other
 * @throws when a page cannot be indexed
 */
export async function indexPages(pages: Iterable<IndexedPage>): Promise<IndexedShard> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-CN' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  for (const { url, html } of pages) {
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join(' ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return {
    engine: files.filter(({ path }) => engine.test(path)),
    files: files.filter(({ path }) => ofShard.test(path)).map(shareWasm),
    ids: idsByUrl(files),
  };
}

/** Ends the engine's process; the next call of `indexPages` starts another. */
export const closeIndexer = async (): Promise<void> => {
  await close();
};

function shareWasm({ path, content }: LooseFile): LooseFile {
  if (path !== 'pagefind-entry.json') return { path, content };
  const entry: { languages: Record<string, object> } = JSON.parse(Buffer.from(content).toString('utf8'));
  const languages = Object.entries(entry.languages).map(([name, language]) => [
    name,
    { ...language, wasm: sharedWasm },
  ]);
  return { path, content: Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })) };
}

/** A fragment is the copy of one page, named by the engine's id of it. */
const idsByUrl = (files: readonly LooseFile[]): Map<string, string> =>
  new Map(
    files.flatMap(({ path, content }) => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      return id === undefined ? [] : [[readUrl(content), id] as const];
    }),
  );

/** It begins with its address, so only its beginning is unpacked. */
const readUrl = (fragment: Uint8Array): string => {
  const start = gunzipSync(fragment.subarray(0, 512), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
  const url = /^[^{]*\{"url":"([^"]+)"/.exec(start)?.[1];
  if (url === undefined) throw new Error('A fragment of the search index does not begin with its address.');
  return url;
};
