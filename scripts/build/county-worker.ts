import { siteConfig } from '../../site.config.ts';
import { keepCounty } from '../../src/core/open-portal.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { keepCounty as keepData } from '../../src/io/county-store.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { answerJobs } from '../../src/io/work-apart.ts';
import { countyFacts } from '../../src/site/county-facts.ts';
import { countyToOpen, keepSearch, listedKind, proseOf, wholeKind } from './county-sources.ts';
import { keepProse } from './join-prose.ts';
import type { CountyJob } from './keep-counties.ts';

/** Checks one county after the other, as they are asked for, and keeps what follows from each. */
answerJobs(async ({ county, files, kept: folder }: CountyJob): Promise<void> => {
  const { path, key, whole } = county;
  const kept = openKept(folder);
  const source = keepCounty(
    openContent(siteConfig.content, { files, kept: folder }, [county]),
    county,
    whole ? countyFacts : [],
  );
  if (source.reports.length > 0) {
    keepProse(kept, new Map([[path, key]]), () => proseOf(source)).heardOf(path);
    if (whole) keepSearch(kept, key, source);
    if (whole) keepData(countyToOpen(key, source), kept);
  }
  kept.write(whole ? wholeKind : listedKind, key, '');
});
