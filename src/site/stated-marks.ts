import { plain } from '../core/report/prose-text.ts';
import type { Block, Report } from '../core/report/report.ts';
import type { TextMark } from './mark-html.ts';

/** The address of a figure taken from the prose: of its sentence on the report's page. */
export const statedFragment = (indicator: string): string => `stated.${indicator}`;

/** Where the sentences of the stated figures stand, block by block. One that a page break cut in two is marked in both. */
export const statedMarks = (report: Report): Map<Block, TextMark[]> => {
  const marks = new Map<Block, TextMark[]>();
  const known = new Set<string>();
  for (const { indicator, quote } of report.stated) {
    const id = statedFragment(indicator);
    if (known.has(id)) continue;
    known.add(id);
    for (const [index, { block, from, to }] of findQuote(report, plain(quote)).entries())
      marks.set(block, [...(marks.get(block) ?? []), { ...(index === 0 && { id }), from, to }]);
  }
  return marks;
};

const findQuote = (report: Report, quote: string): { block: Block; from: number; to: number }[] => {
  if (quote === '') return [];
  for (const { blocks } of report.sections) {
    const texts = blocks.map(({ text }) => plain(text));
    const at = texts.join('').indexOf(quote);
    if (at < 0) continue;
    let start = 0;
    return blocks.flatMap((block, index) => {
      const length = texts[index]?.length ?? 0;
      const [from, to] = [Math.max(at - start, 0), Math.min(at + quote.length - start, length)];
      start += length;
      return from < to ? [{ block, from, to }] : [];
    });
  }
  return [];
};
