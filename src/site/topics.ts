import type { CheckedReport, Portal } from '../core/portal.ts';
import { openReport, type Told } from '../core/search/topics/tell-topics.ts';
import type { Topic } from '../core/search/topics/topic.ts';
import { topics } from '../core/search/topics.ts';
import type { Language } from '../i18n/language.ts';
import { pick } from '../i18n/language.ts';

/** In how many reports. `told`, `unknown` and the rest, which say nothing of it, add up to `reports`. */
export interface TopicTally {
  reports: number;
  told: number;
  unknown: number;
  /** Those with each of the topic's phrases. */
  phrases: number[];
}

/** What all reports together say of a topic. */
export interface TopicCounts {
  topic: Topic;
  whole: TopicTally;
  /** By year; by the path of each province, prefecture and county. */
  years: ReadonlyMap<number, TopicTally>;
  regions: ReadonlyMap<string, TopicTally>;
  /** By province, the reports that tell of it; none where they are more than a page lists. */
  listed: ReadonlyMap<string, readonly CheckedReport[]>;
}

/** As many reports as a page lists one by one. */
export const mostListed = 100;

const known = new WeakMap<Portal, readonly TopicCounts[]>();

/** Every topic in its order, from one pass over the reports. */
export const countTopics = (portal: Portal): readonly TopicCounts[] => {
  const counted = known.get(portal) ?? countAll(portal);
  known.set(portal, counted);
  return counted;
};

const emptyTally = ({ told }: Topic): TopicTally => ({
  reports: 0,
  told: 0,
  unknown: 0,
  phrases: told.kind === 'phrases' ? told.phrases.map(() => 0) : [],
});

/** The texts of a report are prepared once for all topics and not kept. */
const countAll = (portal: Portal): TopicCounts[] => {
  const counting = topics.map((topic) => ({
    topic,
    whole: emptyTally(topic),
    years: new Map<number, TopicTally>(),
    regions: new Map<string, TopicTally>(),
    listed: new Map<string, CheckedReport[]>(),
  }));
  for (const checked of portal.reports) {
    const { region, year } = checked.report;
    const [province = '', prefecture = '', county = ''] = region.split('/');
    const places = [province, `${province}/${prefecture}`, `${province}/${prefecture}/${county}`];
    const tell = openReport(checked.report);
    for (const { topic, whole, years, regions, listed } of counting) {
      const told = tell(topic);
      const tallies = [whole, tallyOf(years, year, topic), ...places.map((place) => tallyOf(regions, place, topic))];
      for (const tally of tallies) addTo(tally, told);
      if (told.kind === 'told') list(listed, province, checked);
    }
  }
  return counting;
};

const tallyOf = <K>(tallies: Map<K, TopicTally>, key: K, topic: Topic): TopicTally => {
  const tally = tallies.get(key) ?? emptyTally(topic);
  tallies.set(key, tally);
  return tally;
};

const addTo = (tally: TopicTally, told: Told): void => {
  tally.reports += 1;
  if (told.kind === 'unknown') tally.unknown += 1;
  if (told.kind !== 'told') return;
  tally.told += 1;
  for (const [index, has] of told.phrases.entries()) if (has) tally.phrases[index] = (tally.phrases[index] ?? 0) + 1;
};

/** One more than a page lists is as good as all of them. */
const list = (listed: Map<string, CheckedReport[]>, province: string, checked: CheckedReport): void => {
  const reports = listed.get(province) ?? [];
  if (reports.length <= mostListed) reports.push(checked);
  listed.set(province, reports);
};

/** Provinces in which reports tell of a topic that has too many for one page: each has a page of its own. */
export const topicProvinces = ({ whole, listed }: TopicCounts): string[] =>
  whole.told > mostListed ? [...listed.keys()] : [];

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
