import type { CheckedReport } from '../../src/core/portal.ts';
import { searchRecord } from '../../src/core/search/search-record.ts';

/** Title, headings and paragraphs of a report, as far as it is searched. */
export const textsOf = (checked: CheckedReport): string[] => {
  const { title, sections } = searchRecord(checked);
  return [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].filter(Boolean);
};
