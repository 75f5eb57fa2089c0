import { shortName } from '../../regions/name-forms.ts';
import type { Region, RegionLevel } from '../../regions/region.ts';
import { readContentPath } from '../../report/read-content-path.ts';
import type { ImportContext } from '../import-result.ts';
import { prefixOf, pseudoLevels } from './places.ts';

export const levelOf = (code: string): RegionLevel =>
  code.length === 2 ? 'province' : code.length === 4 ? 'prefecture' : code.length === 6 ? 'county' : 'township';

/** The code of the level above: 6 digits below 9, 4 below 6, 2 below 4. */
export const codeAbove = (code: string): string => code.slice(0, code.length === 9 ? 6 : code.length - 2);

/** The region that content/ has under this code, which has 2, 4, 6 or 9 digits. */
export const knownRegion = (code: string, regions: readonly Region[]): Region | undefined =>
  regions.find((region) => region.level === levelOf(code) && prefixOf(region) === code);

/** Paths in content/ by code: the one that is there, or the one its pinyin gives. */
export const buildPaths = (given: ImportContext): ((code: string) => string) => {
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    const slug = slugs.get(name) ?? given.slugOf(name);
    slugs.set(name, slug);
    return slug;
  };
  const context = { ...given, slugOf };
  const known = new Map<string, string>();
  const pathOf = (code: string): string => {
    const found = known.get(code) ?? knownRegion(code, context.regions)?.path;
    if (found !== undefined) return found;
    const above = code.length === 2 ? '' : `${pathOf(codeAbove(code))}/`;
    const path = `${above}${folderName(code, above, context)}`;
    known.set(code, path);
    return path;
  };
  return pathOf;
};

/** What a place and its neighbours are called in the national list. */
const siblingsOf = (code: string, { gazetteer }: ImportContext): { code: string; name: string }[] => {
  if (code.length === 9) return gazetteer.townshipsOf(code.slice(0, 6));
  const above = code.length === 2 ? '' : codeAbove(code);
  return gazetteer.within(above).filter((entry) => entry.code.length === code.length);
};

/**
 * The stem's pinyin; with its kind where two neighbours sound alike or the name is reserved, and with the last digits
 * of its code where that is not enough. It depends on the national list alone, so it is the same on every run.
 */
const folderName = (code: string, above: string, context: ImportContext): string => {
  const siblings = siblingsOf(code, context);
  const own = siblings.find((entry) => entry.code === code)?.name ?? context.gazetteer.get(code)?.name ?? code;
  const others = siblings.filter((entry) => entry.code !== code).map(({ name }) => name);
  const taken = (path: string): boolean => context.regions.some((region) => region.path === path);
  const isFree = (slug: (name: string) => string): boolean =>
    isValid(slug(own)) && others.every((name) => slug(name) !== slug(own)) && !taken(above + slug(own));
  const plain = (name: string): string => slugOfStem(name, levelOf(code), context);
  const withKind = (name: string): string => `${plain(name)}-${slugOfKind(name)}`;
  if (isFree(plain)) return plain(own);
  if (isFree(withKind)) return withKind(own);
  return `${isValid(plain(own)) ? plain(own) : 'region'}-${code.slice(code.length === 9 ? -3 : -2)}`;
};

const isValid = (slug: string): boolean => readContentPath(`${slug}/region.yaml`).kind === 'region';

/** Leaves room for the kind within forty letters. */
const longestSlug = 32;

const slugOfStem = (name: string, level: RegionLevel, { slugOf }: ImportContext): string => {
  const pseudo = pseudoLevels.get(name);
  if (pseudo !== undefined) return pseudo;
  const stem = shortName(name, level);
  for (let length = stem.length; length > 0; length -= 1) {
    const slug = slugOf(stem.slice(0, length));
    if (slug.length <= longestSlug) return slug;
  }
  return '';
};

const kindSlugs: readonly [RegExp, string][] = [
  [/街道(?:办事处)?$/, 'jiedao'],
  [/苏木$/, 'sumu'],
  [/镇$/, 'zhen'],
  [/乡$/, 'xiang'],
  [/自治县$/, 'zizhixian'],
  [/县$/, 'xian'],
  [/省$/, 'sheng'],
  [/旗$/, 'qi'],
  [/林区$/, 'linqu'],
  [/区$/, 'qu'],
  [/自治州$/, 'zhou'],
  [/盟$/, 'meng'],
  [/市$/, 'shi'],
];

const slugOfKind = (name: string): string => kindSlugs.find(([kind]) => kind.test(name))?.[1] ?? 'qita';
