import { countyOfFile } from './check-county.ts';
import { type ListedFile, sortPaths } from './join-counties.ts';
import type { ContentCounty } from './open-portal.ts';
import { parentPath } from './regions/region.ts';

/** A file of the content folder with the hash of its bytes. */
export interface HashedFile extends ListedFile {
  sha256: string;
}

/**
 * The files of a content folder, county by county; what lies above all counties is the first, under `''`.
 *
 * @param digest of a text: collisions must be out of the question
 */
export const groupByCounty = (files: readonly HashedFile[], digest: (text: string) => string): ContentCounty[] => {
  const { wellPlaced } = sortPaths(files);
  const sums = new Map(wellPlaced.map(({ path, sha256 }) => [path, sha256]));
  return [...Map.groupBy(wellPlaced, ({ path }) => countyOfFile(path))].map(([path, own]) => {
    const paths = own.map((file) => file.path);
    const above = regionsAbove(path).filter((file) => sums.has(file));
    const sumOf = (all: readonly string[]) => digest(all.map((file) => `${sums.get(file)}  ${file}\n`).join(''));
    const ownSum = sumOf(paths);
    return { path, key: digest(`${sumOf(above)} ${ownSum}`), own: ownSum, files: paths, above };
  });
};

/** The same as long as all counties are. */
export const stateOf = (counties: readonly ContentCounty[], digest: (text: string) => string): string =>
  digest(counties.map(({ path, key }) => `${key}  ${path}\n`).join(''));

const regionsAbove = (county: string): string[] => {
  const above = parentPath(county);
  return above === undefined ? [] : [...regionsAbove(above), `${above}/region.yaml`];
};
