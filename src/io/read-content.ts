import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from '../core/document/source-file.ts';

/**
 * Every file of the content folder, sorted by path. Hidden files and folders (.DS_Store, .obsidian/) are passed over; a symbolic link is named but never followed.
 *
 * @throws a sentence for people when there is no such folder
 */
export const readContent = async (folder: string): Promise<SourceFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new Error(`没有内容文件夹 ${folder}。 There is no content folder ${folder}.`, { cause: error });
  });
  const files = await Promise.all(
    entries
      .map((entry) => ({ entry, full: join(entry.parentPath, entry.name) }))
      .map(({ entry, full }) => ({ entry, full, path: relative(folder, full).split(sep).join('/') }))
      .filter(({ entry, path }) => !entry.isDirectory() && !path.split('/').some((step) => step.startsWith('.')))
      .map(async ({ entry, full, path }): Promise<SourceFile> => {
        return entry.isFile() ? { path, bytes: await readFile(full) } : { path, bytes: new Uint8Array(), link: true };
      }),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
};
