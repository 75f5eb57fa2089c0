import type { Text } from '../findings/text.ts';
import type { Report } from '../report/report.ts';
import { blocksOf, type ProseAssessment } from './sentences.ts';

/**
 * One finding for each paragraph that shows the pattern, with the words that were met. A global pattern gives one for each
 * different wording in a paragraph, so that a new one is told apart from an old one that is acknowledged.
 */
export function* findInParagraphs(
  report: Report,
  pattern: RegExp,
  describe: (met: string) => Text,
): Iterable<ProseAssessment> {
  for (const { at, line, text } of blocksOf(report)) {
    for (const met of wordsMet(text, pattern)) yield { at, line, outcome: 'broken', message: describe(met) };
  }
}

const wordsMet = (text: string, pattern: RegExp): Iterable<string> => {
  if (pattern.global) return new Set([...text.matchAll(pattern)].map(([met]) => met));
  return pattern.exec(text)?.slice(0, 1) ?? [];
};
