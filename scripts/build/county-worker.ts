import { parentPort, workerData } from 'node:worker_threads';
import { siteConfig } from '../../site.config.ts';
import { type ContentCounty, keepCounty } from '../../src/core/open-portal.ts';
import type { BuildPlan } from '../../src/io/build-plan.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { countyFacts } from '../../src/site/county-facts.ts';

/** Checks one county after the other, as they are asked for, and keeps what follows from each. */
const { plan, counties }: { plan: Pick<BuildPlan, 'files' | 'kept'>; counties: readonly ContentCounty[] } = workerData;
const content = openContent(siteConfig.content, plan, counties);

parentPort?.on('message', (index: number) => {
  const county = counties[index];
  if (county) keepCounty(content, county, countyFacts);
  parentPort?.postMessage(index);
});
