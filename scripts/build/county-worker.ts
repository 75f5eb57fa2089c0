import { parentPort, workerData } from 'node:worker_threads';
import { siteConfig } from '../../site.config.ts';
import { type ContentCounty, keepCounty } from '../../src/core/open-portal.ts';
import type { BuildPlan } from '../../src/io/build-plan.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { keepCounty as keepData } from '../../src/io/county-store.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { countyFacts } from '../../src/site/county-facts.ts';
import { countyToOpen, keepSearch, proseOf, wholeKind } from './county-sources.ts';
import { keepProse } from './join-prose.ts';

/** Checks one county after the other, as they are asked for, and keeps what follows from each. */
const { plan, counties }: { plan: Pick<BuildPlan, 'files' | 'kept'>; counties: readonly ContentCounty[] } = workerData;
const content = openContent(siteConfig.content, plan, counties);
const kept = openKept(plan.kept);

const keepAll = (county: ContentCounty): void => {
  const { path, key } = county;
  const source = keepCounty(content, county, countyFacts);
  if (source.reports.length > 0) {
    keepSearch(kept, key, source);
    keepData(countyToOpen(key, source), kept);
    keepProse(kept, new Map([[path, key]]), () => proseOf(source)).heardOf(path);
  }
  kept.write(wholeKind, key, '');
};

parentPort?.on('message', (index: number) => {
  const county = counties[index];
  if (county) keepAll(county);
  parentPort?.postMessage(index);
});
