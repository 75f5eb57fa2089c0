import type { SearchedReport } from '../../core/search/published.ts';
import type { PrintedPage } from './excerpt.ts';

/** A report that answers. */
export interface Hit {
  report: SearchedReport;
  /** The higher, the better it answers. */
  score: number;
  /** Its text, fetched when asked for. */
  page(): Promise<PrintedPage>;
}

/** Finds reports. One runs on Pagefind's index, the other, for browsers that cannot, on the texts themselves. */
export interface SearchEngine {
  /** Below the region of this path, or everywhere where it is empty; those with every piece as it stands. Without pieces all there are. */
  find(pieces: readonly string[], place: string): Promise<Hit[]>;
  /** What has the characters, but nowhere as the phrase: only asked where `find` gave none. */
  findSimilar(pieces: readonly string[], place: string): Promise<Hit[]>;
}
