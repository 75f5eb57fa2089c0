import { parseGazetteer } from '../core/regions/gazetteer.ts';
import { addListedPlaces } from '../core/regions/listed-places.ts';
import { type MatchedPlace, type MatchOptions, matchNames } from '../core/regions/match-names.ts';
import { readReadings } from '../core/regions/name-readings.ts';
import type { NamedPlace } from '../core/regions/named-place.ts';
import { placeAt } from '../core/regions/place-at.ts';
import { ranks } from '../core/regions/word-match.ts';
import { routes } from '../site/routes.ts';
import { loadPlaces } from './place-names.ts';
import { keepWhere, queryForms } from './search/query-forms.ts';

export interface PlaceSearch {
  /** The path of a place whose own come first among equals. */
  within?: string;
  /** Also townships of the national list in counties without any report; their list is fetched only where the names of the site give no good answer. */
  wholeCountry?: boolean;
}

/**
 * Every place a reader may mean, the likeliest first, in the letters that were typed or, where these find nothing, in
 * simplified characters.
 *
 * @param address of the table of names
 * @throws where the table cannot be fetched
 */
export const findPlaces = async (
  address: string,
  query: string,
  { within = '', wholeCountry = false }: PlaceSearch = {},
): Promise<MatchedPlace[]> => {
  const places = await loadPlaces(address);
  const options = { within: within === '' ? undefined : placeAt(places, within) };
  const found = await matchForms(places, query, options);
  if (!wholeCountry || isGood(found) || !isTelling(query)) return found;
  const all = await loadListed(places).catch(() => undefined);
  return all ? matchForms(all, query, options) : found;
};

/** Text inside a name, and initials, every word has somewhere, and of a place without a report there may be others: the township that was meant may still be another one. */
const isGood = ([first]: readonly MatchedPlace[]): boolean =>
  first?.place.hasPage === true &&
  first.rank !== ranks.inside &&
  first.rank !== ranks.otherPart &&
  (first.rank < ranks.soundInside || first.rank === ranks.above);

/** Who has typed less is still typing. */
const isTelling = (query: string): boolean => /\p{Script=Han}{2}|[a-z' ]{5}|\d{6}/iu.test(query.normalize('NFKC'));

const matchForms = async (
  places: readonly NamedPlace[],
  query: string,
  options: MatchOptions,
): Promise<MatchedPlace[]> => {
  const asTyped = matchNames(places, query, options);
  if (asTyped.length > 0) return asTyped;
  const forms = (await queryForms(query)).slice(1);
  const [simplified] = forms;
  if (simplified === undefined) return [];
  // 乾, 濛 and 塚 stand in names as they are.
  const known = charactersOf(places);
  for (const form of [...forms, keepWhere((character) => known.has(character), query.normalize('NFKC'), simplified)]) {
    const found = matchNames(places, form, options);
    if (found.length > 0) return found;
  }
  return [];
};

const characters = new WeakMap<readonly NamedPlace[], Set<string>>();

const charactersOf = (places: readonly NamedPlace[]): Set<string> => {
  const known = characters.get(places) ?? new Set(places.flatMap(({ name }) => [...name]));
  characters.set(places, known);
  return known;
};

const listed = new WeakMap<readonly NamedPlace[], Promise<NamedPlace[]>>();

/** The places of the site and those of the national list; a failure is forgotten, so that the next call tries again. */
const loadListed = (places: readonly NamedPlace[]): Promise<NamedPlace[]> => {
  const known = listed.get(places);
  if (known) return known;
  const loading = Promise.all([fetchText(routes.gazetteer()), fetchText(routes.nameReadings())]).then(
    ([list, readings]) => addListedPlaces(places, parseGazetteer(list), readReadings(readings)),
  );
  listed.set(places, loading);
  loading.catch(() => listed.delete(places));
  return loading;
};

const fetchText = async (address: string): Promise<string> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
};
