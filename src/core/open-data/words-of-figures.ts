import type { Text } from '../findings/text.ts';
import type { WorkbookWords } from './view-files.ts';

interface FiguresOf {
  name: Text;
  /** The portal's name. */
  site: Text;
  /** Addresses of the region's page, and of the page that defines the figures, in both languages. */
  pages: readonly string[];
  definitions: readonly string[];
  /** What is known of each report they are from, its address last. */
  reports: readonly (readonly string[])[];
}

/** What the workbook with all figures of a region says of itself, in both languages. */
export const wordsOfFigures = ({ name, site, pages, definitions, reports }: FiguresOf): WorkbookWords => ({
  title: `${name.zh}历年指标 / Figures of ${name.en}`,
  notes: [[`${site.zh} / ${site.en}`, ...pages], ['指标的定义 / Definitions', ...definitions], ...reports],
});
