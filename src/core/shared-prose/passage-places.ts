import { hashText } from './hashing.ts';
import type { PassageTable } from './passage-table.ts';

/** Where a passage stands. */
export interface PassagePlace {
  /** Path of its report: region/year. */
  report: string;
  issued?: string;
  section: string;
  /** Of a section that is none of the form's, as printed. */
  heading?: string;
  /** Blocks of a section count from 1, as in the ids of the report's page. */
  number: number;
}

export const placeOf = (table: PassageTable, passage: number): PassagePlace => {
  const county = table.county[passage] ?? 0;
  const index = passage - (table.starts[county] ?? 0);
  const marks = table.marks[county];
  const report = marks?.reports[marks.columns.report[index] ?? 0];
  const place = marks?.places[marks.columns.place[index] ?? 0];
  return {
    report: report?.path ?? '',
    ...(report?.issued !== undefined && { issued: report.issued }),
    section: place?.section ?? '',
    ...(place?.heading !== undefined && { heading: place.heading }),
    number: marks?.columns.number[index] ?? 0,
  };
};

/** The name of a group, from its first passage: the same as long as that is. */
export const groupId = ({ report, section, number }: PassagePlace): string =>
  hashText(`${report}#${section}.${number}`).toString(36);

export const townshipNumber = ({ townshipOfReport, report }: PassageTable, passage: number): number =>
  townshipOfReport[report[passage] ?? 0] ?? 0;
