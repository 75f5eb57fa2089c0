import { parentPath } from '../regions/region.ts';
import type { RegionTree } from '../regions/region-tree.ts';
import type { Block, Report, Section } from '../report/report.ts';
import { formSections } from '../report/report.ts';
import { isFormSentence } from './form-words.ts';
import { type Neutralise, neutraliserFor, sentencesOf } from './neutralise.ts';
import { sharedProseRules } from './rules.ts';

/** A paragraph of a report that is long enough to be compared, unless what very many reports say is taken out of it. */
export interface CountyPassage {
  /** Its report's position in the county. */
  report: number;
  section: string;
  /** Of a section that is none of the form's, as printed. */
  heading?: string;
  /** Blocks of the section count from 1. */
  number: number;
  /** As printed. */
  text: string;
  /** Neutral: no years, own names, punctuation or sentences of the form. */
  sentences: string[];
}

/** The passages of one county: a plain value that depends on its reports and on the names of its regions alone. */
export interface CountyPassages {
  county: string;
  /** All of them, by path; of which township and year each is, its path says. */
  reports: { path: string; issued?: string }[];
  passages: CountyPassage[];
}

/** @param reports all of one county, by region, then year */
export const passagesOfCounty = (county: string, reports: readonly Report[], regions: RegionTree): CountyPassages => ({
  county,
  reports: reports.map(({ path, issued }) => ({ path, ...(issued !== undefined && { issued }) })),
  passages: reports.flatMap((report, index) => {
    const neutralise = neutraliserFor(regions.lineage(report.region), report.issuer);
    return report.sections.flatMap((section) => readSection(section, index, neutralise));
  }),
});

/** The county of a report or of its township, as a path. */
export const countyOf = (township: string): string => parentPath(township) ?? township;
export const provinceOf = (path: string): string => path.split('/')[0] ?? '';
export const townshipOf = (report: string): string => parentPath(report) ?? report;
export const yearOf = (report: string): number => Number(report.slice(report.lastIndexOf('/') + 1));

const compared: readonly Block['kind'][] = ['paragraph', 'list', 'quote'];
const named = new Set<string>(['intro', ...formSections.map(({ id }) => id)]);

/** What is too short as a whole cannot become longer. */
const readSection = ({ id, heading, blocks }: Section, report: number, neutralise: Neutralise): CountyPassage[] =>
  blocks.flatMap(({ kind, text }, index) => {
    if (!compared.includes(kind) || text.length < sharedProseRules.shortest) return [];
    const sentences = sentencesOf(neutralise(text)).filter((sentence) => !isFormSentence(sentence));
    if (!isLongEnough(sentences)) return [];
    return [{ report, section: id, ...(!named.has(id) && { heading }), number: index + 1, text, sentences }];
  });

const isLongEnough = (sentences: readonly string[]): boolean =>
  sentences.reduce((length, sentence) => length + sentence.length, 0) >= sharedProseRules.shortest;

/** A passage as it is compared. */
export interface ComparedPassage extends CountyPassage {
  /** Its sentences but those that very many reports have. */
  neutral: string;
}

/** Those that are long enough without what very many reports say. */
export const comparedPassages = (
  { passages }: CountyPassages,
  isCommon: (sentence: string) => boolean,
): ComparedPassage[] =>
  passages.flatMap((passage) => {
    const sentences = passage.sentences.filter((sentence) => !isCommon(sentence));
    return isLongEnough(sentences) ? [{ ...passage, sentences, neutral: sentences.join('') }] : [];
  });
