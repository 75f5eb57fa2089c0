import { runsOf } from './hashing.ts';
import { isShared, type Likeness, likenessOf, measureOverlap } from './measure-likeness.ts';
import { type NumberedPairs, numberPairs } from './number-pairs.ts';
import type { PassageTable } from './passage-table.ts';

/** What is known of how alike two passages are. */
export interface Likenesses {
  /** Makes the likeness of these pairs known: positions of passages, two a pair. Texts are opened county by county. */
  measure(pairs: readonly number[]): void;
  /** Of a pair that was measured. */
  of(one: number, other: number): Likeness;
  areAlike(one: number, other: number): boolean;
  /** All that were measured, for a later build: six numbers a pair (the fingerprints of both texts, runs, characters). */
  measured(): Uint32Array<ArrayBuffer>;
  /** How many of these were not known before. */
  newlyMeasured(): number;
}

/** Neutral texts of a county's passages, in their order. */
export type NeutralsOf = (county: number) => readonly string[];

/** @param known what `measured` gave to an earlier build: of texts that are the same nothing is measured again */
export const openLikenesses = (table: PassageTable, neutralsOf: NeutralsOf, known?: Uint32Array): Likenesses => {
  const rows = numberPairs();
  const overlaps = { runs: [] as number[], characters: [] as number[] };
  const textsOf = (one: number, other: number) => [table.text[one] ?? 0, table.text[other] ?? 0] as const;
  const textAt = (text: number): string => {
    const passage = table.firstWith[text] ?? 0;
    const county = table.county[passage] ?? 0;
    return neutralsOf(county)[passage - (table.starts[county] ?? 0)] ?? '';
  };
  const enter = (one: number, other: number, runs: number, characters: number): void => {
    rows.add(one, other);
    overlaps.runs.push(runs);
    overlaps.characters.push(characters);
  };
  for (const [one, other, runs, characters] of readKnown(table, known)) enter(one, other, runs, characters);
  const before = rows.count();

  const of = (passage: number, another: number): Likeness => {
    const [one, other] = textsOf(passage, another);
    const [own, others] = [table.runs[one] ?? 0, table.runs[other] ?? 0];
    if (one === other) return likenessOf({ runs: own, characters: table.length[one] ?? 0 }, own, others);
    const row = rows.find(one, other);
    return likenessOf({ runs: overlaps.runs[row] ?? 0, characters: overlaps.characters[row] ?? 0 }, own, others);
  };
  return {
    measure: (pairs) => {
      const unknown = numberPairs();
      for (let at = 0; at < pairs.length; at += 2) {
        const [one, other] = textsOf(pairs[at] ?? 0, pairs[at + 1] ?? 0);
        if (one !== other && rows.find(one, other) < 0) unknown.add(one, other);
      }
      for (const [one, other] of byCounties(table, unknown)) {
        const { runs, characters } = measureOverlap(runsOf(textAt(one)), runsOf(textAt(other)));
        enter(one, other, runs, characters);
      }
    },
    of,
    areAlike: (one, other) => isShared(of(one, other)),
    measured: () => {
      const result = new Uint32Array(rows.count() * 6);
      for (let row = 0; row < rows.count(); row += 1) {
        const [one, other] = rows.pairAt(row);
        result.set([...table.texts.pairAt(one), ...table.texts.pairAt(other)], row * 6);
        result.set([overlaps.runs[row] ?? 0, overlaps.characters[row] ?? 0], row * 6 + 4);
      }
      return result;
    },
    newlyMeasured: () => rows.count() - before,
  };
};

/** Those of which both texts are still there, as numbers of texts. */
function* readKnown(
  { texts }: PassageTable,
  known: Uint32Array = new Uint32Array(),
): Iterable<[number, number, number, number]> {
  for (let at = 0; at < known.length; at += 6) {
    const one = texts.find(known[at] ?? 0, known[at + 1] ?? 0);
    const other = texts.find(known[at + 2] ?? 0, known[at + 3] ?? 0);
    if (one >= 0 && other >= 0) yield [one, other, known[at + 4] ?? 0, known[at + 5] ?? 0];
  }
}

/** Pairs of texts with those of the same two counties one behind the other, so that few counties are open at a time. */
function* byCounties(table: PassageTable, pairs: NumberedPairs): Iterable<readonly [number, number]> {
  const countyOf = (text: number): number => table.county[table.firstWith[text] ?? 0] ?? 0;
  const count = pairs.count();
  const keys = Float64Array.from({ length: count }, (_, number) => {
    const [one, other] = pairs.pairAt(number);
    return (countyOf(one) * table.marks.length + countyOf(other)) * count + number;
  });
  for (const key of keys.sort()) yield pairs.pairAt(key % count);
}
