import type { Text } from '../../findings/text.ts';
import type { TableId } from '../../report/form.ts';
import type { SectionId } from '../../report/report.ts';
import type { FigureKind } from '../published.ts';

export type TopicGroup = 'requests' | 'contents' | 'channels' | 'problems';

/** A cell of the form, or any of a row, in whichever editions have it. */
export interface TopicCell {
  table: TableId;
  row: string;
  /** Undefined where any cell of the row counts; what is not above 0 there is told by its total. */
  column?: string;
}

/** The prose has any of the phrases, in the search's own reading: quotation marks and line breaks make no difference. */
export interface ToldByPhrases {
  kind: 'phrases';
  /** A table has a column for each, so there are few. */
  phrases: readonly string[];
  /** Where only the words of one section are meant. */
  within?: SectionId;
}

/** Any of the cells is above 0. */
export interface ToldByCells {
  kind: 'cells';
  cells: readonly TopicCell[];
  /** The search's filter that gives the very same reports, where there is one. */
  filter?: FigureKind;
}

/** A question about the whole country that has a page of its own. */
export interface Topic {
  /** Its address below `/search/topics/`. */
  id: string;
  group: TopicGroup;
  name: Text;
  /** What it is, in a sentence, with the article of the 条例 where there is one. */
  about: Text;
  told: ToldByPhrases | ToldByCells;
  /** Other words people ask for it by, when they search. */
  asked?: readonly string[];
}
