import type { Likeness } from './measure-likeness.ts';
import type { PassagePlace } from './passage-places.ts';

/** A passage of another report, seen from one of this. */
export interface LikePassage extends PassagePlace {
  /** Whole per cent, rounded down: 100 only where nothing differs. */
  percent: number;
  sharedCharacters: number;
}

/** A passage that stands elsewhere too, with what the page of its report tells of it. */
export interface FoundElsewhere extends PassagePlace {
  group: string;
  /** As printed. */
  text: string;
  /** In how many other reports it stands. */
  reports: number;
  /** Passages of other townships in the group. */
  elsewhere: number;
  /** The most alike of them. */
  others: LikePassage[];
  /** Of other years of the same township, the most alike first. */
  ownYears: LikePassage[];
  /** The most alike of another township, or else of another year. */
  nearest?: LikePassage & { text: string };
}

/** What the pages of one county's reports tell: it changes only where something on one of these pages does. */
export interface CountyProse {
  county: string;
  passages: FoundElsewhere[];
}

/** Two passages that share words, as the open data tell them. */
export interface SharedRow extends Likeness {
  group: string;
  one: PassagePlace;
  other: PassagePlace;
}

/** A group as a page lists it. */
export interface GroupSummary {
  id: string;
  /** Of its first passage, as printed. */
  text: string;
  townships: number;
  oldest: number;
  newest: number;
  /** The first of them, by place and year, and how many more there are. */
  passages: PassagePlace[];
  more: number;
  /** The least and the greatest likeness that was measured between two of it, in whole per cent. */
  percent: { least: number; most: number };
}

export interface ProvinceProse {
  province: string;
  /** Groups with a passage of this province that span townships; the newest of them are told. */
  count: number;
  groups: GroupSummary[];
}

export interface WholeProse {
  /** How many passages were long enough to be compared, and in how many reports. */
  compared: number;
  reports: number;
  /** Groups that span townships, and those of years of a single one. */
  between: number;
  within: number;
  /** The newest that span townships. */
  latest: GroupSummary[];
  /** Provinces with such groups, and how many. */
  provinces: { province: string; count: number }[];
}
