import { createHash, type Hash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { WrittenFile } from '../core/open-data/planned-file.ts';
import type { Read } from './noted-reads.ts';

/** A group of pages as it lies in a published folder. */
export interface DrawnGroup {
  /** Of what it was made from. */
  key: string;
  /** Of its files: their names, sizes and times. */
  digest: string;
  /** What is told of it, where it is a data file. */
  written?: WrittenFile;
  /** What it was made from, where that is found out by drawing it. */
  reads?: readonly Read[];
}

export type DrawnGroups = Readonly<Record<string, DrawnGroup>>;

/** Which group a file of a site belongs to, by its path. */
export type GroupOf = (file: string) => string;

/** The digest of a group without a file. */
export const noFiles = createHash('sha256').digest('hex');

/** What is known of a published folder; nothing where the note is missing or damaged, so that all is drawn anew. */
export const readDrawn = (file: string): DrawnGroups => {
  try {
    const { groups, digest } = JSON.parse(readFileSync(file, 'utf8'));
    return digest === digestOf(groups) ? groups : {};
  } catch {
    return {};
  }
};

export const writeDrawn = (file: string, groups: DrawnGroups): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, formatDrawn(groups));
  renameSync(`${file}.part`, file);
};

/** As `readDrawn` reads it. */
export const formatDrawn = (groups: DrawnGroups): string => JSON.stringify({ groups, digest: digestOf(groups) });

const digestOf = (groups: DrawnGroups): string => createHash('sha256').update(JSON.stringify(groups)).digest('hex');

/**
 * The digest of every group that has a file in a folder.
 *
 * @param within only in these folders of it
 */
export const measureGroups = (
  folder: string,
  groupOf: GroupOf,
  within: readonly string[] = [''],
): Map<string, string> => {
  const hashes = new Map<string, Hash>();
  for (const part of within)
    for (const file of walkFiles(folder, join(folder, part))) add(hashes, groupOf(file), folder, file);
  return finish(hashes);
};

/** A group as it lies in a folder. */
export interface FoundGroup {
  /** As `measureGroups` gives it. */
  digest: string;
  files: readonly string[];
}

/** Every group that has a file in a folder, which need not be there. */
export const findGroups = (folder: string, groupOf: GroupOf): Map<string, FoundGroup> => {
  const found = new Map<string, { hash: Hash; files: string[] }>();
  for (const file of walkFiles(folder)) {
    const group = groupOf(file);
    const one = found.get(group) ?? { hash: createHash('sha256'), files: [] };
    found.set(group, one);
    one.files.push(file);
    one.hash.update(lineOf(folder, file));
  }
  return new Map([...found].map(([group, { hash, files }]) => [group, { digest: hash.digest('hex'), files }]));
};

/**
 * Puts the files of some groups into another folder of the same disk without copying a byte.
 *
 * @returns the digests of these groups, from which one sees whether they are still as they were published
 */
export const linkGroups = (
  from: string,
  to: string,
  wanted: ReadonlySet<string>,
  groupOf: GroupOf,
): Map<string, string> => {
  const hashes = new Map<string, Hash>();
  const made = new Set<string>();
  if (wanted.size === 0 || !existsSync(from)) return new Map();
  for (const file of walkFiles(from)) {
    const group = groupOf(file);
    if (!wanted.has(group)) continue;
    const target = join(to, file);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    linkOrCopy(join(from, file), target);
    add(hashes, group, from, file);
  }
  return finish(hashes);
};

/** Takes the files of some groups out of a folder again. */
export const removeGroups = (folder: string, groups: ReadonlySet<string>, groupOf: GroupOf): void => {
  if (groups.size === 0) return;
  for (const file of [...walkFiles(folder)]) if (groups.has(groupOf(file))) rmSync(join(folder, file));
};

/** Moves everything into another folder. What is there already gives way. */
export const mergeFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) mergeFolder(source, target);
    else move(source, target);
  }
};

const move = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  }
};

/** The paths of all files, in an order that does not depend on the disk; none where there is no such folder. */
export function* walkFiles(folder: string, below = folder): Generator<string> {
  if (existsSync(below)) yield* walkBelow(folder, below);
}

function* walkBelow(folder: string, below: string): Generator<string> {
  const entries = readdirSync(below, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = join(below, entry.name);
    if (entry.isDirectory()) yield* walkBelow(folder, full);
    else if (entry.isFile()) yield relative(folder, full).split(sep).join('/');
  }
}

const add = (hashes: Map<string, Hash>, group: string, folder: string, file: string): void => {
  const hash = hashes.get(group) ?? createHash('sha256');
  hashes.set(group, hash);
  hash.update(lineOf(folder, file));
};

/** What is seen of a file without reading it. */
const lineOf = (folder: string, file: string): string => {
  const { size, mtimeMs } = statSync(`${folder}/${file}`);
  return `${file} ${size} ${mtimeMs}\n`;
};

const finish = (hashes: ReadonlyMap<string, Hash>): Map<string, string> =>
  new Map([...hashes].map(([group, hash]) => [group, hash.digest('hex')]));

/** Not every disk knows two names for one file. */
const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
};
