import { queryPieces } from '../../core/search/search-text.ts';
import { fill } from '../dom.ts';
import type { Answer } from './answer.ts';
import type { TownshipHits } from './order.ts';
import type { SearchWords } from './results.ts';
import { isNarrowed, type SearchState } from './state.ts';

/** As much of a query as a sentence can take, without characters that would turn the sentence around. */
const shortened = ({ query }: SearchState): string => {
  const typed = [...query.trim().replaceAll(/\p{C}/gu, '')];
  return typed.length > 60 ? `${typed.slice(0, 60).join('')}…` : typed.join('');
};

export const isOnlyPunctuation = ({ query }: SearchState): boolean =>
  query.trim() !== '' && queryPieces(query).length === 0;

/** How many reports of how many townships, and whether they have the words as typed. */
export const sayFound = (
  groups: readonly TownshipHits[],
  { similar, form }: Answer,
  { query }: SearchState,
  words: SearchWords,
): string => {
  const reports = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const line = fill(words.found, { reports, townships: groups.length });
  const told = similar ? fill(words.similar, { found: line }) : line;
  return form === query ? told : fill(words.otherForm, { form, found: told });
};

/** That there is no report, and why that may be. */
export const sayNothing = (state: SearchState, places: number, words: SearchWords): string => {
  if (isOnlyPunctuation(state)) return fill(words.onlyPunctuation, { query: shortened(state) });
  const none = isNarrowed(state) ? words.nothingFiltered : fill(words.nothing, { query: shortened(state) });
  return places > 0 ? fill(words.foundPlacesOnly, { n: places, none }) : none;
};
