import type { Shard } from './published.ts';

/** Cold bytes grow with the reports of a shard, and with this many a first search costs less than a photograph. */
export const reportsPerShard = 1000;

/** A region and all below it. */
interface Branch {
  path: string;
  reports: number;
  children: Map<string, Branch>;
}

/**
 * Parts the reports into shards: the whole site where it has no more than `limit`, else provinces, packed with their
 * neighbours while they fit, else the prefectures of a province, and so on down to townships. A township with more
 * reports than the limit is one shard all the same. The same regions give the same shards.
 *
 * @param regions the region of each report, as often as it has reports
 */
export const planShards = (regions: Iterable<string>, limit = reportsPerShard): Shard[] => {
  const root = growTree(regions);
  if (root.reports === 0) return [];
  if (root.reports <= limit) return [{ id: 'all', places: [''], reports: root.reports }];
  return nameShards(packChildren(root, limit));
};

const growTree = (regions: Iterable<string>): Branch => {
  const root: Branch = { path: '', reports: 0, children: new Map() };
  for (const region of regions) {
    let branch = root;
    branch.reports += 1;
    for (const step of region.split('/')) {
      const path = branch.path === '' ? step : `${branch.path}/${step}`;
      const child = branch.children.get(step) ?? { path, reports: 0, children: new Map() };
      branch.children.set(step, child);
      child.reports += 1;
      branch = child;
    }
  }
  return root;
};

/** Neighbours that share a shard, below the region they all lie in. */
interface Pack {
  within: string;
  branches: Branch[];
}

const countReports = ({ branches }: Pack): number => branches.reduce((sum, { reports }) => sum + reports, 0);

const packChildren = (branch: Branch, limit: number): Pack[] => {
  const packs: Pack[] = [];
  let open: Pack | undefined;
  for (const child of [...branch.children.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (child.reports > limit && child.children.size > 0) {
      packs.push(...packChildren(child, limit));
      open = undefined;
    } else if (open && countReports(open) + child.reports <= limit) open.branches.push(child);
    else {
      open = { within: branch.path, branches: [child] };
      packs.push(open);
    }
  }
  return packs;
};

/** A folder of `pagefind/` that is no shard. */
const taken = ['texts'];

/** A region alone gives its name to its shard; several are numbered within the region they lie in. */
const nameShards = (packs: readonly Pack[]): Shard[] => {
  const names = new Set(taken);
  return packs.map((pack) => {
    const { within, branches } = pack;
    const [only] = branches.length === 1 ? branches : [];
    const name = (only?.path ?? within).replaceAll('/', '-') || 'part';
    let number = 1;
    const numbered = () => (only && number === 1 ? name : `${name}-${number}`);
    while (names.has(numbered())) number += 1;
    const id = numbered();
    names.add(id);
    return { id, places: branches.map(({ path }) => path), reports: countReports(pack) };
  });
};

/** Those that lie in these provinces whole: whoever has only their reports can index them. */
export const shardsWithin = (shards: readonly Shard[], provinces: ReadonlySet<string>): Shard[] =>
  shards.filter(({ places }) => places.every((place) => provinces.has(place.split('/')[0] ?? '')));

/** The shards in which reports of the place may stand; all of them where it is empty. */
export const shardsOf = (shards: readonly Shard[], place: string): Shard[] =>
  shards.filter(({ places }) => places.some((own) => isBelow(own, place) || isBelow(place, own)));

/** Whether the region of this path is the place or lies in it; everything lies in the empty one. */
export const isBelow = (path: string, place: string): boolean =>
  place === '' || path === place || path.startsWith(`${place}/`);
