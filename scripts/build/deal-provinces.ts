import type { ContentCounty } from '../../src/core/open-portal.ts';

/** One of the parts that a country is built in. */
export interface Shard {
  /** From 1 to `of`. */
  number: number;
  of: number;
}

/** `2/3` is the second of three; undefined where that is not what is written. */
export const readShard = (text: string): Shard | undefined => {
  const [, number = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  return number > 0 && number <= of ? { number, of } : undefined;
};

/**
 * Which provinces each of so many parts builds: about as many files each, since a file is a page or several. It follows from the
 * paths of the content alone, so every machine finds the same. A part may have none where there are more parts than provinces.
 */
export const dealProvinces = (counties: readonly Pick<ContentCounty, 'files'>[], of: number): string[][] => {
  const weights = new Map<string, number>();
  for (const file of counties.flatMap(({ files }) => files)) {
    const province = file.split('/')[0] ?? '';
    weights.set(province, (weights.get(province) ?? 0) + 1);
  }
  const parts = Array.from({ length: of }, () => ({ provinces: [] as string[], weight: 0 }));
  const largestFirst = [...weights]
    .map(([province, files]) => ({ province, weight: inSteps(files) }))
    .sort((a, b) => b.weight - a.weight || (a.province < b.province ? -1 : 1));
  for (const { province, weight } of largestFirst) {
    const lightest = parts.reduce((one, other) => (other.weight < one.weight ? other : one));
    lightest.provinces.push(province);
    lightest.weight += weight;
  }
  return parts.map(({ provinces }) => provinces.sort());
};

/** By a tenth each: one more report seldom deals the provinces anew, which would leave what is kept of them with another machine. */
const inSteps = (files: number): number => Math.round(1.1 ** Math.round(Math.log(files) / Math.log(1.1)));
