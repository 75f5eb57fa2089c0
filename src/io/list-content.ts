import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { HashedFile } from '../core/content-counties.ts';
import type { SourceFile } from '../core/document/source-file.ts';
import type { ListedFile } from '../core/join-counties.ts';

/**
 * Every file of the content folder, sorted by path. Hidden files and folders (.DS_Store, .obsidian/) are passed over; a symbolic
 * link is named but never followed.
 *
 * @throws a sentence for people when there is no such folder
 */
export const listPaths = (folder: string): ListedFile[] => {
  const below = new Map<string, string>();
  const pathOf = ({ parentPath, name }: Dirent): string => {
    const known = below.get(parentPath) ?? relative(folder, parentPath).split(sep).join('/');
    below.set(parentPath, known);
    return known === '' ? name : `${known}/${name}`;
  };
  return readFolder(folder)
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: pathOf(entry), ...(!entry.isFile() && { link: true as const }) }))
    .filter(({ path }) => !path.startsWith('.') && !path.includes('/.'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
};

/** The same with the hash of each file's bytes; nothing of them is kept in memory. */
export const listContent = (folder: string): HashedFile[] =>
  listPaths(folder).map((file) => ({
    ...file,
    sha256: digest(file.link ? '' : readFileSync(join(folder, file.path))),
  }));

export const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads files that were listed.
 *
 * @throws a sentence for people where a file has changed since
 */
export const readListed = (folder: string, files: readonly HashedFile[]): ((path: string) => SourceFile) => {
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return (path) => {
    const bytes = readFileSync(join(folder, path));
    if (digest(bytes) !== sums.get(path))
      throw new Error(`${path} changed while the site was built. Run the command again.`);
    return { path, bytes };
  };
};

const readFolder = (folder: string) => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    throw new Error(`没有内容文件夹 ${folder}。 There is no content folder ${folder}.`, { cause: error });
  }
};
