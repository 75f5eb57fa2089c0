import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that are in one of the folders only, or not the same to the byte. */
export const diffFolders = (a: string, b: string): string[] => {
  const [inA, inB] = [a, b].map(listFiles);
  const names = [...new Set([...(inA ?? []), ...(inB ?? [])])].sort();
  return names.filter(
    (name) => !inA?.has(name) || !inB?.has(name) || !readFileSync(join(a, name)).equals(readFileSync(join(b, name))),
  );
};

const listFiles = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
