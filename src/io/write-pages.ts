import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrawnFile } from './verify-site.ts';

/** A folder that pages, and files beside them, are drawn into. */
export interface PagesFolder {
  /** @throws where there is one already: two pages have one address */
  write(path: string, content: string | Uint8Array): void;
  /** What was written. */
  files(): DrawnFile[];
}

/** @param folder empty, or not there yet; it is there afterwards, also where nothing is written */
export const openPages = (folder: string): PagesFolder => {
  const files = new Map<string, DrawnFile>();
  const folders = new Set([folder]);
  mkdirSync(folder, { recursive: true });
  return {
    write: (path, content) => {
      if (files.has(path)) throw new Error(`Two pages have the address ${path}.`);
      const file = join(folder, path);
      const parent = dirname(file);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(file, content);
      files.set(path, { path, whole: !path.endsWith('.html') || endsWhole(content) });
    },
    files: () => [...files.values()],
  };
};

const endsWhole = (content: string | Uint8Array): boolean => {
  const end = typeof content === 'string' ? content.slice(-64) : new TextDecoder().decode(content.subarray(-64));
  return end.trimEnd().endsWith('</html>');
};
