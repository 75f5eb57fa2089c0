import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import type { DeflatedText } from '../core/open-data/planned-file.ts';
import { joinDeflated } from './deflate-text.ts';

/** A member: a file on disk, a short text, or texts that are compressed already. Without ZIP64 none may be larger than 4 GB. */
export interface ZipMember {
  name: string;
  content: { file: string } | { text: string } | { texts: () => Iterable<DeflatedText> };
}

/** Writes a zip piece by piece. Every member has the same fixed date, so that the same members give the same bytes. */
export async function writeZip(target: string, members: readonly ZipMember[]): Promise<void> {
  await pipeline(Readable.from(zipPieces(members)), createWriteStream(target));
}

export async function* zipPieces(members: readonly ZipMember[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else ready.push(piece);
  });
  const take = (): Uint8Array[] => {
    if (failed) throw failed;
    const taken = ready;
    ready = [];
    return taken;
  };
  for (const { name, content } of members) {
    const pieces = 'texts' in content ? addTexts(zip, name, content.texts()) : addMember(zip, name, content);
    for await (const _ of pieces) yield* take();
    yield* take();
  }
  zip.end();
  yield* take();
}

/** Yields whenever pieces may be ready. */
async function* addMember(zip: Zip, name: string, content: { file: string } | { text: string }): AsyncGenerator<void> {
  const member = new ZipDeflate(name, { level: 6 });
  member.mtime = fixedDate();
  zip.add(member);
  for await (const piece of piecesOf(content)) {
    member.push(piece);
    yield;
  }
  member.push(new Uint8Array(), true);
}

function* addTexts(zip: Zip, name: string, texts: Iterable<DeflatedText>): Generator<void> {
  const sum = { bytes: 0, crc32: 0 };
  const member: ZipInputFile = { filename: name, compression: 8, size: 0, crc: 0, mtime: fixedDate() };
  zip.add(member);
  for (const piece of joinDeflated(texts, sum)) {
    member.ondata?.(null, new Uint8Array(piece), false);
    yield;
  }
  member.size = sum.bytes;
  member.crc = sum.crc32;
  member.ondata?.(null, new Uint8Array(), true);
}

/** A zip keeps local time, so the same clock face is written wherever the build runs. */
const fixedDate = (): Date => new Date(2000, 0, 1);

async function* piecesOf(content: { file: string } | { text: string }): AsyncGenerator<Uint8Array> {
  if ('text' in content) yield Buffer.from(content.text);
  else yield* createReadStream(content.file, { highWaterMark: 1 << 18 });
}
