import { createRandom, type Random } from '../originals/random.ts';
import { type Topic, type TopicId, topics } from './phrases.ts';
import type { Township } from './township.ts';

/** Which sentence of each slot a township took, by topic; kept, since next year's report often says the same. */
export type Habit = Map<TopicId, readonly string[]>;

const choose = (topic: Topic, random: Random): string[] => topic.map((slot) => random.pick(slot));

/** The county's draft that some of its townships copy: the same for every township and year. */
const countyDraft = (county: string, id: TopicId): string[] =>
  choose(topics[id], createRandom(Number(county) * 31 + Object.keys(topics).indexOf(id)));

const changeOne = (sentences: readonly string[], topic: Topic, random: Random): string[] => {
  const at = random.integer(0, sentences.length - 1);
  return sentences.map((sentence, index) => (index === at ? random.pick(topic[index] ?? [sentence]) : sentence));
};

/** Copied from last year, from the county's draft, from it but for a clause, or written anew. */
const chooseSentences = (id: TopicId, township: Township, habit: Habit, random: Random): readonly string[] => {
  const before = habit.get(id);
  if (before && random.chance(0.5)) return random.chance(0.7) ? before : changeOne(before, topics[id], random);
  const draft = countyDraft(township.code.slice(0, 6), id);
  const kind = random.next();
  if (kind < 0.25) return draft;
  return kind < 0.45 ? changeOne(draft, topics[id], random) : choose(topics[id], random);
};

export const writeParagraph = (
  id: TopicId,
  { township, year, habit }: { township: Township; year: number; habit: Habit },
  random: Random,
): string => {
  const sentences = chooseSentences(id, township, habit, random);
  habit.set(id, sentences);
  const text = sentences.join('');
  return text
    .replaceAll('{we}', township.self)
    .replaceAll('{year}', `${year}`)
    .replaceAll('{next}', `${year + 1}`);
};
