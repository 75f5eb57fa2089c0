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
    return { path, files: paths, above, ...keysOf({ files: paths, above }, sums, digest) };
  });
};

const keysOf = (
  { files, above }: Pick<ContentCounty, 'files' | 'above'>,
  sums: ReadonlyMap<string, string>,
  digest: (text: string) => string,
): Pick<ContentCounty, 'key' | 'own'> => {
  const sumOf = (all: readonly string[]) => digest(all.map((file) => `${sums.get(file)}  ${file}\n`).join(''));
  const own = sumOf(files);
  return { key: digest(`${sumOf(above)} ${own}`), own };
};

/**
 * The counties of files of which some are others than before; where none has come or gone, keys of theirs alone are made anew.
 *
 * @param before what `groupByCounty` made of the other files
 */
export const groupAgain = (
  before: { files: readonly HashedFile[]; counties: readonly ContentCounty[] },
  files: readonly HashedFile[],
  digest: (text: string) => string,
): readonly ContentCounty[] => {
  const isSame = ({ path, link }: HashedFile, index: number): boolean =>
    before.files[index]?.path === path && before.files[index]?.link === link;
  if (files.length !== before.files.length || !files.every(isSame)) return groupByCounty(files, digest);
  const changed = new Set(files.filter((file, index) => file.sha256 !== before.files[index]?.sha256).map(pathOf));
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const isTouched = ({ files: own, above }: ContentCounty): boolean =>
    own.some((path) => changed.has(path)) || above.some((path) => changed.has(path));
  return before.counties.map((county) => (isTouched(county) ? { ...county, ...keysOf(county, sums, digest) } : county));
};

const pathOf = ({ path }: HashedFile): string => path;

/** The same as long as all counties are. */
export const stateOf = (counties: readonly ContentCounty[], digest: (text: string) => string): string =>
  digest(counties.map(({ path, key }) => `${key}  ${path}\n`).join(''));

const regionsAbove = (county: string): string[] => {
  const above = parentPath(county);
  return above === undefined ? [] : [...regionsAbove(above), `${above}/region.yaml`];
};
