/** Kinds of queries, in the order in which they are told. */
export const queryKinds = [
  'township',
  'part of a name',
  'county and township',
  'former name',
  'pinyin',
  'initials',
  'name in traditional characters',
  'topic',
  'word inside words',
  'long phrase',
  'number as printed',
  'inside a number',
  'number with commas',
  'decimal',
  'number and unit',
  'full-width',
  'Latin letters',
  'traditional characters',
  'punctuation inside',
  'in quotation marks',
  'several words',
  'over the end of a paragraph',
  'in no report',
  'given',
] as const;
export type QueryKind = (typeof queryKinds)[number];

export interface Query {
  kind: QueryKind;
  /** As typed. */
  text: string;
  /** In the characters of the reports, where that is another text. */
  means: string;
  /** Paths of which one must be the first place shown, where the query is a name. */
  places?: readonly string[];
}
