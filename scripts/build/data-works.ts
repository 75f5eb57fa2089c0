import type { OpenTable } from '../../src/core/open-data/open-table.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import { groupByProvince, isPartitioned, partitionCounties } from '../../src/core/open-data/partition.ts';
import { groupsKind, planPartitions } from '../../src/core/open-data/plan-files.ts';
import { planGroups } from '../../src/core/open-data/plan-groups.ts';
import { planProvinces, planWholes, type WholeFiles } from '../../src/core/open-data/plan-wholes.ts';
import type { PlannedFile } from '../../src/core/open-data/planned-file.ts';
import type { TableSource } from '../../src/core/open-data/table-source.ts';
import { openTables } from '../../src/core/open-data/tables.ts';
import { hasKept, keepIn } from '../../src/io/county-store.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import { fromKept, isKept } from '../../src/io/write-data-files.ts';
import { databaseFile } from './database-file.ts';

/** Some of what data files are joined of, made by itself and kept. */
export interface DataWork {
  /** No other has it. */
  name: string;
  /** Undefined where it is made of all counties, and not of one province alone. */
  province?: string;
  isKept: boolean;
  keep(): Promise<void>;
}

/**
 * Everything that `joinData` takes from what is kept, but the counties themselves; those of provinces first, and
 * of a province those that take longest.
 *
 * @param source of all counties, or of some provinces: then only works of these are the same as those of all
 */
export function* worksOf(
  source: TableSource,
  info: PackageInfo,
  kept: KeptValues,
  national: boolean,
): Generator<DataWork> {
  const wholes = national ? planProvinces(source, info) : new Map<string, WholeFiles>();
  for (const [province, counties] of groupByProvince(source.counties)) {
    const own = { ...source, counties };
    const files = wholes.get(province);
    for (const work of files ? wholeWorks(files, kept) : []) yield { ...work, province };
    const groups = national ? groupsWorks(own, kept, national) : [];
    for (const work of groups) yield { ...work, name: `${province}: ${work.name}`, province };
    const parts = partitionCounties(counties);
    for (const table of openTables.filter(isPartitioned))
      yield { ...filesWork(`${province}: ${table.name}`, [...planPartitions(table, parts)], kept), province };
  }
  if (national) return;
  yield* groupsWorks(source, kept, national);
  yield* wholeWorks(planWholes(source, info), kept);
}

const groupsWorks = (source: TableSource, kept: KeptValues, national: boolean): DataWork[] =>
  openTables
    .filter(({ ofReport }) => ofReport)
    .map((table: OpenTable) => {
      const groups = planGroups(table, source, national);
      return {
        name: `groups of ${table.name}`,
        isKept: groups.every(({ madeFrom }) => hasKept(kept, groupsKind, madeFrom)),
        keep: async () => {
          for (const { madeFrom, make } of groups) keepIn(kept)(groupsKind, madeFrom, make);
        },
      };
    });

const wholeWorks = ({ workbook, database }: WholeFiles, kept: KeptValues): DataWork[] =>
  [databaseFile(database), workbook].map((file) => filesWork(file.path, [file], kept));

const filesWork = (name: string, files: readonly PlannedFile[], kept: KeptValues): DataWork => ({
  name,
  isKept: files.every((file) => isKept(file, kept)),
  keep: async () => {
    for (const file of files) await fromKept(file, kept);
  },
});
