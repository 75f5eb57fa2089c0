import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, type ZipInputFile } from 'fflate';
import type { DeflatedText } from '../core/open-data/planned-file.ts';
import { joinDeflated } from './deflate-text.ts';

/** A member, of texts that are compressed already. Without ZIP64 none may be larger than 4 GB. */
export interface ZipMember {
  name: string;
  texts: () => Iterable<DeflatedText>;
}

/** Writes a zip piece by piece. Every member has the same fixed date, so that the same members give the same bytes. */
export async function writeZip(target: string, members: readonly ZipMember[]): Promise<void> {
  await pipeline(Readable.from(zipPieces(members)), createWriteStream(target));
}

export function* zipPieces(members: readonly ZipMember[]): Generator<Uint8Array> {
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
  for (const { name, texts } of members) {
    for (const _ of addMember(zip, name, texts())) yield* take();
    yield* take();
  }
  zip.end();
  yield* take();
}

/** Yields whenever pieces may be ready. */
function* addMember(zip: Zip, name: string, texts: Iterable<DeflatedText>): Generator<void> {
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
