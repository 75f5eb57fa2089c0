import type { Portal } from '../core/portal.ts';
import type { Gazetteer } from '../core/regions/gazetteer.ts';
import type { NameRow } from '../core/regions/name-rows.ts';
import { parentPath, type Region } from '../core/regions/region.ts';
import { type ListedTownship, listCounties } from './national-list.ts';

/** The readings of each character of a name, without tones, the usual one first. */
export type Readings = (name: string) => string[][];

/** Every region with a page, and every township of the national list in a county that has one. */
export const buildNameIndex = (portal: Portal, gazetteer: Gazetteer, readings: Readings): NameRow[] => {
  const rows: NameRow[] = [];
  const rowOf = new Map<string, number>();
  const upper = portal.regions.all.filter((region) => region.level !== 'township');
  for (const region of [...upper].sort((a, b) => depth(a) - depth(b))) {
    rowOf.set(region.path, rows.length);
    const others = [...ownFormerNames(region), ...formerCounties(portal, region)];
    rows.push(rowFor(region, others, [], rowOf.get(parentPath(region.path) ?? '') ?? -1, readings));
  }
  for (const county of upper.filter((region) => region.level === 'county')) {
    const above = rowOf.get(county.path) ?? -1;
    const listed = listCounties(portal, gazetteer, county).flatMap((one) => one.townships);
    rows.push(...listed.map((township) => townshipRow(township, above, readings)));
  }
  return rows;
};

const depth = (region: Region): number => region.path.split('/').length;

const ownFormerNames = (region: Region): string[] => region.formerly.flatMap((identity) => identity.name ?? []);

/** Counties that townships of this one name as their former one: 湟中县. */
const formerCounties = (portal: Portal, county: Region): string[] =>
  portal.regions
    .children(county.path)
    .flatMap((region) => region.formerly.flatMap((identity) => identity.county ?? []));

const townshipRow = (
  { code, name, region, otherNames, reports }: ListedTownship,
  above: number,
  readings: Readings,
): NameRow => {
  const years = reports.map(({ report }) => report.year).sort((a, b) => b - a);
  return rowFor(region ?? { name, path: '', code, formerly: [] }, otherNames, years, above, readings);
};

const rowFor = (
  region: Pick<Region, 'name' | 'path' | 'pinyin' | 'nameEn' | 'code' | 'formerly'>,
  otherNames: readonly string[],
  years: number[],
  above: number,
  readings: Readings,
): NameRow => {
  const others = [...new Set(otherNames)].filter((name) => name !== region.name);
  const codes = [region.code, ...region.formerly.flatMap(({ code }) => code ?? [])];
  return [region.name, others, pinyinOf(region, readings), region.nameEn ?? '', region.path, years, codes, above];
};

/** A reading that region.yaml gives comes first; the others stay, for a stranger cannot know which one is right here. */
const pinyinOf = ({ name, pinyin }: Pick<Region, 'name' | 'pinyin'>, readings: Readings): string => {
  const given = (pinyin ?? '').split(' ').filter(Boolean).map(withoutTone);
  const syllables = readings(name).map((known, index) => [
    ...new Set([given[index], ...known].flatMap((one) => one || [])),
  ]);
  return syllables
    .filter((one) => one.length > 0)
    .map((one) => one.join('/'))
    .join(' ');
};

const withoutTone = (syllable: string): string =>
  syllable.toLowerCase().normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/\P{L}/gu, '');
