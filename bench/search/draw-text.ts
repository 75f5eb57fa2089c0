import type { CheckedReport } from '../../src/core/portal.ts';
import type { Random } from '../originals/random.ts';
import { textsOf } from './texts.ts';

/** What queries are cut from. */
export interface TextSource {
  random: Random;
  /** Title, headings and paragraphs of one report. */
  report(): string[];
  paragraph(): string;
  /** Characters that follow each other in the text, or in any paragraph. */
  window(least: number, most: number, text?: string): string;
  /** What the pattern finds in some paragraph; empty where it has none. */
  match(pattern: RegExp): string;
}

/** Queries are cut from so many reports, from everywhere among them. */
const mostRead = 1500;

export const createSource = (reports: readonly CheckedReport[], random: Random): TextSource => {
  // Texts are made township by township: to jump about among reports makes each of them anew.
  const step = Math.ceil(reports.length / mostRead);
  const texts = reports.filter((_, index) => index % step === 0).map(textsOf);
  const report = (): string[] => random.pick(texts);
  const paragraph = (): string => random.pick(report());
  return {
    random,
    report,
    paragraph,
    window: (least, most, text = paragraph()) => {
      const all = [...text];
      const length = Math.min(all.length, random.integer(least, most));
      const from = random.integer(0, all.length - length);
      return all.slice(from, from + length).join('');
    },
    match: (pattern) => {
      const found = [...paragraph().matchAll(pattern)].map(([text]) => text);
      return found.length === 0 ? '' : random.pick(found);
    },
  };
};

/** Draws until something fits; gives up after a thousand tries, for a small corpus may not have it. */
export const drawUntil = (draw: () => string, fits: (text: string) => boolean): string | undefined => {
  for (let round = 0; round < 1000; round += 1) {
    const text = draw().trim();
    if (text !== '' && fits(text)) return text;
  }
  return undefined;
};
