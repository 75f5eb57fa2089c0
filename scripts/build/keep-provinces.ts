import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { HashedFile } from '../../src/core/content-counties.ts';
import type { OpenTable } from '../../src/core/open-data/open-table.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import { groupByProvince, isPartitioned, partitionCounties, provinceOf } from '../../src/core/open-data/partition.ts';
import { groupsKind, planGroups, planPartitions } from '../../src/core/open-data/plan-files.ts';
import { planProvinces } from '../../src/core/open-data/plan-wholes.ts';
import type { PlannedFile } from '../../src/core/open-data/planned-file.ts';
import type { TableSource } from '../../src/core/open-data/table-source.ts';
import { indicatorDefinitionsTable } from '../../src/core/open-data/tables/indicator-definitions.ts';
import { regionsTable } from '../../src/core/open-data/tables/regions.ts';
import { openTables } from '../../src/core/open-data/tables.ts';
import type { ContentCounty } from '../../src/core/open-portal.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { hasKept, keepIn } from '../../src/io/county-store.ts';
import type { KeptValues } from '../../src/io/kept-values.ts';
import { workApart } from '../../src/io/work-apart.ts';
import { fromKept, isKept } from '../../src/io/write-data-files.ts';
import { type DataParts, openSource } from './data-source.ts';
import { databaseFile } from './database-file.ts';
import { filesOfCounties } from './keep-counties.ts';

/** Some of what is made of a province and kept for `joinData`. */
interface ProvinceWork {
  province: string;
  name: string;
  isKept: boolean;
  keep(): Promise<void>;
}

/** What a process is told that does some of it. */
export interface ProvinceJob {
  work: string;
  /** All of the province that have a report. */
  counties: readonly ContentCounty[];
  /** Everything they are made from. */
  files: readonly HashedFile[];
  /** Of the province. */
  regions: readonly Region[];
  info: PackageInfo;
  /** The folder of kept values. */
  kept: string;
}

/** What whole provinces are made of. */
export interface ProvinceParts extends Pick<DataParts, 'regions' | 'counties'> {
  content: readonly ContentCounty[];
  files: readonly HashedFile[];
}

/**
 * Makes what `joinData` needs of whole provinces, on all cores, and keeps it, writing no file: so that several processes or
 * machines, each with some provinces, share the work of a nation. Of a smaller portal it makes more than is needed.
 */
export async function keepProvinces(
  { content, files, ...parts }: ProvinceParts,
  info: PackageInfo,
  { kept, folder }: { kept: KeptValues; folder: string },
): Promise<void> {
  const missing = [...worksOf(parts, info, kept)].filter((work) => !work.isKept);
  const own = Map.groupBy(parts.regions.all, ({ path }) => provinceOf(path));
  const names = new Set(parts.counties.map(({ county }) => county));
  const counties = Map.groupBy(
    content.filter(({ path }) => names.has(path)),
    ({ path }) => provinceOf(path),
  );
  const filesOf = filesOfCounties(files);
  const jobOf = ({ province, name }: ProvinceWork): ProvinceJob => ({
    ...{ work: name, info, kept: folder },
    counties: counties.get(province) ?? [],
    files: (counties.get(province) ?? []).flatMap(filesOf),
    regions: own.get(province) ?? [],
  });
  const sizeOf = ({ province }: ProvinceWork): number => own.get(province)?.length ?? 0;
  const jobs = missing.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const processes = Math.min(availableParallelism(), jobs.length);
  await workApart(
    join(import.meta.dirname, 'province-worker.ts'),
    jobs.values().map(jobOf),
    processes,
    () => undefined,
  );
}

/** Does the work of this name, or all. */
export async function keepData(
  parts: Pick<DataParts, 'regions' | 'counties'>,
  info: PackageInfo,
  kept: KeptValues,
  work?: string,
): Promise<void> {
  for (const one of worksOf(parts, info, kept)) if (work === undefined || one.name === work) await one.keep();
}

function* worksOf(
  parts: Pick<DataParts, 'regions' | 'counties'>,
  info: PackageInfo,
  kept: KeptValues,
): Generator<ProvinceWork> {
  const source = openSource({ ...parts, otherRows: otherRowsOf(parts) }, kept);
  for (const [province, counties] of groupByProvince(source.counties)) {
    const own = { ...source, counties };
    for (const table of openTables.filter(({ ofReport }) => ofReport))
      yield { province, ...groupsWork(table, own, kept) };
    for (const { name, files } of filesOfProvince(own, info)) yield { province, name, ...filesWork(files, kept) };
  }
}

/** Shared passages are those of the country: no province has a part of them. */
const otherRowsOf =
  ({ regions }: Pick<DataParts, 'regions'>): DataParts['otherRows'] =>
  (table) =>
    [regionsTable, indicatorDefinitionsTable].includes(table) ? table.rows({ regions, reports: [] }) : [];

const groupsWork = (table: OpenTable, source: TableSource, kept: KeptValues): Omit<ProvinceWork, 'province'> => {
  const groups = planGroups(table, source);
  return {
    name: `groups of ${table.name}`,
    isKept: groups.every(({ madeFrom }) => hasKept(kept, groupsKind, madeFrom)),
    keep: async () => {
      for (const { madeFrom, make } of groups) keepIn(kept)(groupsKind, madeFrom, make);
    },
  };
};

function* filesOfProvince(source: TableSource, info: PackageInfo): Generator<{ name: string; files: PlannedFile[] }> {
  const parts = partitionCounties(source.counties);
  for (const table of openTables.filter(isPartitioned))
    yield { name: `partitions of ${table.name}`, files: [...planPartitions(table, parts)] };
  for (const { workbook, database } of planProvinces(source, info)) {
    yield { name: 'workbook', files: [workbook] };
    yield { name: 'database', files: [databaseFile(database)] };
  }
}

const filesWork = (files: readonly PlannedFile[], kept: KeptValues): Pick<ProvinceWork, 'isKept' | 'keep'> => ({
  isKept: files.every(({ madeFrom = [] }) => isKept(kept, madeFrom)),
  keep: async () => {
    for (const file of files) await fromKept(file, file.madeFrom ?? [], kept);
  },
});
