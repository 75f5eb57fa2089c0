import { siteConfig } from '../../site.config.ts';
import type { HashedFile } from '../../src/core/content-counties.ts';
import { type ContentCounty, keepCounty } from '../../src/core/open-portal.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { keepCounty as keepData } from '../../src/io/county-store.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { countyFacts } from '../../src/site/county-facts.ts';
import { countyToOpen, keepSearch, listedKind, proseOf, wholeKind } from './county-sources.ts';
import { keepProse } from './join-prose.ts';

/** A county, and whether everything is kept of it: of others a part of the country needs their lists and passages alone. */
export type CountyToKeep = ContentCounty & { whole: boolean };

/** What there is to know for checking a county. */
export interface CountyJob {
  county: CountyToKeep;
  /** Its own, and those of the regions above it. */
  files: readonly HashedFile[];
  /** The folder of kept values. */
  kept: string;
}

/** Checks a county and keeps what follows from it. */
export const keepOneCounty = ({ county, files, kept: folder }: CountyJob): void => {
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
};
