import type { MatchedPlace } from '../core/regions/match-names.ts';
import type { NamedPlace } from '../core/regions/named-place.ts';
import { element, fill, part } from './dom.ts';
import { describePlace, nameOf, type PlaceWords } from './place-names.ts';
import { townshipOf, yearOf } from './reports-state.ts';
import { attachSuggestions } from './suggestions.ts';

export interface PickerSettings {
  placeWords: PlaceWords & { options: string; firstOptions: string; noOption: string };
  /** Says what the list of suggestions holds. */
  say(text: string): void;
  find(query: string): Promise<readonly MatchedPlace[]>;
  choose(path: string): void;
}

/** One of two pickers: a township by any of its names, then one of the years it has a report for. */
export class ReportPicker {
  #root: HTMLElement;
  #path = '';

  constructor(root: HTMLElement, { placeWords, say, find, choose }: PickerSettings) {
    this.#root = root;
    const input = part<HTMLInputElement>(root, 'input');
    attachSuggestions({
      input,
      list: part(root, 'list'),
      suggest: async (query) => (await find(query)).filter(({ place }) => place.years.length > 0),
      show: (found) => describePlace(found, placeWords),
      choose: ({ place }) => choose(`${place.path}/${Math.max(...place.years)}`),
      describe: (shown, all) =>
        shown === 0
          ? placeWords.noOption
          : fill(shown < all ? placeWords.firstOptions : placeWords.options, { n: all, shown }),
      announce: (text) => {
        if (text !== '') say(text);
      },
    });
    part<HTMLSelectElement>(root, 'year').addEventListener('change', ({ target }) => {
      choose(`${townshipOf(this.#path)}/${(target as HTMLSelectElement).value}`);
    });
  }

  /** Shows a choice; its name stays what was typed until the names are there. */
  show(path: string, place: NamedPlace | undefined): void {
    this.#path = path;
    const input = part<HTMLInputElement>(this.#root, 'input');
    if (path === '' || place) input.value = place ? nameOf(place) : '';
    else input.value = townshipOf(path);
    const years = place?.years ?? (path === '' ? [] : [yearOf(path)]);
    const select = part<HTMLSelectElement>(this.#root, 'year');
    select.disabled = years.length === 0;
    if (years.length === 0) return;
    select.replaceChildren(
      ...years.map((year) => element('option', { value: String(year), selected: year === yearOf(path) }, String(year))),
    );
    select.value = String(yearOf(path));
  }
}
