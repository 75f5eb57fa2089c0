import { type CountyPassages, provinceOf, townshipOf } from './county-passages.ts';
import { hashText } from './hashing.ts';
import { sharedProseRules } from './rules.ts';

/** The different sentences of one county's passages, each as a number, and in how many of its townships it stands. */
export interface CountyHeard {
  county: string;
  reports: number;
  townships: number;
  sentences: number[];
  inTownships: number[];
}

export const heardInCounty = ({ county, reports, passages }: CountyPassages): CountyHeard => {
  const townships = reports.map(({ path }) => townshipOf(path));
  const counts = new Map<number, number>();
  const lastIn = new Map<number, string>();
  for (const { report, sentences } of passages)
    for (const sentence of sentences.map(hashText)) {
      const township = townships[report] ?? '';
      if (lastIn.get(sentence) !== township) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
      lastIn.set(sentence, township);
    }
  return {
    county,
    reports: reports.length,
    townships: new Set(townships).size,
    sentences: [...counts.keys()],
    inTownships: [...counts.values()],
  };
};

/** Enough that few sentences of a country share a slot, and few enough to take no memory worth speaking of. */
const slots = 2 ** 22;

/**
 * Which sentences stand word for word in the reports of very many townships of several provinces. First they are counted in
 * slots that several may share, which says no more than which cannot be common; those that remain are few and are counted each.
 */
export const learnCommon = (heard: readonly CountyHeard[]): ReadonlySet<number> => {
  const { common } = sharedProseRules;
  const townships = heard.reduce((sum, one) => sum + one.townships, 0);
  const least = Math.max(common.townships, Math.ceil(townships * common.share));
  const atMost = new Uint32Array(slots);
  for (const { sentences, inTownships } of heard)
    for (const [index, sentence] of sentences.entries())
      atMost[sentence % slots] = (atMost[sentence % slots] ?? 0) + (inTownships[index] ?? 0);
  const counts = new Map<number, { townships: number; provinces: Set<string> }>();
  for (const { county, sentences, inTownships } of heard)
    for (const [index, sentence] of sentences.entries()) {
      if ((atMost[sentence % slots] ?? 0) < least) continue;
      const count = counts.get(sentence) ?? { townships: 0, provinces: new Set() };
      count.townships += inTownships[index] ?? 0;
      count.provinces.add(provinceOf(county));
      counts.set(sentence, count);
    }
  return new Set(
    [...counts].flatMap(([sentence, count]) =>
      count.townships >= least && count.provinces.size >= common.provinces ? [sentence] : [],
    ),
  );
};

/** Those of one county's sentences that are common: on these and its own reports depends how its passages are compared. */
export const commonInCounty = ({ sentences }: CountyHeard, common: ReadonlySet<number>): number[] =>
  sentences.filter((sentence) => common.has(sentence)).sort((a, b) => a - b);
