import type { Outcome } from '../findings/finding.ts';

/** Whether a report has findings, and with which outcomes; each is a filter of its own. */
export type FindingKind = Exclude<Outcome, 'holds'> | 'acknowledged' | 'none';

/** What of a report is above 0, for those who look for the reports that tell of it. */
export type FigureKind = 'requests' | 'reconsideration' | 'litigation';

/** What the search knows of a report without its text. */
export interface SearchedReport {
  /** The region's path. */
  region: string;
  year: number;
  title: string;
  editions: string[];
  findings: FindingKind[];
  figures: FigureKind[];
}

/** A part of the full-text index that a browser loads by itself: the reports of a few whole regions. */
export interface Shard {
  /** Its folder below `pagefind/`. */
  id: string;
  /** Paths of regions whose reports all stand in it, those of regions below them too; one empty path where it is the whole site. */
  places: string[];
  reports: number;
}

/** `pagefind/shards.json`. */
export interface ShardList {
  shards: Shard[];
}

/** A text as it was issued. */
export interface SearchedSection {
  /** Its fragment on the report's page; empty for what stands before the first section. */
  id: string;
  heading: string;
  paragraphs: string[];
}

/** A report with everything that is searched of it. */
export interface SearchedTexts extends SearchedReport {
  sections: SearchedSection[];
}

/** `pagefind/texts/<county>.json`: what a browser searches by itself that cannot run the index. */
export interface CountyTexts {
  /** By region, then year. */
  reports: SearchedTexts[];
}

/** `pagefind/texts/counties.json`: how many reports each county has, by its path. */
export type CountyCounts = Record<string, number>;
