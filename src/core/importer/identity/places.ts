import type { Gazetteer, GazetteerTownship } from '../../regions/gazetteer.ts';
import { stemOf, writtenForms } from '../../regions/name-forms.ts';
import type { Region } from '../../regions/region.ts';
import type { ImportContext } from '../import-result.ts';

/** Places as an original may call them: the national list's names, and those that content/ knows they had. */
export interface Places {
  gazetteer: Gazetteer;
  /** Codes of 2, 4 or 6 digits of the provinces, prefectures and counties with this very name, now or formerly. */
  upper(name: string): string[];
  /** The same by a name without its kind (湟中), or with another one (湟中市): surer than nothing, less than its name. */
  upperLoosely(name: string): string[];
  /** Townships called so, whatever their kind and nationality. */
  townships(name: string): GazetteerTownship[];
  longestUpper: number;
}

/** Levels that only fill a gap in the list of codes. */
export const pseudoLevels: ReadonlyMap<string, string> = new Map([
  ['市辖区', 'shixiaqu'],
  ['县', 'xian'],
  ['省直辖县级行政区划', 'shengzhixia'],
  ['自治区直辖县级行政区划', 'zizhiquzhixia'],
]);

const add = (map: Map<string, string[]>, name: string, code: string): void => {
  const codes = map.get(name);
  if (codes === undefined) map.set(name, [code]);
  else if (!codes.includes(code)) codes.push(code);
};

/** `640000` is 64 and `640200` is 6402: what the codes below begin with. */
export const prefixOf = ({ code, level }: Region): string =>
  code.slice(0, { province: 2, prefecture: 4, county: 6, township: 9 }[level]);

export const buildPlaces = ({ gazetteer, regions }: ImportContext): Places => {
  const exact = new Map<string, string[]>();
  const loose = new Map<string, string[]>();
  const known = (name: string, code: string): void => {
    if (pseudoLevels.has(name)) return;
    add(exact, name, code);
    for (const form of writtenForms(name)) add(loose, form, code);
  };
  for (const { name, code } of gazetteer.within('')) known(name, code);
  for (const region of regions.filter(({ level }) => level !== 'township'))
    for (const name of [region.name, ...region.formerly.flatMap((former) => former.name ?? [])])
      known(name, prefixOf(region));
  for (const region of regions.filter(({ level }) => level === 'township'))
    for (const { county } of region.formerly) if (county) known(county, region.code.slice(0, 6));
  const townshipRegions = regions.filter(({ level }) => level === 'township');
  return {
    gazetteer,
    longestUpper: Math.max(...[...exact.keys()].map(({ length }) => length)),
    upper: (name) => exact.get(name) ?? [],
    upperLoosely: (name) => loose.get(name) ?? loose.get(writtenForms(name).at(-1) ?? name) ?? [],
    townships: (name) => {
      const listed = gazetteer.alike(name);
      const ours = townshipRegions.filter((region) => isCalled(region, name) && !has(listed, region.code));
      return [...listed, ...ours.map((region) => asTownship(region, gazetteer))];
    },
  };
};

const has = (list: readonly GazetteerTownship[], code: string): boolean => list.some((one) => one.code === code);

/** Now or formerly. */
export const isCalled = (region: Region, name: string): boolean =>
  [region.name, ...region.formerly.flatMap((former) => former.name ?? [])].some((one) => stemOf(one) === stemOf(name));

const asTownship = ({ code, name }: Region, gazetteer: Gazetteer): GazetteerTownship => {
  const county = code.slice(0, 6);
  return { code, name, county: { code: county, name: gazetteer.get(county)?.name ?? county } };
};
