import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** A page to be found, as HTML that only the index reads. */
export interface IndexedPage {
  /** Below the site's base. */
  url: string;
  html: string;
}

/** A part of the index that a browser loads by itself. */
export interface IndexedShard {
  /** Its folder. */
  id: string;
  /** Asked for once, one after the other. */
  pages: Iterable<IndexedPage>;
  /** The text of its `documents.json`, from the engine's id of each address. */
  describe(idOf: ReadonlyMap<string, string>): string;
}

/** The engine itself, for all shards the same; Pagefind's own interfaces and its worker are not used. */
const engine = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
const ofShard = /^(?:pagefind-entry\.json$|pagefind\.[^/]+\.pf_meta$|index\/|fragment\/)/;

/** The engine puts this between its shard's folder and `.pagefind`: it leads out of the shard to the one copy. */
const sharedWasm = '/../../wasm.unknown';

/**
 * Writes the full-text index into `<folder>/pagefind/`: the engine once, and a folder for each shard. One shard is in
 * memory at a time.
 *
 * @throws when a page cannot be indexed
 */
export async function buildSearchIndex(folder: string, shards: Iterable<IndexedShard>): Promise<void> {
  let isFirst = true;
  try {
    for (const shard of shards) {
      const files = await indexShard(shard);
      if (isFirst)
        await writeFiles(
          join(folder, 'pagefind'),
          files.filter(({ path }) => engine.test(path)),
        );
      isFirst = false;
      await writeFiles(join(folder, 'pagefind', shard.id), [
        ...files.filter(({ path }) => ofShard.test(path)).map(shareWasm),
        { path: 'documents.json', content: Buffer.from(shard.describe(idsByUrl(files))) },
      ]);
    }
  } finally {
    await close();
  }
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

async function indexShard({ id, pages }: IndexedShard): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-CN' });
  if (!index) throw new Error(`The search index ${id} could not be made: ${errors.join(' ')}`);
  for (const { url, html } of pages) {
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join(' ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
}

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

function shareWasm({ path, content }: IndexFile): IndexFile {
  if (path !== 'pagefind-entry.json') return { path, content };
  const entry: { languages: Record<string, object> } = JSON.parse(Buffer.from(content).toString('utf8'));
  const languages = Object.entries(entry.languages).map(([name, language]) => [
    name,
    { ...language, wasm: sharedWasm },
  ]);
  return { path, content: Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })) };
}

/** A fragment is the copy of one page, named by the engine's id of it. */
function idsByUrl(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) return [];
      const text = gunzipSync(content).toString('utf8');
      const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
      return [[url, id] as const];
    }),
  );
}

/** Writes a value as JSON below `<folder>/pagefind/`. */
export async function writeSearchFile(folder: string, path: string, value: unknown): Promise<void> {
  await writeFiles(join(folder, 'pagefind'), [{ path, content: Buffer.from(JSON.stringify(value)) }]);
}
