import type { Text } from '../findings/text.ts';
import type { Edition } from '../report/form.ts';
import type { Yuan } from '../report/money.ts';
import { cellStateLabels } from '../report/report.ts';

/** Why an indicator has no value: the states of a cell, and reasons that lie outside the cells. */
export type MissingStatus =
  | 'blank'
  | 'notApplicable'
  | 'text'
  | 'absent'
  | 'notInEdition'
  | 'notStated'
  /** A share of fewer than ten says nothing. */
  | 'tooFew'
  /** The original gives no date. */
  | 'undated';

/** What an indicator yields for one report. Blank is not zero: without a number there is a reason instead. */
export type Measured =
  | ({ status: 'number'; value: number | Yuan; unit?: string; exact?: boolean; quote?: string } & Traced)
  | ({ status: MissingStatus } & Traced);

/** What leads a value back to the report. */
export interface Traced {
  /** The fragment on the report's page, without its #: a cell, a row, `stated.<indicator>`, a field. */
  at?: string;
  /** Of a share or a mean: what it is a share of, as a plain number. */
  base?: number | Yuan;
}

/** One indicator of one region in one year: the long form that every chart, table and download reads. */
export interface Observation {
  /** The region's path. */
  region: string;
  code: string;
  name: Text;
  /** Of the region one level up, where names repeat. */
  parentName?: Text;
  year: number;
  indicator: string;
  /** A count, an exact decimal string of 元, or null with the reason in `status`. */
  value: number | Yuan | null;
  status: 'number' | MissingStatus;
  unit: string;
  /** Whether values may be compared across the editions of the form. */
  comparable: boolean;
  /** Of the tables it was read from; undefined when they differ or none was read. */
  edition?: Edition;
  /** False for 余, 约, 多, 近 in the prose. */
  exact?: boolean;
  /** The sentence in which the prose states it. */
  quote?: string;
  /** Where on the report's page it comes from, see `Traced`. */
  at?: string;
  /** Of a share or a mean: what it is a share of. */
  base?: number | Yuan;
  /** The report's path. */
  report: string;
}

/** How a missing value is named to people. */
export const missingLabels: Record<MissingStatus, Text> = {
  ...cellStateLabels,
  // An indicator may add up several rows of which only some are absent.
  absent: { zh: '缺行', en: 'rows absent' },
  text: { zh: '未写成可用的数', en: 'not a usable number' },
  notInEdition: { zh: '本版表格无此项', en: 'not on this edition of the form' },
  notStated: { zh: '正文未写', en: 'not stated in the prose' },
  tooFew: { zh: '不足 10 件，不计比例', en: 'fewer than 10: no share' },
  undated: { zh: '原件未载日期', en: 'no date in the original' },
};

/** The value as a floating-point number, for drawing and sorting only. */
export const numberOf = (observation: Observation): number | null =>
  observation.value === null ? null : Number(observation.value);
