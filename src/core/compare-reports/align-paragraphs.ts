import { diffArrays } from 'diff';

/** A paragraph to find the counterpart of. */
export interface AlignedParagraph {
  section: string;
  /** Folded: what may differ without making it another paragraph is gone. */
  key: string;
}

/** Positions in the two lists. */
export interface ParagraphPair {
  before: number;
  after: number;
  /** It stands in another section, or has changed places with others of its own. */
  moved: boolean;
}

/** How alike two paragraphs must be to be one that was edited (shared pairs of characters), in its section and from another. */
const alike = { inSection: 0.45, elsewhere: 0.7 };
/** Beyond so many comparisons only paragraphs of the same section are compared. */
const mostComparisons = 100_000;

/** Which paragraph became which: first those that are the same in the same order, then the same anywhere, then the most alike. */
export const alignParagraphs = (
  before: readonly AlignedParagraph[],
  after: readonly AlignedParagraph[],
): ParagraphPair[] => {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (from: number, to: number): void => {
    if (partners.has(from) || taken.has(to)) return;
    partners.set(from, to);
    taken.add(to);
  };
  for (const [from, to] of sameInOrder(before, after)) pair(from, to);
  const open = () => ({
    before: [...before.keys()].filter((index) => !partners.has(index)),
    after: [...after.keys()].filter((index) => !taken.has(index)),
  });
  const twins = open();
  for (const from of twins.before) {
    const to = twins.after.find((index) => !taken.has(index) && after[index]?.key === before[from]?.key);
    if (to !== undefined) pair(from, to);
  }
  const rest = open();
  for (const { from, to } of mostAlike(before, after, rest)) pair(from, to);
  return markMoved(
    [...partners].sort(([a], [b]) => a - b),
    before,
    after,
  );
};

function* sameInOrder(
  before: readonly AlignedParagraph[],
  after: readonly AlignedParagraph[],
): Iterable<readonly [number, number]> {
  for (const section of new Set(before.map((one) => one.section))) {
    const old = [...before.keys()].filter((index) => before[index]?.section === section);
    const young = [...after.keys()].filter((index) => after[index]?.section === section);
    const keysOf = (list: readonly AlignedParagraph[], at: readonly number[]) => at.map((index) => list[index]?.key);
    let from = 0;
    let to = 0;
    for (const { added, removed, count } of diffArrays(keysOf(before, old), keysOf(after, young))) {
      for (let step = 0; step < count && !added && !removed; step += 1)
        yield [old[from + step] ?? -1, young[to + step] ?? -1];
      if (!added) from += count;
      if (!removed) to += count;
    }
  }
}

interface Likeness {
  from: number;
  to: number;
  likeness: number;
}

const mostAlike = (
  before: readonly AlignedParagraph[],
  after: readonly AlignedParagraph[],
  open: { before: readonly number[]; after: readonly number[] },
): Likeness[] => {
  const everywhere = open.before.length * open.after.length <= mostComparisons;
  const grams = new Map(open.after.map((index) => [index, pairsOfCharacters(after[index]?.key ?? '')]));
  const found = open.before.flatMap((from) => {
    const own = pairsOfCharacters(before[from]?.key ?? '');
    return open.after.flatMap((to): Likeness[] => {
      const sameSection = before[from]?.section === after[to]?.section;
      if (!sameSection && !everywhere) return [];
      const likeness = likenessOf(own, grams.get(to) ?? new Set());
      return likeness >= (sameSection ? alike.inSection : alike.elsewhere) ? [{ from, to, likeness }] : [];
    });
  });
  const distance = ({ from, to }: Likeness): number => Math.abs(from - to);
  return found.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.from - b.from);
};

const pairsOfCharacters = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2)));

/** Twice what they share over what they have: 1 for the same, 0 for nothing in common. */
const likenessOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const total = one.size + other.size;
  if (total === 0 || 2 * Math.min(one.size, other.size) < alike.inSection * total) return 0;
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return (2 * shared) / total;
};

/** Of those that stayed in their section, the longest run in order has not moved. */
const markMoved = (
  pairs: readonly (readonly [number, number])[],
  before: readonly AlignedParagraph[],
  after: readonly AlignedParagraph[],
): ParagraphPair[] => {
  const stayed = pairs.filter(([from, to]) => before[from]?.section === after[to]?.section);
  const inOrder = new Set(
    [...Map.groupBy(stayed, ([from]) => before[from]?.section).values()].flatMap((group) =>
      longestRising(group.map(([, to]) => to)),
    ),
  );
  return pairs.map(([from, to]) => ({ before: from, after: to, moved: !inOrder.has(to) }));
};

/** The longest rising subsequence; numbers are unlike. */
const longestRising = (numbers: readonly number[]): number[] => {
  const chains: number[][] = [];
  for (const number of numbers) {
    const best = chains.filter((chain) => (chain.at(-1) ?? 0) < number).sort((a, b) => b.length - a.length)[0] ?? [];
    chains.push([...best, number]);
  }
  return chains.sort((a, b) => b.length - a.length)[0] ?? [];
};
