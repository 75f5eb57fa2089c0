import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import type { WrittenFile } from '../../src/core/open-data/planned-file.ts';
import { openKept } from '../../src/io/kept-values.ts';
import type { StayingFiles } from '../../src/io/write-data-files.ts';
import { countyToOpen } from './county-sources.ts';
import { joinData } from './join-data.ts';
import { keepData, type PartsToKeep } from './keep-data.ts';
import type { Prepared } from './prepare.ts';

/** What the data files of a build are made of. A county is opened only where what is kept of it was lost. */
export const dataParts = ({ portal, keys, counties, plan }: Prepared): PartsToKeep => ({
  regions: portal.regions,
  counties: portal.counties.map((county) =>
    countyToOpen(keys.get(county.path) ?? '', { path: county.path, reports: county.reports, regions: portal.regions }),
  ),
  otherRows: (table) => table.rows(portal),
  content: counties,
  files: plan.files,
});

/** Smaller portals have their files made here: other processes would take longer to start. */
const leastApart = 300;

/**
 * Writes the data files of a build; what they are joined of is made by as many processes as there are cores.
 *
 * @param noting tells of files that lie published already; asked for only when the parts are made
 */
export const writeData = (
  prepared: Prepared,
  folder: string,
  info: PackageInfo,
  noting?: Promise<{ data: StayingFiles }>,
): Promise<WrittenFile[]> => {
  const parts = dataParts(prepared);
  const kept = openKept(prepared.plan.kept);
  const keepBefore = (national: boolean) => keepData(parts, info, { kept, folder: prepared.plan.kept, national });
  const isLarge = prepared.portal.reports.length >= leastApart;
  const staying = noting?.then(({ data }) => data);
  return joinData(folder, parts, info, kept, { ...(staying && { staying }), ...(isLarge && { keepBefore }) });
};
