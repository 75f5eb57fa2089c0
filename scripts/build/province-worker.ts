import { siteConfig } from '../../site.config.ts';
import { dataOfCounty } from '../../src/core/open-data/county-data.ts';
import { keepCounty } from '../../src/core/open-portal.ts';
import { buildRegionTree } from '../../src/core/regions/region-tree.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { answerJobs } from '../../src/io/work-apart.ts';
import { keepData, type ProvinceJob } from './keep-provinces.ts';

/** Makes what the data files need of one province after the other. A county is opened only where what is kept of it was lost. */
answerJobs(async ({ work, counties, files, regions, info, kept: folder }: ProvinceJob): Promise<void> => {
  const content = openContent(siteConfig.content, { files, kept: folder }, counties);
  const parts = {
    regions: buildRegionTree(regions),
    counties: counties.map((county) => ({
      county: county.path,
      key: county.key,
      make: () => {
        const source = keepCounty(content, county, []);
        return dataOfCounty(source.reports, source.regions);
      },
    })),
  };
  await keepData(parts, info, openKept(folder), work);
});
