import type { RegionTree } from '../regions/region-tree.ts';
import type { Block, Report } from '../report/report.ts';
import { type HeardSentence, isFormSentence, learnCommon } from './form-words.ts';
import { hashText } from './hashing.ts';
import { type Neutralise, neutraliserFor, sentencesOf } from './neutralise.ts';
import { sharedProseRules } from './rules.ts';

/** A paragraph that is long enough to be compared. */
export interface ReadPassage {
  report: Report;
  section: string;
  /** Blocks of the section count from 1. */
  number: number;
  /** As printed. */
  text: string;
  /** What is compared: no years, own names, punctuation or sentences of the form. */
  neutral: string;
  sentences: string[];
}

const compared: readonly Block['kind'][] = ['paragraph', 'list', 'quote'];

/** Every passage of the reports without what all reports say. Reports come by region, then year. */
export const readPassages = (reports: readonly Report[], regions: RegionTree): ReadPassage[] => {
  const all = reports.flatMap((report) =>
    readParagraphs(report, neutraliserFor(regions.lineage(report.region), report.issuer)),
  );
  const isCommon = learnCommon(hearSentences(all), new Set(reports.map(({ region }) => region)).size);
  return all.flatMap((passage) => {
    const sentences = passage.sentences.filter((sentence) => !isCommon(hashText(sentence)));
    const neutral = sentences.join('');
    return neutral.length < sharedProseRules.shortest ? [] : [{ ...passage, sentences, neutral }];
  });
};

/** What is too short as a whole cannot become longer. */
const readParagraphs = (report: Report, neutralise: Neutralise): ReadPassage[] =>
  report.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ kind, text }, index) => {
      if (!compared.includes(kind) || text.length < sharedProseRules.shortest) return [];
      const sentences = sentencesOf(neutralise(text)).filter((sentence) => !isFormSentence(sentence));
      const neutral = sentences.join('');
      if (neutral.length < sharedProseRules.shortest) return [];
      return [{ report, section: id, number: index + 1, text, neutral, sentences }];
    }),
  );

const hearSentences = (passages: readonly ReadPassage[]): HeardSentence[] => {
  const numbers = { townships: new Map<string, number>(), provinces: new Map<string, number>() };
  const numberOf = (known: Map<string, number>, name: string): number => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  };
  return passages.flatMap(({ report, sentences }) => {
    const township = numberOf(numbers.townships, report.region);
    const province = numberOf(numbers.provinces, report.region.split('/')[0] ?? '');
    return sentences.map((sentence) => ({ sentence: hashText(sentence), township, province }));
  });
};
