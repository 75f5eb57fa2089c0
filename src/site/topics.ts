import { countyOf } from '../core/dataset/index-observations.ts';
import type { Portal } from '../core/portal.ts';
import { mostListed, topicsOfCounty } from '../core/search/topics/county-topics.ts';
import { joinTopics, type TopicCounts } from '../core/search/topics/join-topics.ts';
import { topics } from '../core/search/topics.ts';
import type { Language } from '../i18n/language.ts';
import { pick } from '../i18n/language.ts';

/** As much of the portal as the pages of topics are made from. */
export type TopicSource = Pick<Portal, 'regions' | 'reports'>;

const known = new WeakMap<TopicSource, readonly TopicCounts[]>();

/** Every topic in its order, from one pass over the reports, county by county. */
export const countTopics = (portal: TopicSource): readonly TopicCounts[] => {
  const counted = known.get(portal) ?? joinTopics(topicsByCounty(portal));
  known.set(portal, counted);
  return counted;
};

function* topicsByCounty({ reports }: TopicSource) {
  const counties = Map.groupBy(reports, ({ report }) => countyOf(report.region));
  for (const own of counties.values()) yield topicsOfCounty(own);
}

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
