import { siteConfig } from '../../site.config.ts';
import { dataOfCounty } from '../../src/core/open-data/county-data.ts';
import { unpackRows } from '../../src/core/open-data/packed-rows.ts';
import { sharedPassagesTable } from '../../src/core/open-data/tables/shared-passages.ts';
import { type ContentCounty, type ContentStore, keepCounty } from '../../src/core/open-portal.ts';
import { buildRegionTree } from '../../src/core/regions/region-tree.ts';
import { openContent } from '../../src/io/content-folder.ts';
import type { CountyToOpen } from '../../src/io/county-store.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { answerJobs } from '../../src/io/work-apart.ts';
import { openSource } from './data-source.ts';
import { worksOf } from './data-works.ts';
import type { DataJob } from './keep-data.ts';

/** Makes what data files are joined of, one work after the other. */
answerJobs(async ({ work, national, counties, files, regions: all, passages, info, kept: folder }: DataJob) => {
  const kept = openKept(folder);
  const content = openContent(siteConfig.content, { files, kept: folder }, counties);
  const regions = buildRegionTree(all);
  const source = openSource(
    {
      regions,
      counties: counties.map((county) => countyIn(content, county)),
      otherRows: (table) =>
        table === sharedPassagesTable ? unpackRows(passages) : table.rows({ regions, reports: [] }),
    },
    kept,
  );
  for (const one of worksOf(source, info, kept, national)) if (one.name === work) return one.keep();
  throw new Error(`${work} is not made of these counties.`);
});

/** It is read again only where what is kept of it was lost. */
const countyIn = (content: ContentStore, county: ContentCounty): CountyToOpen => ({
  county: county.path,
  key: county.key,
  make: () => {
    const { reports, regions } = keepCounty(content, county, []);
    return dataOfCounty(reports, regions);
  },
});
