import type { CountyMarks } from './county-marks.ts';
import { townshipOf } from './county-passages.ts';
import { type NumberedPairs, numberPairs } from './number-pairs.ts';

/** All passages of the country by number, in the order of the reports; columns, since an object each would fill the memory. */
export interface PassageTable {
  count: number;
  marks: readonly CountyMarks[];
  /** The passages of county c have the numbers from starts[c] up to starts[c + 1]. */
  starts: Uint32Array;
  county: Uint32Array;
  /** Reports and townships are numbered through the country. */
  report: Uint32Array;
  townshipOfReport: Uint32Array;
  /** Passages whose neutral texts are the same have the same text. */
  text: Uint32Array;
  /** By text: its fingerprint, the first passage that has it, its characters and its different runs. */
  texts: NumberedPairs;
  firstWith: Uint32Array;
  length: Uint32Array;
  runs: Uint32Array;
}

/** @param marks of all counties, in the order of their paths */
export const buildTable = (marks: readonly CountyMarks[]): PassageTable => {
  const starts = startsOf(marks.map(({ columns }) => columns.number.length));
  const firstReports = startsOf(marks.map(({ reports }) => reports.length));
  const count = starts.at(-1) ?? 0;
  const texts = numberPairs(count);
  const table = {
    ...{ count, marks, starts, texts },
    ...{ county: new Uint32Array(count), report: new Uint32Array(count), text: new Uint32Array(count) },
    ...{ firstWith: new Uint32Array(count), length: new Uint32Array(count), runs: new Uint32Array(count) },
    townshipOfReport: numberTownships(marks),
  };
  for (const [county, { columns }] of marks.entries())
    for (let index = 0; index < columns.number.length; index += 1) {
      const passage = (starts[county] ?? 0) + index;
      const known = texts.count();
      const text = texts.add(columns.neutral[2 * index] ?? 0, columns.neutral[2 * index + 1] ?? 0);
      if (text === known) {
        table.firstWith[text] = passage;
        table.length[text] = columns.length[index] ?? 0;
        table.runs[text] = columns.runs[index] ?? 0;
      }
      table.text[passage] = text;
      table.county[passage] = county;
      table.report[passage] = (firstReports[county] ?? 0) + (columns.report[index] ?? 0);
    }
  return table;
};

const startsOf = (lengths: readonly number[]): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
};

/** Reports of a township stand one behind the other. */
const numberTownships = (marks: readonly CountyMarks[]): Uint32Array => {
  let township = -1;
  let last: string | undefined;
  return Uint32Array.from(
    marks.flatMap(({ reports }) =>
      reports.map(({ path }) => {
        if (townshipOf(path) !== last) township += 1;
        last = townshipOf(path);
        return township;
      }),
    ),
  );
};
