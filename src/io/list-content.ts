import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { HashedFile } from '../core/content-counties.ts';
import type { SourceFile } from '../core/document/source-file.ts';
import type { ListedFile } from '../core/join-counties.ts';
import { digest } from './digest.ts';
import { type KnownSums, noSums } from './known-sums.ts';

/**
 * Every file of the content folder, sorted by path. Hidden files and folders (.DS_Store, .obsidian/) are passed over; a symbolic
 * link is named but never followed.
 *
 * @throws a sentence for people when there is no such folder
 */
export const listPaths = (folder: string): ListedFile[] => pathsOf(folder, readFolder(folder)).sort(byPath);

/**
 * The same with the hash of each file's bytes; nothing of them is kept in memory.
 *
 * @param sums of the files that need not be read again
 */
export const listContent = (folder: string, sums = noSums): HashedFile[] => {
  const files = hashFiles(folder, listPaths(folder), sums);
  sums.keep();
  return files;
};

const pathsOf = (folder: string, entries: readonly Dirent[]): ListedFile[] => {
  // Forty thousand files lie in seven thousand folders, and to find a way between two paths takes its time.
  const below = new Map<string, string>();
  const pathOf = ({ parentPath, name }: Dirent): string => {
    const known = below.get(parentPath) ?? relative(folder, parentPath).split(sep).join('/');
    below.set(parentPath, known);
    return known === '' ? name : `${known}/${name}`;
  };
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry): ListedFile => ({ path: pathOf(entry), ...(!entry.isFile() && { link: true }) }))
    .filter(({ path }) => !isHidden(path));
};

const hashFiles = (folder: string, files: readonly ListedFile[], sums: KnownSums): HashedFile[] =>
  files.flatMap((file) => {
    const { path, link } = file;
    const sha256 = link ? digest('') : unlessGone(() => sums.sumOf(path, () => readFileSync(join(folder, path))));
    return sha256 === undefined ? [] : [{ ...file, sha256 }];
  });

const isHidden = (path: string): boolean => path.startsWith('.') || path.includes('/.');
const byPath = (a: ListedFile, b: ListedFile): number => (a.path < b.path ? -1 : 1);

/**
 * A listing once more, where only these files, and what lies below these folders, may be others than before: `listContent` reads
 * every file of the country.
 *
 * @returns the very same listing where nothing is
 */
export const listAgain = (
  folder: string,
  files: readonly HashedFile[],
  paths: readonly string[],
): readonly HashedFile[] => {
  const asked = [...new Set(paths)].filter((path) => !isHidden(path));
  const isAsked = (path: string): boolean => asked.some((at) => at === '' || path === at || path.startsWith(`${at}/`));
  const before = new Map(files.filter(({ path }) => isAsked(path)).map((file) => [file.path, file]));
  const found = asked.flatMap((path) => hashFiles(folder, pathsOf(folder, entriesAt(folder, path)), noSums));
  const after = new Map(found.map((file) => [file.path, file]));
  const isSame = (file: HashedFile): boolean => {
    const known = before.get(file.path);
    return known?.sha256 === file.sha256 && known.link === file.link;
  };
  if (after.size === before.size && [...after.values()].every(isSame)) return files;
  return [...files.filter(({ path }) => !before.has(path)), ...after.values()].sort(byPath);
};

/** The file itself, or all that lies in the folder; nothing where there is neither. */
const entriesAt = (folder: string, path: string): Dirent[] => {
  const full = join(folder, path);
  const entries = unlessGone(() =>
    lstatSync(full).isDirectory()
      ? readdirSync(full, { recursive: true, withFileTypes: true })
      : readdirSync(dirname(full), { withFileTypes: true }).filter(({ name }) => name === basename(full)),
  );
  return entries ?? [];
};

/** What is deleted or moved while it is looked at is not there. */
const unlessGone = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

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

/** Reads files as they are by now; one that is gone is empty. */
export const readAsIs =
  (folder: string) =>
  (path: string): SourceFile => ({
    path,
    bytes: unlessGone(() => readFileSync(join(folder, path))) ?? new Uint8Array(),
  });

const readFolder = (folder: string) => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (!isGone(error)) throw error;
    throw new Error(`没有内容文件夹 ${folder}。 There is no content folder ${folder}.`, { cause: error });
  }
};
