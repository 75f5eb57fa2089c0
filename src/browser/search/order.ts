import { findPieces } from '../../core/search/search-text.ts';
import type { Answer } from './answer.ts';
import type { Hit } from './search-engine.ts';
import type { Sort } from './state.ts';

/** A report with what its place among the others depends on first. */
export interface RankedHit extends Hit {
  /** How many of the pieces stand in its title; of similar ones, how much of the query they have. */
  weight: number;
}

/** The reports of one township that answer, in the order in which they are shown. */
export interface TownshipHits {
  region: string;
  hits: RankedHit[];
}

export const rankHits = ({ hits, pieces, similar }: Answer): RankedHit[] => {
  const weigh = (hit: Hit): number => {
    if (similar) return hit.score;
    return pieces.length === 0 ? 0 : findPieces(hit.report.title, pieces).filter((spans) => spans.length > 0).length;
  };
  return hits.map((hit) => ({ ...hit, weight: weigh(hit) }));
};

/** By township; the township whose best report comes first is first. Its years stand in their order, the newest first unless the oldest are wanted. */
export const groupHits = (hits: readonly RankedHit[], sort: Sort): TownshipHits[] => {
  const groups = new Map<string, RankedHit[]>();
  for (const hit of hits) {
    const known = groups.get(hit.report.region);
    if (known) known.push(hit);
    else groups.set(hit.report.region, [hit]);
  }
  const direction = sort === 'oldest' ? -1 : 1;
  const keyed = [...groups].map(([region, own]) => {
    const inOrder = [...own].sort((a, b) => direction * (b.report.year - a.report.year));
    return { region, hits: inOrder, key: keyOf(inOrder, sort, direction) };
  });
  return keyed
    .sort((a, b) => compareKeys(b.key, a.key) || (a.region < b.region ? -1 : 1))
    .map(({ region, hits: own }) => ({ region, hits: own }));
};

/** What comes first decides first: words in the title, then the year, then the engine; or the year before all. */
const keyOf = (hits: readonly RankedHit[], sort: Sort, direction: 1 | -1): number[] => {
  const weight = Math.max(...hits.map((hit) => hit.weight));
  const year = direction * (hits[0]?.report.year ?? 0);
  const score = Math.max(...hits.map((hit) => hit.score));
  return sort === 'best' ? [weight, year, score] : [year, weight, score];
};

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
