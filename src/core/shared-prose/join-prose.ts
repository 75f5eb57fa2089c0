import { type CountyHeard, commonInCounty, learnCommon } from './common-sentences.ts';
import type { CountyMarks } from './county-marks.ts';
import { type CountyPassages, comparedPassages } from './county-passages.ts';
import { hashText } from './hashing.ts';
import { type JoinedProse, joinCounties } from './join-counties.ts';
import { buildViews, type ProseViews, type TextOf } from './prose-views.ts';

/** What is known of each county: small values that are read at once, and the texts, which are opened where they are needed. */
export interface ProseValues {
  /** Their paths, in the order of the reports. */
  counties: readonly string[];
  heardOf(county: string): CountyHeard;
  /** @param common those of its sentences that very many reports have: on these and the county's passages alone it depends */
  marksOf(county: string, common: readonly number[]): CountyMarks;
  passagesOf(county: string): CountyPassages;
}

export interface ProseOfAll {
  joined: JoinedProse;
  views: ProseViews;
  /** Opens the counties of these passages, each once, for their texts as printed. */
  textsOf(passages: Iterable<number>): TextOf;
}

/** So many characters of neutral texts are held at a time: a quarter of a gigabyte, which 40,000 reports do not fill. */
const mostCharacters = 100_000_000;

/** Which passages of the whole country are alike. @param known as joinCounties has it */
export const joinProse = (values: ProseValues, known?: Uint32Array): ProseOfAll => {
  const commonIn = commonByCounty(values);
  const marks = values.counties.map((county, index) => values.marksOf(county, commonIn[index] ?? []));
  const open = (county: number) => {
    const isCommon = new Set(commonIn[county]);
    const passages = values.passagesOf(values.counties[county] ?? '');
    return comparedPassages(passages, (sentence) => isCommon.has(hashText(sentence)));
  };
  const held = holdSome((county) => open(county).map(({ neutral }) => neutral));
  const joined = joinCounties(marks, held.textsOf, known);
  held.clear();
  return {
    joined,
    views: buildViews(joined),
    textsOf: (passages) => gatherTexts(joined, passages, (county) => open(county).map(({ text }) => text)),
  };
};

/**
 * Which of each county's sentences very many reports have. With these, several processes may ask for the marks of counties, where
 * they are kept, before they are joined: making them is most of the work.
 */
export const commonByCounty = ({ counties, heardOf }: ProseValues): number[][] => {
  const heard = counties.map(heardOf);
  const common = learnCommon(heard);
  return heard.map((one) => commonInCounty(one, common));
};

/** The texts of the counties that were asked for last. */
const holdSome = (open: (county: number) => readonly string[]) => {
  const held = new Map<number, readonly string[]>();
  let characters = 0;
  const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);
  let latest = { county: -1, texts: [] as readonly string[] };
  const clear = (): void => {
    held.clear();
    characters = 0;
    latest = { county: -1, texts: [] };
  };
  const textsOf = (county: number): readonly string[] => {
    if (latest.county === county) return latest.texts;
    const known = held.get(county);
    const texts = known ?? open(county);
    if (known === undefined) characters += lengthOf(texts);
    held.delete(county);
    held.set(county, texts);
    for (const [oldest, others] of held) {
      if (characters <= mostCharacters || held.size <= 2) break;
      held.delete(oldest);
      characters -= lengthOf(others);
    }
    latest = { county, texts };
    return texts;
  };
  return { textsOf, clear };
};

const gatherTexts = (
  { table }: JoinedProse,
  passages: Iterable<number>,
  open: (county: number) => readonly string[],
): TextOf => {
  const gathered = new Map<number, string>();
  const byCounty = Map.groupBy(new Set(passages), (passage) => table.county[passage] ?? 0);
  for (const [county, ofCounty] of byCounty) {
    const texts = open(county);
    for (const passage of ofCounty) gathered.set(passage, texts[passage - (table.starts[county] ?? 0)] ?? '');
  }
  return (passage) => gathered.get(passage) ?? '';
};
