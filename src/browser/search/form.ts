import { element, fill, part } from '../dom.ts';
import { nameOf } from '../place-names.ts';
import { type Counts, type FacetName, facetNames } from './facets.ts';
import type { KnownPlaces } from './finder.ts';
import { levelsOf, type PlaceLevel, placeLevels } from './place-options.ts';
import type { SearchSettings } from './settings.ts';
import type { SearchState, Sort } from './state.ts';

/** What of the page's settings the form needs. */
export type FormWords = Pick<SearchSettings, 'words' | 'labels'>;

/** How many reports are left with each choice, as far as that is known. */
export interface KnownCounts extends Counts {
  /** Whether all reports of the place were searched. */
  covers(place: string): boolean;
}

/** A value, what it is called, and how many reports it would leave. */
type Option = [value: string, name: string, count: number | undefined];

const selectOf = (root: ParentNode, name: FacetName | PlaceLevel | 'sort') => part<HTMLSelectElement>(root, name);

export const readFacets = (root: ParentNode): SearchState['facets'] => {
  const facets = { year: '', edition: '', findings: '', figures: '' };
  for (const name of facetNames) facets[name] = selectOf(root, name).value;
  return facets;
};

export const readSort = (root: ParentNode): Sort => selectOf(root, 'sort').value as Sort;

/** The name of a place; that of a province is known before the table of names is there. */
export const nameOfPath = (path: string, { byPath }: KnownPlaces, { labels }: FormWords): string => {
  const place = byPath.get(path);
  return place ? nameOf(place) : (labels.province[path] ?? path);
};

/** The form says what the search is; with counts it says what each other choice would leave. */
export const fillForm = (
  root: ParentNode,
  state: SearchState,
  places: KnownPlaces,
  settings: FormWords,
  counts?: KnownCounts,
): void => {
  for (const name of facetNames)
    setOptions(selectOf(root, name), facetOptions(name, settings, counts), state.facets[name], settings);
  const levels = levelsOf(state.place);
  for (const [depth, level] of placeLevels.entries()) {
    const above = placeLevels[depth - 1];
    const options = placeOptions(above && levels[above], places, settings, counts);
    const select = selectOf(root, level);
    const chosen = levels[level];
    const isMissing = chosen !== '' && !options.some(([value]) => value === chosen);
    if (isMissing) options.push([chosen, nameOfPath(chosen, places, settings), undefined]);
    setOptions(select, options, chosen, settings);
    const label = select.closest('label');
    if (label) label.hidden = depth > 0 && select.options.length < 2;
  }
  selectOf(root, 'sort').value = state.sort;
  part(root, 'chosen').textContent = sayChosen(state, places, settings);
};

const facetOptions = (name: FacetName, { labels }: FormWords, counts?: KnownCounts): Option[] => {
  const values = Object.entries(labels[name]);
  if (name === 'year' || name === 'edition') values.sort(([a], [b]) => Number(b) - Number(a));
  const known = counts?.facets[name];
  return values.map(([value, label]) => [value, label, known && (known.get(value) ?? 0)]);
};

/** @param above the place whose places are offered; undefined for provinces, empty where none is chosen */
const placeOptions = (
  above: string | undefined,
  places: KnownPlaces,
  settings: FormWords,
  counts?: KnownCounts,
): Option[] => {
  if (above === '') return [];
  const paths = places.choices.get(above ?? '') ?? (above === undefined ? Object.keys(settings.labels.province) : []);
  const countOf = (path: string) => (counts?.covers(path) ? (counts.places.get(path) ?? 0) : undefined);
  return paths.map((path) => [path, nameOfPath(path, places, settings), countOf(path)]);
};

/** What would leave nothing is not offered; a value that nothing has still stands there while it is chosen. */
const setOptions = (
  select: HTMLSelectElement,
  options: readonly Option[],
  chosen: string,
  { words }: FormWords,
): void => {
  const offered = options.filter(([value, , count]) => value === chosen || count !== 0);
  if (chosen !== '' && !offered.some(([value]) => value === chosen)) offered.push([chosen, chosen, undefined]);
  const made = offered.map(([value, name, count]) =>
    element('option', { value }, count === undefined ? name : fill(words.option, { name, n: count })),
  );
  select.replaceChildren(element('option', { value: '' }, words.any), ...made);
  select.value = chosen;
};

/** Folded up the form still says what is chosen. */
const sayChosen = ({ place, facets }: SearchState, places: KnownPlaces, settings: FormWords): string => {
  const { words, labels } = settings;
  const names = [
    ...(place === '' ? [] : [nameOfPath(place, places, settings)]),
    ...facetNames.flatMap((name) => (facets[name] === '' ? [] : [labels[name][facets[name]] ?? facets[name]])),
  ];
  return names.length === 0 ? '' : fill(words.chosen, { names: names.join(words.nameJoin) });
};
