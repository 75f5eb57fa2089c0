import type { Text } from '../findings/text.ts';
import type { Report } from '../report/report.ts';
import { blocksOf, type ProseAssessment, plain } from './sentences.ts';

/** One finding for each paragraph that shows the pattern, with the words that were met. */
export function* findInParagraphs(
  report: Report,
  pattern: RegExp,
  describe: (met: string) => Text,
): Iterable<ProseAssessment> {
  for (const { at, block } of blocksOf(report)) {
    const met = pattern.exec(plain(block.text))?.[0];
    if (met !== undefined) yield { at, line: block.line, outcome: 'broken', message: describe(met) };
  }
}
