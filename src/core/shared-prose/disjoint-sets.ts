export interface DisjointSets {
  /** The smallest position of the set that this one is in. */
  find(position: number): number;
  unite(one: number, other: number): void;
}

/** Union-find with path halving. */
export const disjointSets = (count: number): DisjointSets => {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const find = (position: number): number => {
    let at = position;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? 0] ?? 0;
      at = parents[at] ?? 0;
    }
    return at;
  };
  const unite = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)];
    parents[Math.max(a, b)] = Math.min(a, b);
  };
  return { find, unite };
};
