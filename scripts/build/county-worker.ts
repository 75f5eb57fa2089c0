import { parentPort, workerData } from 'node:worker_threads';
import { siteConfig } from '../../site.config.ts';
import { keepCounty } from '../../src/core/open-portal.ts';
import type { BuildPlan } from '../../src/io/build-plan.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { keepCounty as keepData } from '../../src/io/county-store.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { countyFacts } from '../../src/site/county-facts.ts';
import { countyToOpen, keepSearch, listedKind, proseOf, wholeKind } from './county-sources.ts';
import { keepProse } from './join-prose.ts';
import type { CountyToKeep } from './keep-counties.ts';

/** Checks one county after the other, as they are asked for, and keeps what follows from each. */
const { plan, counties }: { plan: Pick<BuildPlan, 'files' | 'kept'>; counties: readonly CountyToKeep[] } = workerData;
const content = openContent(siteConfig.content, plan, counties);
const kept = openKept(plan.kept);

const keep = (county: CountyToKeep): void => {
  const { path, key, whole } = county;
  const source = keepCounty(content, county, whole ? countyFacts : []);
  if (source.reports.length > 0) {
    keepProse(kept, new Map([[path, key]]), () => proseOf(source)).heardOf(path);
    if (whole) keepSearch(kept, key, source);
    if (whole) keepData(countyToOpen(key, source), kept);
  }
  kept.write(whole ? wholeKind : listedKind, key, '');
};

parentPort?.on('message', (index: number) => {
  const county = counties[index];
  if (county) keep(county);
  parentPort?.postMessage(index);
});
