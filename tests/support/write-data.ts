import { joinData } from '../../scripts/build/join-data.ts';
import { countyOf } from '../../src/core/dataset/index-observations.ts';
import type { DatasetSource } from '../../src/core/dataset/source.ts';
import { compareCounties, dataOfCounty } from '../../src/core/open-data/county-data.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import type { WrittenFile } from '../../src/core/open-data/planned-file.ts';
import { keptInMemory } from '../../src/io/county-store.ts';

/** Writes everything that is published below `data/`, and says of every file how large it is and its hash. */
export const writeData = (folder: string, source: DatasetSource, info: PackageInfo): Promise<WrittenFile[]> => {
  const { regions } = source;
  const counties = [...Map.groupBy(source.reports, ({ report }) => countyOf(report.region))]
    .sort(([one], [other]) => compareCounties(one, other))
    .map(([county, reports]) => ({
      county,
      key: county.replaceAll('/', '+'),
      make: () => dataOfCounty(reports, regions),
    }));
  return joinData(folder, { regions, counties, otherRows: (table) => table.rows(source) }, info, keptInMemory());
};
