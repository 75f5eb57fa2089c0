import { bands, hashText, runsOf, signatureOf } from './hashing.ts';
import { isShared, measureLikeness } from './measure-likeness.ts';

/** A passage as it is compared. */
export interface NeutralPassage {
  /** Its report: passages of one report are not compared with each other. */
  report: string;
  /** Without years, own names and punctuation. */
  text: string;
  sentences: readonly string[];
}

/** Sentences of this length and more bring passages together even where the rest of them differs. */
const tellingSentence = 20;
/** In each bucket a passage is compared with so many of the first and with the last: work grows with passages, not with pairs. */
const firstInBucket = 3;

/**
 * Groups of passages that are alike, each as positions in the list, with the pairs that bind them. Candidates come from MinHash
 * with locality-sensitive hashing and from sentences word for word; each is then measured exactly.
 */
export const joinPassages = (passages: readonly NeutralPassage[]): { group: number[]; links: [number, number][] }[] => {
  const sets = disjointSets(passages.length);
  const links: [number, number][] = [];
  const rejected = new Set<number>();
  const meet = (one: number, other: number): void => {
    const [a, b] = [passages[one], passages[other]];
    const pair = one * passages.length + other;
    if (!a || !b || a.report === b.report || rejected.has(pair) || sets.find(one) === sets.find(other)) return;
    if (!isShared(measureLikeness(a.text, b.text))) {
      rejected.add(pair);
      return;
    }
    sets.unite(one, other);
    links.push([one, other]);
  };
  const signatures = new Uint32Array(passages.length * bands);
  for (const [index, { text }] of passages.entries()) signatures.set(signatureOf(runsOf(text)), index * bands);
  for (let band = 0; band < bands; band += 1)
    meetInBuckets(passages.length, (index) => [signatures[index * bands + band] ?? 0], meet);
  meetInBuckets(passages.length, (index) => sentenceKeys(passages[index]), meet);
  const groups = Map.groupBy(passages.keys(), (index) => sets.find(index));
  const linksOf = Map.groupBy(links, ([one]) => sets.find(one));
  return [...groups].flatMap(([root, group]) =>
    group.length > 1 ? [{ group: group.sort((a, b) => a - b), links: linksOf.get(root) ?? [] }] : [],
  );
};

const sentenceKeys = (passage: NeutralPassage | undefined): number[] =>
  (passage?.sentences ?? []).filter((sentence) => sentence.length >= tellingSentence).map(hashText);

const meetInBuckets = (
  count: number,
  keysOf: (index: number) => readonly number[],
  meet: (one: number, other: number) => void,
): void => {
  const buckets = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1)
    for (const key of keysOf(index)) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [index]);
        continue;
      }
      for (const other of bucket) if (other !== index) meet(other, index);
      if (bucket.length <= firstInBucket) bucket.push(index);
      else bucket[firstInBucket] = index;
    }
};

/** Union-find with path halving; the smaller position is the root. */
const disjointSets = (count: number) => {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
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
