import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';

/** A member: a file on disk, or a short text. */
export interface ZipMember {
  name: string;
  content: { file: string } | { text: string };
}

/** Without ZIP64 no member may be larger. */
const largest = 0xffff_ffff;

/** The names of files too large for a member of a zip. */
export async function tooLargeForZip(folder: string, names: readonly string[]): Promise<string[]> {
  const large: string[] = [];
  for (const name of names) if ((await stat(join(folder, name))).size > largest) large.push(name);
  return large;
}

/** Writes a zip piece by piece. Every member has the same fixed date, so that the same members give the same bytes. */
export async function writeZip(target: string, members: readonly ZipMember[]): Promise<void> {
  await pipeline(Readable.from(zipPieces(members)), createWriteStream(target));
}

async function* zipPieces(members: readonly ZipMember[]): AsyncGenerator<Uint8Array> {
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
    const member = new ZipDeflate(name, { level: 6 });
    member.mtime = fixedDate();
    zip.add(member);
    for await (const piece of piecesOf(content)) {
      member.push(piece);
      yield* take();
    }
    member.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** A zip keeps local time, so the same clock face is written wherever the build runs. */
const fixedDate = (): Date => new Date(2000, 0, 1);

async function* piecesOf(content: ZipMember['content']): AsyncGenerator<Uint8Array> {
  if ('text' in content) yield Buffer.from(content.text);
  else yield* createReadStream(content.file, { highWaterMark: 1 << 18 });
}
