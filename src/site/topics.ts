import type { CountyFact } from '../core/county-facts.ts';
import type { Portal } from '../core/portal.ts';
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

/** What the reports of a county tell of each topic. Most of it are sentences for lists that a country is too large for. */
interface KeptTopics {
  county: string;
  /** By the topic's id; each list is read where a page lists it. */
  topics: Record<string, Omit<CountyTopic, 'listed'> & { listed: Packed }>;
}

export const countyTopics: CountyFact<KeptTopics> = {
  kind: 'topics',
  of: ({ reports }) => {
    const { county, topics: own } = topicsOfCounty(reports);
    const packed = Object.entries(own).map(([id, topic]) => [id, { ...topic, listed: packValue(topic.listed) }]);
    return { county, topics: Object.fromEntries(packed) };
  },
};

const unpackTopics = ({ county, topics: kept }: KeptTopics): CountyTopics => ({
  county,
  topics: Object.fromEntries(
    Object.entries(kept).map(([id, { years, listed }]) => [
      id,
      {
        years,
        get listed() {
          return unpackValue<ToldReport[]>(listed);
        },
      },
    ]),
  ),
});

/** As much of the portal as the pages of topics are made from. */
export type TopicSource = Pick<Portal, 'regions' | 'counties'>;

const known = new WeakMap<TopicSource, readonly TopicCounts[]>();

/** One county after the other, so that they are not in memory at once. */
function* keptTopics({ counties }: TopicSource): Generator<CountyTopics> {
  for (const county of counties) yield unpackTopics(county.fact(countyTopics));
}

/** Every topic in its order, from one pass over the counties. */
export const countTopics = (portal: TopicSource): readonly TopicCounts[] => {
  const counted = known.get(portal) ?? joinTopics(keptTopics(portal));
  known.set(portal, counted);
  return counted;
};

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
