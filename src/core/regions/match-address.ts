import { writtenForms } from './name-forms.ts';
import type { NameIndex } from './name-index.ts';
import type { NamedPlace } from './named-place.ts';
import { type Found, ranks, type WordMatch } from './word-match.ts';

/** 湟中拦隆口: the names of places above it, from the highest down, any of them left out, then its own, which may be unfinished. */
export const matchAddresses = (index: NameIndex, word: string, match: WordMatch): void => {
  for (const own of ownParts(word, index.addressForms.all)) {
    for (const { place } of index.names.find(own, true)) {
      const found = matchAddress(index, place, word, index.places[place]?.above ?? []);
      if (found) match.add(place, found.rank, found.by);
    }
  }
};

/** What can be left of an address for the place itself: the rest behind a name of a place above it. */
const ownParts = (word: string, forms: ReadonlySet<string>): string[] => {
  const parts: string[] = [];
  for (let at = 2; at < word.length; at += 1) {
    for (let from = 0; from <= at - 2; from += 1) {
      if (!forms.has(word.slice(from, at))) continue;
      parts.push(word.slice(at));
      break;
    }
  }
  return parts;
};

const matchAddress = (
  index: NameIndex,
  place: number,
  word: string,
  aboves: readonly NamedPlace[],
): Found | undefined => {
  for (const [level, above] of aboves.entries()) {
    for (const form of index.addressForms.of.get(above) ?? []) {
      if (word.length <= form.length || !word.startsWith(form)) continue;
      const rest = word.slice(form.length);
      const found = startsName(index, place, rest) ?? matchAddress(index, place, rest, aboves.slice(0, level));
      if (found) return found;
    }
  }
  return undefined;
};

const startsName = (index: NameIndex, place: number, word: string): Found | undefined => {
  const { name = '', otherNames = [] } = index.places[place] ?? {};
  if (name === word) return { rank: ranks.exact };
  if (index.formsOf(place).includes(word)) return { rank: ranks.whole };
  if (name.startsWith(word)) return { rank: ranks.start };
  const by = otherNames.find((other) => [other, ...writtenForms(other)].some((form) => form.startsWith(word)));
  if (by === undefined) return undefined;
  return { rank: by === word || writtenForms(by).includes(word) ? ranks.otherWhole : ranks.otherPart, by };
};
