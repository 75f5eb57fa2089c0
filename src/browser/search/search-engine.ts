import type { SearchedReport } from '../../core/search/published.ts';
import type { PrintedPage } from './excerpt.ts';

/** A report that answers. */
export interface Hit {
  report: SearchedReport;
  /** The higher, the better it answers, as far as the engine can tell. */
  score: number;
  /** Its text, fetched when asked for. */
  page(): Promise<PrintedPage>;
}

/** The reports of a few whole regions, which are loaded together. */
export interface SearchPart {
  id: string;
  reports: number;
}

/**
 * Finds reports, part by part. One engine runs on Pagefind's index, the other, for browsers that cannot, on the texts
 * themselves. What it gives of a part may lie outside the place that was asked for: the page keeps what is wanted.
 */
export interface SearchEngine {
  /** A part is a download: more than this many are searched only if a reader says so. */
  readonly mostParts: number;
  /** The parts with reports of this place or of places below it, all parts where the path is empty. */
  partsOf(place: string): readonly SearchPart[];
  /** Fetches what any search of the part needs, whatever its words. */
  prepare(part: string): Promise<void>;
  /** Reports of the part that have every piece as it stands; without pieces all of them. */
  find(part: string, pieces: readonly string[]): Promise<Hit[]>;
  /** Reports with the characters of every piece in any order, for when `find` gave none; the page looks which are similar. */
  findLoosely(part: string, pieces: readonly string[]): Promise<Hit[]>;
}
