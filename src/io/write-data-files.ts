import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DeflatedText, PlannedCsv, PlannedFile, WrittenFile } from '../core/open-data/planned-file.ts';
import { hashOf, type NotedValues } from './county-store.ts';
import { deflateText, gzipPieces, inflateText } from './deflate-text.ts';
import type { KeptValues } from './kept-values.ts';

/** Writes files one after the other, each in pieces, so that no file has to fit into memory. */
export async function writeFiles(folder: string, files: Iterable<PlannedFile>): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) written.push(await writeOne(folder, file));
  return written;
}

/** Published files that are as they were written: who knows them need not write them again. */
export interface StayingFiles {
  /** Undefined where the file of this path was made from something else, or is not as it was written. */
  find(path: string, key: string): WrittenFile | undefined;
  /** @param key of everything it was made from */
  wrote(key: string, file: WrittenFile): void;
}

/** The same with what earlier builds have left: a file that was made from the same things is taken from there, or stays. */
export async function writeOrKeep(
  folder: string,
  files: Iterable<PlannedFile>,
  kept: NotedValues,
  staying?: StayingFiles,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) {
    const key = file.madeFrom && hashOf(file.madeFrom);
    const known = key === undefined ? undefined : staying?.find(file.path, key);
    if (known) kept.use(filesKind, knownKey(file, kept) ?? '');
    const one = known ?? (await writeOne(folder, file.madeFrom ? await fromKept(file, kept) : file));
    if (!known && key !== undefined) staying?.wrote(key, one);
    written.push(one);
  }
  return written;
}

/** A file that is made from the same things as in the build before is not made again. */
export const fromKept = async (file: PlannedFile, kept: KeptValues): Promise<PlannedFile> => {
  const { path, pieces } = file;
  const key = knownKey(file, kept) ?? keepKey(file, kept);
  const known = kept.read(filesKind, key);
  if (known) return { path, pieces: () => [known] };
  const made: Uint8Array[] = [];
  for await (const piece of pieces()) made.push(Buffer.from(piece));
  kept.write(filesKind, key, Buffer.concat(made));
  return { path, pieces: () => made };
};

/** Whether `fromKept` need not make it; it may be damaged. */
export const isKept = (file: PlannedFile, kept: KeptValues): boolean => {
  const key = knownKey(file, kept);
  return key !== undefined && kept.has(filesKind, key);
};

const filesKind = 'data-files';
/** Of files that tell their contents, the hash of these. */
const contentsKind = 'data-contents';

/** Under which its bytes are kept, as far as that is known without reading what it is made from. */
const knownKey = ({ madeFrom = [], contents }: PlannedFile, kept: KeptValues): string | undefined => {
  const key = hashOf(madeFrom);
  if (!contents) return key;
  const known = kept.read(contentsKind, key);
  return known && Buffer.from(known).toString('utf8');
};

const keepKey = ({ madeFrom = [], contents = () => [] }: PlannedFile, kept: KeptValues): string => {
  const hash = createHash('sha256');
  for (const piece of contents()) hash.update(piece);
  const key = hash.digest('hex');
  kept.write(contentsKind, hashOf(madeFrom), key);
  return key;
};

/** @param compressed as gzip: what is kept is copied */
export async function writeCsv(folder: string, csv: PlannedCsv, compressed: boolean) {
  return compressed
    ? writeOne(folder, { path: `${csv.path}.gz`, pieces: () => gzipPieces(textsOf(csv)) })
    : writeOne(folder, { path: csv.path, pieces: () => textsOf(csv).map(inflateText) });
}

/** Of the whole file, its header first. */
export function* textsOf({ header, texts }: PlannedCsv): Generator<DeflatedText> {
  yield deflateText(header);
  yield* texts();
}

async function writeOne(folder: string, { path, pieces }: PlannedFile): Promise<WrittenFile> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    Readable.from(pieces()),
    async function* count(source: AsyncIterable<string | Uint8Array>) {
      for await (const piece of source) {
        const part = typeof piece === 'string' ? Buffer.from(piece) : piece;
        hash.update(part);
        bytes += part.byteLength;
        yield part;
      }
    },
    createWriteStream(target),
  );
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Size and hash of a file that something else has written. */
export async function measureFile(folder: string, path: string): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(join(folder, path))) {
    hash.update(part);
    bytes += part.length;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** What a build has written below `data/`, by path; nothing in a portal that is not built, as while developing. */
export async function readWrittenFiles(file: string | undefined): Promise<ReadonlyMap<string, WrittenFile>> {
  if (file === undefined) return new Map();
  const written: WrittenFile[] = JSON.parse(await readFile(file, 'utf8'));
  return new Map(written.map((one) => [one.path, one]));
}

/** Moves what lies in a folder into another on the same disk. A name that is there already is our own mistake. */
export async function moveContents(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  for (const name of await readdir(from)) {
    if (there.has(name)) throw new Error(`${join(to, name)} is written twice, by a page and as data.`);
    await rename(join(from, name), join(to, name));
  }
}
