import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type LooseFile, packFiles, unpackFiles, writeLooseFiles } from './pack-files.ts';

/** What Astro knows of a kind of page besides its code, as plain values. */
export interface BundledPage {
  styles: unknown[];
}

/** What pages are drawn with, as it lies in a folder: code for Node in `server/`, scripts, styles and fonts of pages in `client/`. */
export interface SiteBundle {
  /** The module to begin with. */
  entry: string;
  /** By Astro's key. */
  pages: readonly (readonly [key: string, page: BundledPage])[];
}

const listName = 'pages.json';

/** The folder for Astro to put into what readers' browsers fetch. */
export const clientFolder = (folder: string): string => join(folder, 'client');
const serverFolder = (folder: string): string => join(folder, 'server');

/** @param server where Astro has put the code that draws pages */
export const writeBundle = (folder: string, server: string, pages: ReadonlyMap<string, BundledPage>): void => {
  cpSync(server, serverFolder(folder), { recursive: true });
  const listed = [...pages].map(([key, { styles }]) => [key, { styles }] as const);
  writeFileSync(join(folder, listName), JSON.stringify(listed));
};

export const readBundle = (folder: string): SiteBundle => {
  const server = serverFolder(folder);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${server} has no entry: Astro names it otherwise.`);
  return { entry: join(server, entry), pages: JSON.parse(readFileSync(join(folder, listName), 'utf8')) };
};

/** All of it as one value, to be kept. */
export const packBundle = (folder: string): Uint8Array => packFiles(readAll(folder));

/** Into a folder within the project's, where the code finds its libraries. */
export const unpackBundle = (packed: Uint8Array, folder: string): void => writeLooseFiles(folder, unpackFiles(packed));

const readAll = (folder: string): LooseFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), content: readFileSync(file) }));
