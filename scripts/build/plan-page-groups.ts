import type { DrawnGroup, DrawnGroups } from '../../src/io/drawn-pages.ts';
import type { Read } from '../../src/io/noted-reads.ts';
import { countryGroups, type PageGroup, restGroup } from '../../src/site/page-groups.ts';
import { openCountryKeys } from './country-keys.ts';
import { groupKeys } from './group-keys.ts';
import type { Prepared } from './prepare.ts';

/** The groups of pages a build is about to draw, as far as they are not there already. */
export interface PlannedGroups {
  /** Of counties and provinces. */
  places: readonly PageGroup[];
  /** Of the country. */
  country: readonly PageGroup[];
  /** Of every group of which it is known what it is made from. Of the country's, that is what they read when they were drawn last. */
  keys: ReadonlyMap<PageGroup, string>;
  /** What is noted of a group besides the digest of its files; undefined of what is drawn every time. */
  noteOf(group: PageGroup): Omit<DrawnGroup, 'digest'> | undefined;
  /** To be told what a group of the country has read, once it is drawn. */
  tell(group: PageGroup, reads: readonly Read[]): void;
}

export interface Planning {
  /** Of the last build. */
  noted: DrawnGroups;
  /** The file that tells what data files there are. */
  written: string | undefined;
  /** Which groups. */
  draws: (group: PageGroup) => boolean;
}

export const planPageGroups = (prepared: Prepared, { noted, written, draws }: Planning): PlannedGroups => {
  const { portal, plan } = prepared;
  const prose = new Map(plan.prose.counties.map(([county, pages]) => [county, pages]));
  const all = groupKeys({ ...prepared, history: plan.history, beyond: (county) => prose.get(county) ?? '' });
  const keys = new Map([...all].filter(([group]) => draws(group)));
  const places = [...keys.keys()];
  const country = countryGroups(portal.regions.children(undefined).map(({ path }) => path)).filter(draws);
  const { keyOf, compact } = openCountryKeys(prepared, written);
  const reads = new Map<PageGroup, readonly Read[]>();
  const know = (group: PageGroup, read: readonly Read[]): void => {
    reads.set(group, read);
    keys.set(group, keyOf(read));
  };
  for (const group of country) {
    const known = noted[group]?.reads;
    if (known) know(group, known);
  }
  return {
    ...{ places, country, keys },
    noteOf: (group) => {
      const [key, read] = [keys.get(group), reads.get(group)];
      return key === undefined ? undefined : { key, ...(read && { reads: read }) };
    },
    tell: (group, read) => {
      if (group !== restGroup) know(group, compact(read));
    },
  };
};
