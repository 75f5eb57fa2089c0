import { bands } from './hashing.ts';
import { numberPairs } from './number-pairs.ts';
import type { PassageTable } from './passage-table.ts';

/** In each bucket a passage meets so many of the first and the last: work grows with passages, not with pairs. */
const firstInBucket = 3;
const most = firstInBucket + 1;

type Meet = (one: number, other: number) => void;

/** Passages that have a band of their signatures in common. */
export const meetInBand = (table: PassageTable, band: number, meet: Meet): void => {
  const add = openBuckets(table.count, meet);
  for (const [county, { columns }] of table.marks.entries())
    for (let index = 0; index < columns.number.length; index += 1)
      add(columns.signature[index * bands + band] ?? 0, (table.starts[county] ?? 0) + index);
};

/** Passages that have a telling sentence in common. */
export const meetInSentences = (table: PassageTable, meet: Meet): void => {
  const add = openBuckets(table.count, meet);
  for (const [county, { columns }] of table.marks.entries())
    for (let index = 0; index < columns.number.length; index += 1)
      for (let at = columns.sentenceEnd[index - 1] ?? 0; at < (columns.sentenceEnd[index] ?? 0); at += 1)
        add(columns.sentences[at] ?? 0, (table.starts[county] ?? 0) + index);
};

/** Puts a passage into the bucket of a key, where it meets the first ones and the last; called in the order of passages. */
const openBuckets = (expected: number, meet: Meet): ((key: number, passage: number) => void) => {
  const buckets = numberPairs(expected);
  let members = new Int32Array(most * Math.max(expected, 16)).fill(-1);
  return (key, passage) => {
    const start = most * buckets.add(0, key);
    if (start >= members.length) members = enlarge(members);
    let size = 0;
    for (; size < most && (members[start + size] ?? -1) >= 0; size += 1) {
      const other = members[start + size] ?? 0;
      if (other !== passage) meet(other, passage);
    }
    members[start + Math.min(size, firstInBucket)] = passage;
  };
};

const enlarge = (members: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(members.length * 2).fill(-1);
  larger.set(members);
  return larger;
};
