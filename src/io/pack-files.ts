import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is not written yet. */
export interface LooseFile {
  path: string;
  content: Uint8Array;
}

/** Many files as one value, to be kept or handed to another process: a line that tells their paths and sizes, then their bytes. */
export const packFiles = (files: readonly LooseFile[]): Uint8Array =>
  Buffer.concat([
    Buffer.from(`${JSON.stringify(files.map(({ path, content }) => [path, content.length]))}\n`),
    ...files.map(({ content }) => content),
  ]);

/** The way back; the bytes are not copied. */
export const unpackFiles = (packed: Uint8Array): LooseFile[] => {
  const end = packed.indexOf(0x0a);
  const listed: [path: string, length: number][] = JSON.parse(Buffer.from(packed.subarray(0, end)).toString('utf8'));
  let at = end + 1;
  return listed.map(([path, length]) => {
    const content = packed.subarray(at, at + length);
    at += length;
    return { path, content };
  });
};

/** Synchronous: of tens of thousands of small files, most of the time would go into waiting for each. */
export const writeLooseFiles = (folder: string, files: readonly LooseFile[]): void => {
  for (const within of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, within), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
};
