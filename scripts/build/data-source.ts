import type { DatasetSource } from '../../src/core/dataset/source.ts';
import { compareCounties, formatTable } from '../../src/core/open-data/county-data.ts';
import type { OpenRow, OpenTable } from '../../src/core/open-data/open-table.ts';
import { packRows } from '../../src/core/open-data/packed-rows.ts';
import type { TableSource } from '../../src/core/open-data/table-source.ts';
import { type CountyToOpen, hashOf, openCounty, partInMemory } from '../../src/io/county-store.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';

/** What the data files are joined of: the counties of one build, or those of all its shards. */
export interface DataParts {
  /** All of them. */
  regions: DatasetSource['regions'];
  /** In any order. */
  counties: readonly CountyToOpen[];
  /** The rows of a table that no county has a share of: regions, definitions, shared passages. */
  otherRows: (table: OpenTable) => Iterable<OpenRow>;
}

/** What is kept of each county, table by table. */
export const openSource = ({ regions, counties, otherRows }: DataParts, kept: KeptValues): TableSource => {
  const others = new Map<OpenTable, ReturnType<TableSource['other']>>();
  const makeOther = (table: OpenTable) => {
    const whole = formatTable(table, packRows(table.columns.length, otherRows(table)));
    return { part: partInMemory(whole), count: whole.rows.count, key: hashOf([whole.csv]) };
  };
  return {
    regions,
    counties: counties
      .toSorted((one, other) => compareCounties(one.county, other.county))
      .map((county) => openCounty(county, kept)),
    other: (table) => {
      const other = others.get(table) ?? makeOther(table);
      others.set(table, other);
      return other;
    },
  };
};
