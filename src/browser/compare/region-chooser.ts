import type { MatchedPlace } from '../../core/regions/match-names.ts';
import { routes } from '../../site/routes.ts';
import { element, fill, part } from '../dom.ts';
import { findPlaces } from '../find-places.ts';
import { describePlace, loadPlaces, type PlaceWords } from '../place-names.ts';
import { attachSuggestions } from '../suggestions.ts';
import { chip } from './chip.ts';

export interface RegionWords extends PlaceWords {
  options: string;
  firstOptions: string;
  noOption: string;
  namesFailed: string;
  wholeOption: string;
  remove: string;
}

export interface RegionChooserSettings {
  words: RegionWords;
  /** Whether anything of it can be compared, and of how many townships; asked once the index of the data is there. */
  townships(path: string): number;
  /** Called before the first suggestion: what `townships` needs. */
  prepare(): Promise<unknown>;
  choose(path: string): void;
  remove(path: string): void;
  announce(text: string): void;
}

export interface RegionChooser {
  show(chosen: readonly { path: string; label: string }[], offers: readonly Offer[]): void;
}

/** A county in the place of its townships that were chosen. */
export interface Offer {
  label: string;
  take(): void;
}

/** The box in which places are looked for, and what was chosen below it. */
export const regionChooser = (root: HTMLElement, settings: RegionChooserSettings): RegionChooser => {
  const input = part<HTMLInputElement>(root, 'input');
  attachPlaces(root, input, settings);
  part(root, 'clear-regions').addEventListener('click', () => input.focus());
  return {
    show: (chosen, offers) => {
      const chips = chosen.map(({ path, label }) =>
        chip(label, fill(settings.words.remove, { name: label }), () => {
          settings.remove(path);
          input.focus();
        }),
      );
      part(root, 'chosen').replaceChildren(...chips);
      part(root, 'none-chosen').hidden = chosen.length > 0;
      part(root, 'clear-regions').hidden = chosen.length < 2;
      part(root, 'offers').replaceChildren(...offers.map(offerButton));
    },
  };
};

const offerButton = ({ label, take }: Offer): HTMLElement => {
  const button = element('button', { type: 'button', class: 'link-button small' }, label);
  button.addEventListener('click', take);
  return element('li', {}, button);
};

/** The name index is large: it is fetched when the box gets the focus, and never before. */
const attachPlaces = (root: HTMLElement, input: HTMLInputElement, settings: RegionChooserSettings): void => {
  const { words, townships, prepare, choose, announce } = settings;
  const load = () => Promise.all([loadPlaces(routes.nameIndex()), prepare()]);
  input.addEventListener('focus', () => load().catch(() => undefined));
  attachSuggestions<MatchedPlace>({
    input,
    list: part(root, 'list'),
    suggest: async (query) => {
      const [found] = await Promise.all([findPlaces(routes.nameIndex(), query), prepare()]);
      return found.filter(({ place }) => place.hasPage && townshipsOf(place) > 0);
    },
    failed: words.namesFailed,
    show: (found) => {
      const lines = describePlace(found, words);
      const n = found.place.years.length > 0 ? 0 : townships(found.place.path);
      if (n > 0) lines.splice(1, 0, element('span', { class: 'place-years' }, fill(words.wholeOption, { n })));
      return lines;
    },
    choose: ({ place }) => {
      input.value = '';
      choose(place.path);
    },
    describe: (shown, all) =>
      shown === 0 ? words.noOption : fill(shown < all ? words.firstOptions : words.options, { n: all, shown }),
    announce: (text) => {
      if (text !== '') announce(text);
    },
  });
  const townshipsOf = ({ years, path }: MatchedPlace['place']): number => years.length || townships(path);
};
