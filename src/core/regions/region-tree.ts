import { parentPath, type Region } from './region.ts';

/** The regions of content/, by path, in the order of their codes. */
export interface RegionTree {
  all: readonly Region[];
  get(path: string): Region | undefined;
  children(path: string | undefined): readonly Region[];
  /** From the province down to the region itself. */
  lineage(path: string): Region[];
}

export const buildRegionTree = (regions: readonly Region[]): RegionTree => {
  const all = [...regions].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const byPath = new Map(all.map((region) => [region.path, region]));
  const byParent = Map.groupBy(all, (region) => parentPath(region.path));
  const lineage = (path: string): Region[] => {
    const region = byPath.get(path);
    const parent = parentPath(path);
    return [...(parent ? lineage(parent) : []), ...(region ? [region] : [])];
  };
  return {
    all,
    get: (path) => byPath.get(path),
    children: (path) => byParent.get(path) ?? [],
    lineage,
  };
};
