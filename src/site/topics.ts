import type { CountyFact } from '../core/county-facts.ts';
import type { Portal, PortalCounty } from '../core/portal.ts';
import {
  type CountyTopic,
  type CountyTopics,
  mostListed,
  type ToldReport,
  topicsOfCounty,
} from '../core/search/topics/county-topics.ts';
import { joinTopics, type TopicCounts } from '../core/search/topics/join-topics.ts';
import { topics } from '../core/search/topics.ts';
import type { Language } from '../i18n/language.ts';
import { pick } from '../i18n/language.ts';
import { type Packed, packValue, unpackValue } from './pack-value.ts';
import { rememberLatest } from './remember-latest.ts';

const topicsIn = rememberLatest(topicsOfCounty);

/** How many reports of a county tell of each topic, by its id; small, since those of all counties are added up. */
export const countyTopics: CountyFact<Record<string, CountyTopic['years']>> = {
  kind: 'topics',
  of: ({ reports }) =>
    Object.fromEntries(Object.entries(topicsIn(reports).topics).map(([id, { years }]) => [id, years])),
};

/** What they tell: sentences for lists that a country is too large for, so that few counties are asked. */
export const countyTold: CountyFact<Record<string, Packed>> = {
  kind: 'told',
  of: ({ reports }) =>
    Object.fromEntries(Object.entries(topicsIn(reports).topics).map(([id, { listed }]) => [id, packValue(listed)])),
};

const openTopics = (county: PortalCounty): CountyTopics => {
  let told: Record<string, Packed> | undefined;
  const listedOf = (id: string): ToldReport[] => {
    told ??= county.fact(countyTold);
    const packed = told[id];
    return packed === undefined ? [] : unpackValue(packed);
  };
  const topicsOf = Object.entries(county.fact(countyTopics)).map(([id, years]): [string, CountyTopic] => [
    id,
    {
      years,
      get listed() {
        return listedOf(id);
      },
    },
  ]);
  return { county: county.path, topics: Object.fromEntries(topicsOf) };
};

/** As much of the portal as the pages of topics are made from. */
export type TopicSource = Pick<Portal, 'regions' | 'counties'>;

const known = new WeakMap<TopicSource, readonly TopicCounts[]>();

/** One county after the other, so that they are not in memory at once. */
function* keptTopics({ counties }: TopicSource): Generator<CountyTopics> {
  for (const county of counties) yield openTopics(county);
}

/** Every topic in its order, from one pass over the counties. */
export const countTopics = (portal: TopicSource): readonly TopicCounts[] => {
  const counted = known.get(portal) ?? joinTopics(keptTopics(portal));
  known.set(portal, counted);
  return counted;
};

/** Every topic has a page. */
export const topicIds: readonly string[] = topics.map(({ id }) => id);

/** Provinces in which reports tell of a topic that has too many for one page: each has a page of its own. */
export const topicProvinces = ({ whole, listed }: TopicCounts): string[] =>
  whole.told > mostListed ? Object.keys(listed) : [];

/** A topic as the search page knows it, to show it above the reports. */
export interface TopicWords {
  id: string;
  name: string;
  /** What people look for it by. */
  words: string[];
}

export const topicWords = (language: Language): TopicWords[] =>
  topics.map(({ id, name, told, asked = [] }) => ({
    id,
    name: pick(name, language),
    words: [...new Set([name.zh, ...(told.kind === 'phrases' ? told.phrases : []), ...asked])],
  }));
