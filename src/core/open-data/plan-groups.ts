import type { OpenTable } from './open-table.ts';
import { type PackedRows, sliceRows } from './packed-rows.ts';
import { encodeGroups, groupSize, type ParquetGroups } from './parquet.ts';
import { groupByPrefecture } from './partition.ts';
import { type CountyParts, keysOf, type TableSource } from './table-source.ts';

/** Row groups that follow each other in a file, and what they are made from. */
export interface PlannedGroups {
  madeFrom: readonly string[];
  make: () => ParquetGroups[];
}

/** @param national whether each prefecture has groups of its own; else all groups but the last are full */
export const planGroups = (
  table: OpenTable,
  { counties }: Pick<TableSource, 'counties'>,
  national: boolean,
): PlannedGroups[] =>
  (national ? groupByPrefecture(counties).map(wholeCounties) : fillGroups(table, counties)).map(planOf(table));

/** Rows of a county that stand in one group. */
interface GroupShare {
  county: CountyParts;
  from: number;
  until: number;
}

const wholeCounties = (counties: readonly CountyParts[]): GroupShare[] =>
  counties.map((county) => ({ county, from: 0, until: Number.POSITIVE_INFINITY }));

const fillGroups = (table: OpenTable, counties: readonly CountyParts[]): GroupShare[][] => {
  const groups: GroupShare[][] = [];
  let room = 0;
  for (const county of counties) {
    const count = county.counts[table.name] ?? 0;
    for (let from = 0; from < count; ) {
      if (room === 0) {
        groups.push([]);
        room = groupSize;
      }
      const until = Math.min(count, from + room);
      groups.at(-1)?.push({ county, from, until });
      room -= until - from;
      from = until;
    }
  }
  return groups;
};

const planOf =
  (table: OpenTable) =>
  (shares: readonly GroupShare[]): PlannedGroups => ({
    madeFrom: [table.name, ...shares.map(({ county, from, until }) => `${keysOf([county])} ${from}-${until}`)],
    make: () =>
      encodeGroups(
        table.columns,
        shares.values().map(({ county, from, until }): PackedRows => sliceRows(county.part(table).rows(), from, until)),
      ),
  });
