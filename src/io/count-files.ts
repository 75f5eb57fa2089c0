import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files lie below a folder, how many of them are pages, and their bytes. */
export const countFiles = async (folder: string): Promise<{ files: number; pages: number; bytes: number }> => {
  const counts = { files: 0, pages: 0, bytes: 0 };
  // Not opendir, which keeps every folder open until all are read: a site has more than a process may open.
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    counts.files += 1;
    if (entry.name.endsWith('.html')) counts.pages += 1;
    counts.bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return counts;
};
