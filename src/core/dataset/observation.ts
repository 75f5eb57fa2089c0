import type { Text } from '../findings/text.ts';
import type { Edition } from '../report/form.ts';
import type { Yuan } from '../report/money.ts';
import { cellStateLabels } from '../report/report.ts';

/** Why an indicator has no value: the states of a cell, and two reasons that lie outside the cells. */
export type MissingStatus = 'blank' | 'notApplicable' | 'text' | 'absent' | 'notInEdition' | 'notStated';

/** What an indicator yields for one report. Blank is not zero: without a number there is a reason instead. */
export type Measured =
  | { status: 'number'; value: number | Yuan; unit?: string; exact?: boolean; quote?: string }
  | { status: MissingStatus };

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
};

/** The value as a floating-point number, for drawing and sorting only. */
export const numberOf = (observation: Observation): number | null =>
  observation.value === null ? null : Number(observation.value);
