import type { CountyFact } from '../core/county-facts.ts';
import type { Portal } from '../core/portal.ts';
import { type CountyTopics, mostListed, topicsOfCounty } from '../core/search/topics/county-topics.ts';
import { joinTopics, type TopicCounts } from '../core/search/topics/join-topics.ts';
import { topics } from '../core/search/topics.ts';
import type { Language } from '../i18n/language.ts';
import { pick } from '../i18n/language.ts';

/** What the reports of a county tell of each topic. */
export const countyTopics: CountyFact<CountyTopics> = { kind: 'topics', of: ({ reports }) => topicsOfCounty(reports) };

/** As much of the portal as the pages of topics are made from. */
export type TopicSource = Pick<Portal, 'regions' | 'counties'>;

const known = new WeakMap<TopicSource, readonly TopicCounts[]>();

/** Every topic in its order, from one pass over the counties. */
export const countTopics = (portal: TopicSource): readonly TopicCounts[] => {
  const counted = known.get(portal) ?? joinTopics(portal.counties.map((county) => county.fact(countyTopics)));
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
