import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { ShardList } from '../../src/core/search/published.ts';
import type { Corpus } from './corpus.ts';
import { textsOf } from './texts.ts';
import type { IndexingFigures } from './write-corpus.ts';

export interface IndexFigures {
  reports: number;
  charactersPerReport: number;
  /** Different pairs of characters side by side, in a sample of a thousand reports: how varied the texts are. */
  pairs: number;
  shards: number;
  /** In reports. */
  largestShard: number;
  /** On disk. */
  indexBytes: number;
  textBytes: number;
  /** On the wire. */
  nameBytes: number;
  /** Unknown where the site's own build made it. */
  indexing?: IndexingFigures;
}

const sampled = 1000;

export const weighIndex = (folder: string, { reports }: Corpus, indexing?: IndexingFigures): IndexFigures => {
  const { shards } = JSON.parse(readFileSync(join(folder, 'pagefind/shards.json'), 'utf8')) as ShardList;
  const sizes = readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' }).map((path) => ({
    path,
    bytes: sizeOf(join(folder, 'pagefind', path)),
  }));
  const isText = ({ path }: { path: string }): boolean => /^texts[\\/]/.test(path);
  const sum = (files: typeof sizes): number => files.reduce((total, { bytes }) => total + bytes, 0);
  const texts = reports.slice(0, sampled).map((report) => textsOf(report).join('\n'));
  const pairs = new Set(texts.flatMap((text) => [...text].map((_, at) => text.slice(at, at + 2))));
  return {
    reports: reports.length,
    charactersPerReport: texts.reduce((total, { length }) => total + length, 0) / texts.length,
    pairs: pairs.size,
    shards: shards.length,
    largestShard: Math.max(...shards.map((shard) => shard.reports)),
    indexBytes: sum(sizes.filter((file) => !isText(file))),
    textBytes: sum(sizes.filter(isText)),
    nameBytes: brotliCompressSync(readFileSync(join(folder, 'search/names.json'))).length,
    ...(indexing && { indexing }),
  };
};

const sizeOf = (path: string): number => {
  const found = statSync(path);
  return found.isFile() ? found.size : 0;
};
