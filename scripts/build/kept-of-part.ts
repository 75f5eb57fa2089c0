import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOfCounty } from '../../src/io/county-store.ts';
import { type ProseKeys, proseKinds } from '../../src/io/kept-prose.ts';
import { linkFile } from '../../src/io/part-folder.ts';
import { countyKinds, searchKind } from './county-sources.ts';
import type { Prepared } from './prepare.ts';

/**
 * Puts those kept values into a folder that are needed to join a part with others: the lists, facts and data of its counties, its
 * pieces of the shared passages, and the texts of counties that stand in a shard of the search with those of other parts.
 *
 * @param inSharedShards paths of these counties
 */
export const linkKept = (
  { plan, counties, keys, provinces }: Prepared,
  inSharedShards: readonly string[],
  to: string,
): void => {
  // What lies above all counties is everybody's.
  const isOwn = (path: string): boolean => path === '' || provinces.has(path.split('/')[0] ?? '');
  const own = new Set(counties.filter(({ path }) => isOwn(path)).map(({ key }) => key));
  const searched = new Set(inSharedShards.flatMap((county) => keys.get(county) ?? []));
  const prose = proseOf(plan.prose, isOwn);
  const isNeeded = (kind: string, key: string): boolean => {
    if (kind === searchKind) return searched.has(key);
    if (countyKinds.includes(kind) || isOfCounty(kind)) return own.has(key);
    return kind.startsWith('data-') || prose.get(kind)?.has(key) === true;
  };
  for (const kind of readdirSync(plan.kept)) {
    const needed = readdirSync(join(plan.kept, kind)).filter((key) => isNeeded(kind, key));
    if (needed.length > 0) mkdirSync(join(to, kind), { recursive: true });
    for (const key of needed) linkFile(join(plan.kept, kind, key), join(to, kind, key));
  }
};

const proseOf = (
  { counties, provinces, whole }: ProseKeys,
  isOwn: (path: string) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([
    [proseKinds.rows, new Set(counties.filter(([county]) => isOwn(county)).map(([, , rows]) => rows))],
    [proseKinds.province, new Set(provinces.filter(([province]) => isOwn(province)).map(([, key]) => key))],
    [proseKinds.whole, new Set([whole])],
  ]);

/** Puts the kept values of several parts where a build of this code looks for its own: what it has of another size was cut off. */
export const gatherKept = (folders: readonly string[], to: string): void => {
  for (const folder of folders)
    for (const kind of existsSync(folder) ? readdirSync(folder) : []) {
      mkdirSync(join(to, kind), { recursive: true });
      for (const key of readdirSync(join(folder, kind))) {
        const [own, given] = [join(to, kind, key), join(folder, kind, key)];
        const known = statSync(own, { throwIfNoEntry: false });
        if (known?.size === statSync(given).size) continue;
        rmSync(own, { force: true });
        linkFile(given, own);
      }
    }
};
