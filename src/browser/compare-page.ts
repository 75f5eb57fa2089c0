import { matchNames } from '../core/regions/match-names.ts';
import type { NamedPlace } from '../core/regions/named-place.ts';
import { buildResult, fetchObservations, type ResultSettings } from './compare-result.ts';
import { type CompareState, readState, writeState } from './compare-state.ts';
import { element, fill, part, readSettings } from './dom.ts';
import { describePlace, loadPlaces, nameOf, type PlaceWords } from './place-names.ts';
import { attachSuggestions } from './suggestions.ts';

interface Settings extends ResultSettings {
  placeWords: PlaceWords & { options: string; firstOptions: string };
  names: string;
  data: string;
  usual: CompareState;
}

/** `<gk-compare>`: the form, the charts and the address always say the same. */
class GkCompare extends HTMLElement {
  #settings = {} as Settings;
  #state = {} as CompareState;
  #places: NamedPlace[] = [];

  connectedCallback(): void {
    this.#settings = readSettings(this);
    this.#state = readState(location.href, this.#settings.usual);
    this.#listen();
    window.addEventListener('popstate', () => {
      this.#state = readState(location.href, this.#settings.usual);
      this.#showForm();
      this.#showResult();
    });
    this.#showForm();
    if (location.search !== '') this.#showResult();
    this.#loadNames();
  }

  #listen(): void {
    const { placeWords, words } = this.#settings;
    const form = part<HTMLFormElement>(this, 'form');
    const input = part<HTMLInputElement>(this, 'input');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => {
      if (event.target !== input) this.#change(this.#readForm());
    });
    part(this, 'copy').addEventListener('click', () => this.#copy());
    attachSuggestions({
      input,
      list: part(this, 'list'),
      suggest: async (query) => {
        await this.#loadNames();
        return matchNames(this.#places, query).filter(({ place }) => this.#townships(place.path) > 0);
      },
      show: (found) => describePlace(found, placeWords),
      choose: ({ place }) => {
        input.value = '';
        this.#change({ regions: [...new Set([...this.#state.regions, place.path])] });
      },
      describe: (shown, all) =>
        shown === 0
          ? words.noOption
          : fill(shown < all ? placeWords.firstOptions : placeWords.options, { n: all, shown }),
      announce: (text) => {
        if (text !== '') this.#say(text);
      },
    });
  }

  async #loadNames(): Promise<void> {
    this.#places = await loadPlaces(this.#settings.names).catch(() => []);
    this.#showChosen();
  }

  #readForm(): Partial<CompareState> {
    const values = new FormData(part<HTMLFormElement>(this, 'form'));
    return {
      years: values.getAll('y').map(Number),
      indicator: String(values.get('i')),
      view: values.get('view') === 'table' ? 'table' : 'chart',
    };
  }

  #change(changed: Partial<CompareState>): void {
    this.#state = { ...this.#state, ...changed };
    history.pushState(null, '', location.pathname + writeState(this.#state));
    this.#showForm();
    this.#showResult();
  }

  #showForm(): void {
    const { years, indicator, view } = this.#state;
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name="y"]'))
      box.checked = years.includes(Number(box.value));
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name="view"]'))
      radio.checked = radio.value === view;
    part<HTMLSelectElement>(this, 'indicator').value = indicator;
    this.dataset.view = view;
    this.#showChosen();
  }

  #showChosen(): void {
    const { words } = this.#settings;
    const chosen = this.#state.regions.map((path) => {
      const button = element(
        'button',
        { type: 'button', class: 'chip' },
        this.#label(path),
        element('span', { 'aria-hidden': 'true' }, '×'),
      );
      button.setAttribute('aria-label', fill(words.remove, { name: this.#label(path) }));
      button.addEventListener('click', () => {
        this.#change({ regions: this.#state.regions.filter((other) => other !== path) });
        part(this, 'input').focus();
      });
      return element('li', {}, button);
    });
    part(this, 'chosen').replaceChildren(...chosen);
    part(this, 'none-chosen').hidden = chosen.length > 0;
  }

  #label(path: string): string {
    const place = this.#places.find((one) => one.path === path);
    if (!place) return path;
    const isTownship = place.years.length > 0;
    return isTownship
      ? nameOf(place)
      : fill(this.#settings.words.whole, { name: nameOf(place), n: this.#townships(path) });
  }

  /** With a report, the place itself included. */
  #townships(path: string): number {
    if (path === '') return 0;
    return this.#places.filter((place) => place.years.length > 0 && `${place.path}/`.startsWith(`${path}/`)).length;
  }

  async #showResult(): Promise<void> {
    const { words, data } = this.#settings;
    const state = this.#state;
    const results = part(this, 'results');
    this.#say(words.loading);
    try {
      const observations = await fetchObservations(data, state.regions);
      if (state !== this.#state) return;
      const { status, nodes } = buildResult(
        state,
        observations,
        part<HTMLTemplateElement>(this, 'pattern'),
        this.#settings,
      );
      results.replaceChildren(...nodes);
      this.#say(status);
    } catch {
      results.replaceChildren();
      this.#say(words.failed);
    }
  }

  async #copy(): Promise<void> {
    const { words } = this.#settings;
    const address = new URL(location.pathname + writeState(this.#state), location.href).href;
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    part(this, 'copied').textContent = copied ? words.copied : words.notCopied;
  }

  #say(text: string): void {
    part(this, 'status').textContent = text;
  }
}

customElements.define('gk-compare', GkCompare);
