import type { CountyFact } from '../core/county-facts.ts';
import { countyRules, countyTouched } from './county-rules.ts';
import { countyObservations } from './observe.ts';
import { countyTold, countyTopics } from './topics.ts';

/** What pages above the county are drawn from; kept of every county, so that nobody opens all of them. */
export const countyFacts: readonly CountyFact<unknown>[] = [
  countyRules,
  countyTouched,
  countyObservations,
  countyTopics,
  countyTold,
];
