import type { MatchedPlace } from '../../core/regions/match-names.ts';
import { element, fill } from '../dom.ts';
import type { Answer } from './answer.ts';
import { countReports, passes } from './facets.ts';
import type { Found, KnownPlaces } from './finder.ts';
import type { KnownCounts } from './form.ts';
import { groupHits, rankHits, type TownshipHits } from './order.ts';
import type { SearchWords } from './results.ts';
import { isOnlyPunctuation, sayFound, sayNothing } from './say-result.ts';
import type { SearchPart } from './search-engine.ts';
import { isNarrowed, type SearchState } from './state.ts';
import type { TopicWords } from './topics.ts';

/** One search, from what was asked to what is shown. */
export interface Turn {
  state: SearchState;
  /** Letters that are still typed, or places that are still looked for: another answer may come soon. */
  moreFollows: boolean;
  /** A later search makes what an earlier one still brings worthless. */
  isOld(): boolean;
  places: KnownPlaces;
  named: readonly MatchedPlace[];
  /** Prepared answers about the whole country that the query may be asking for. */
  topics: readonly TopicWords[];
}

/** What `gk-found` tells after each search; twice where the national list is asked after the answer is shown. */
export interface FoundDetail {
  query: string;
  /** Whether it will be told again. */
  mayGrow: boolean;
  similar: boolean;
  /** Of all reports that were found, `region/year`, in the order of the results. */
  paths: string[];
  /** Of the named places, those without a page by name. */
  places: string[];
}

/** @param shown nothing where no part was searched */
export const detailOf = ({ state, named }: Turn, shown?: Shown): FoundDetail => ({
  query: state.query,
  mayGrow: false,
  similar: shown?.answer.similar ?? false,
  paths: (shown?.groups ?? []).flatMap(({ hits }) => hits.map(({ report }) => `${report.region}/${report.year}`)),
  places: named.map(({ place }) => place.path || place.name),
});

/** A longer run of characters is a name only if it ends like one. */
const mayBeName =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{2,20}[镇鎮乡鄉县縣区區市旗盟州省]|\p{Script=Han}{2,20}(?:街道|苏木)|[\p{Script=Latin}'’ ]{5,40}|\d{9,12})$/u;
const isTownship = /(?:镇|鎮|乡|鄉|街道|苏木)$|^[\p{Script=Latin}\d]/u;

/** Whether a place without any report may be meant; the list of those is a download of its own. */
export const mayMeanOtherPlace = (found: Found, { state, named }: Turn): boolean => {
  const query = state.query.trim();
  if (named.length > 0 || !mayBeName.test(query)) return false;
  return found.kind === 'tooLarge' ? isTownship.test(query) : found.answer.hits.length === 0 || found.answer.similar;
};

/** What is left of an answer within what was chosen. */
export interface Shown {
  answer: Answer;
  groups: TownshipHits[];
  counts: KnownCounts;
}

export const narrowAnswer = (
  answer: Answer,
  searched: readonly SearchPart[],
  state: SearchState,
  isCovered: (place: string, parts: readonly SearchPart[]) => boolean,
): Shown => {
  const hits = rankHits(answer).filter(({ report }) => passes(report, state));
  const reports = answer.hits.map(({ report }) => report);
  return {
    answer,
    groups: groupHits(hits, state.sort),
    counts: { ...countReports(reports, state), covers: (place) => isCovered(place, searched) },
  };
};

/** What is told of an answer in a line. */
export const sayAnswer = ({ answer, groups }: Shown, { state, named }: Turn, words: SearchWords): string =>
  groups.length === 0 ? sayNothing(state, named.length, words) : sayFound(groups, answer, state, words);

/** What else one may do where nothing was found. */
export const adviseOn = (
  { groups }: Shown,
  { state, named }: Turn,
  words: SearchWords,
  widen: () => void,
): HTMLElement[] => {
  if (groups.length > 0 || isOnlyPunctuation(state)) return [];
  if (!isNarrowed(state)) return named.length > 0 ? [] : [element('p', { class: 'soft' }, words.advice)];
  const button = element('button', { type: 'button', class: 'button' }, words.clearFilters);
  button.addEventListener('click', widen);
  return [button];
};

/** More parts than are searched by themselves: what to do instead. */
export const offerAllParts = (
  parts: readonly SearchPart[],
  { state }: Turn,
  words: SearchWords,
  searchAll: () => void,
): { said: string; actions: HTMLElement[] } => {
  const values = { parts: parts.length, reports: parts.reduce((sum, one) => sum + one.reports, 0) };
  const button = element('button', { type: 'button', class: 'button' }, fill(words.searchAll, values));
  button.addEventListener('click', searchAll);
  return {
    said: fill(state.place === '' ? words.tooLarge : words.tooLargePlace, values),
    actions: [button, element('p', { class: 'small soft' }, fill(words.searchAllNote, values))],
  };
};
