import type { OriginalBlock } from '../core/importer/blocks.ts';

/** Plain text: every line as it stands. What is prose and what a table, the recogniser finds out. */
export const readText = (text: string): OriginalBlock[] => {
  let page = 1;
  const hasPages = text.includes('\f');
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    const parts = line.split('\f');
    return parts.map((part, order): OriginalBlock => {
      if (order > 0) page++;
      return { kind: 'line', text: part, origin: { line: index + 1, ...(hasPages && { page }) } };
    });
  });
};
