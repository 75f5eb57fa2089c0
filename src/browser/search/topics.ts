import { queryPieces } from '../../core/search/search-text.ts';
import { element } from '../dom.ts';
import { queryForms } from './query-forms.ts';

/** A topic as the search page knows it. */
export interface TopicWords {
  id: string;
  name: string;
  /** What people look for it by, in Chinese. */
  words: readonly string[];
}

/** More would push the reports out of sight. */
const most = 3;
/** Fewer letters begin too many words. */
const shortest = { chinese: 3, latin: 4 };

/** How much of the query a topic answers: the length of its longest word in it, or of what is typed of one. */
const measureFit = (piece: string, { name, words }: TopicWords): number => {
  const whole = words.filter((word) => piece.includes(word)).map((word) => word.length);
  const isBegun = piece.length >= shortest.chinese && words.some((word) => word.startsWith(piece));
  const isNamed = /^[a-z]+$/.test(piece) && piece.length >= shortest.latin && name.toLowerCase().includes(piece);
  return Math.max(0, ...whole, isBegun || isNamed ? piece.length : 0);
};

/** The topics whose words the query has, those with the longest first. */
export const matchTopics = <T extends TopicWords>(topics: readonly T[], query: string): T[] => {
  const pieces = queryPieces(query);
  return topics
    .map((topic) => ({ topic, fit: Math.max(0, ...pieces.map((piece) => measureFit(piece, topic))) }))
    .filter((one) => one.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ topic }) => topic);
};

/** The same for a query that may be in traditional characters. */
export const findTopics = async <T extends TopicWords>(topics: readonly T[], query: string): Promise<T[]> => {
  for (const form of await queryForms(query)) {
    const found = matchTopics(topics, form);
    if (found.length > 0) return found;
  }
  return [];
};

/** One line above the reports; nothing where no topic fits. `root` is the site's home in the page's language. */
export const showTopics = (
  found: readonly TopicWords[],
  { root, words }: { root: string; words: { topicsFound: string } },
): HTMLElement[] => {
  if (found.length === 0) return [];
  const links = found.map(({ id, name }) =>
    element('li', {}, element('a', { href: `${root}search/topics/${id}/` }, name)),
  );
  return [
    element(
      'div',
      { class: 'found-topics' },
      element('p', { class: 'small soft' }, words.topicsFound),
      element('ul', {}, ...links),
    ),
  ];
};
