import { topics } from '../topics.ts';
import {
  type CountyTopic,
  type CountyTopics,
  emptyTally,
  mostListed,
  type ToldReport,
  type TopicTally,
} from './county-topics.ts';
import type { Topic } from './topic.ts';

/** What all reports together say of a topic. */
export interface TopicCounts {
  topic: Topic;
  whole: TopicTally;
  years: Record<string, TopicTally>;
  /** By the path of each province, prefecture and county. */
  regions: Record<string, TopicTally>;
  /** By province, the reports that tell of it; none where they are more than a page lists. Read when somebody asks. */
  listed: Readonly<Record<string, readonly ToldReport[]>>;
}

/** The same while counties are added; a list of reports is as many counties as have some of it. */
interface Tallies extends Omit<TopicCounts, 'listed'> {
  lists: Record<string, readonly CountyTopic[]>;
}

/**
 * Every topic in its order, from the values of all counties, which are asked for once. What grows with the country is
 * given up as soon as no page can list it.
 */
export const joinTopics = (counties: Iterable<CountyTopics>): TopicCounts[] => {
  const joined = topics.map(
    (topic): Tallies => ({ topic, whole: emptyTally(topic), years: {}, regions: {}, lists: {} }),
  );
  for (const { county, topics: own } of counties)
    for (const counts of joined) {
      const value = own[counts.topic.id];
      if (value) addCounty(counts, county, value);
    }
  return joined.map(({ lists, ...counts }) => ({ ...counts, listed: openLists(lists) }));
};

const openLists = (lists: Tallies['lists']): TopicCounts['listed'] => {
  const listed: Record<string, readonly ToldReport[]> = {};
  for (const [province, counties] of Object.entries(lists))
    Object.defineProperty(listed, province, {
      enumerable: true,
      get: () => counties.flatMap((county) => county.listed),
    });
  return listed;
};

const addCounty = (counts: Tallies, county: string, value: CountyTopic): void => {
  const { topic, whole, regions } = counts;
  const [province = '', prefecture = ''] = county.split('/');
  const tallies = [
    whole,
    ...[province, `${province}/${prefecture}`, county].map((place) => tallyAt(regions, place, topic)),
  ];
  for (const [year, tally] of Object.entries(value.years))
    for (const sum of [...tallies, tallyAt(counts.years, year, topic)]) addTo(sum, tally);
  const told = tallyAt(regions, province, topic).told;
  if (told > 0) counts.lists[province] = told > mostListed ? [] : [...(counts.lists[province] ?? []), value];
};

const tallyAt = (tallies: Record<string, TopicTally>, key: string, topic: Topic): TopicTally => {
  const tally = tallies[key] ?? emptyTally(topic);
  tallies[key] = tally;
  return tally;
};

const addTo = (sum: TopicTally, { reports, told, unknown, phrases }: TopicTally): void => {
  sum.reports += reports;
  sum.told += told;
  sum.unknown += unknown;
  for (const [index, count] of phrases.entries()) sum.phrases[index] = (sum.phrases[index] ?? 0) + count;
};
