import { provinceOf } from '../../src/core/open-data/partition.ts';
import { countyToOpen } from './county-sources.ts';
import type { DataParts } from './data-source.ts';
import type { ProvinceParts } from './keep-provinces.ts';
import type { Prepared } from './prepare.ts';

/** A county is opened only where what is kept of it was lost. */
export const dataParts = ({ portal, keys }: Prepared): DataParts => ({
  regions: portal.regions,
  counties: portal.counties.map((county) =>
    countyToOpen(keys.get(county.path) ?? '', { path: county.path, reports: county.reports, regions: portal.regions }),
  ),
  otherRows: (table) => table.rows(portal),
});

/** What is made of the provinces of this build. */
export const provinceParts = (prepared: Prepared): ProvinceParts => {
  const { regions, counties } = dataParts(prepared);
  return {
    regions,
    counties: counties.filter(({ county }) => prepared.provinces.has(provinceOf(county))),
    content: prepared.counties,
    files: prepared.plan.files,
  };
};
