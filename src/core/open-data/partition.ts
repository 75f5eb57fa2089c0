import type { DatasetSource, ReportSource } from '../dataset/source.ts';
import { column, type OpenColumn, type OpenRow, type OpenTable } from './open-table.ts';

/** The reports of one province in one year. */
export interface Partition {
  /** Slug of the province, as in content/. */
  province: string;
  year: number;
  reports: readonly ReportSource[];
}

/** By province, then year. */
export const partitionReports = ({ reports }: Pick<DatasetSource, 'reports'>): Partition[] => {
  const parts = new Map<string, Partition & { reports: ReportSource[] }>();
  for (const checked of reports) {
    const { region, year } = checked.report;
    const province = region.split('/')[0] ?? '';
    const key = `${province}/${year}`;
    const part = parts.get(key) ?? { province, year, reports: [] };
    part.reports.push(checked);
    parts.set(key, part);
  }
  return [...parts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
};

/** The two columns a reader takes from the path; they are not in the files. */
export const partitionColumns: readonly OpenColumn[] = [
  column('province', 'string', '省级地区，取自路径', 'The province, taken from the path'),
  column('year', 'year', '年度，取自路径', 'The year, taken from the path'),
];

/** The columns of a partition's file, with their places in a row of the whole table. */
const keptColumns = (table: OpenTable): number[] =>
  table.columns.flatMap(({ name }, index) => (partitionColumns.some((one) => one.name === name) ? [] : [index]));

export const partitionedColumns = (table: OpenTable): OpenColumn[] =>
  keptColumns(table).flatMap((index) => table.columns[index] ?? []);

/** The rows of one partition, without what the path says. */
export function* partitionRows(
  table: OpenTable,
  part: Partition,
  regions: DatasetSource['regions'],
): Generator<OpenRow> {
  const kept = keptColumns(table);
  for (const checked of part.reports)
    for (const row of table.ofReport?.(checked, regions) ?? []) yield kept.map((index) => row[index] ?? null);
}

/** The tables large enough to be worth parting. */
const partitionedNames = ['reports', 'cells', 'indicators', 'findings'];

export const isPartitioned = (table: OpenTable): boolean => partitionedNames.includes(table.name);
