/** A region or township as the name index holds it, found by any of its names. */
export interface NamedPlace {
  name: string;
  /** Other names of the place itself: former ones, the national list's. */
  otherNames: string[];
  /** Syllables without tones, readings of one character parted by a slash: `ba zang/cang gou`. */
  pinyin: string;
  english: string;
  /** Whether the site has a page of it: of every region above a report, and of townships with one. */
  hasPage: boolean;
  /** The folder path of its page; empty while it has no report. */
  path: string;
  /** Years with a report, newest first, for townships. */
  years: number[];
  /** Its statistical code as pages print it, then former ones. */
  codes: string[];
  /** The places above it, nearest first. */
  above: NamedPlace[];
}
