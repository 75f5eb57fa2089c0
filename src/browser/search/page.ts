import { fill, part, readSettings } from '../dom.ts';
import { placeBefore } from './came-from.ts';
import { facetNames } from './facets.ts';
import { Finder } from './finder.ts';
import { fillForm, nameOfPath, readFacets, readSort } from './form.ts';
import { chooseLevel, placeLevels } from './place-options.ts';
import { walkResults } from './result-keys.ts';
import { ResultView } from './result-view.ts';
import type { SearchSettings } from './settings.ts';
import { noFacets, readState, type SearchState, writeState } from './state.ts';
import { whenTyped } from './typing.ts';

const narrow = '(max-width: 48rem)';

/** `<gk-search>`: the form, the results and the address always say the same. Dispatches `gk-found` (`FoundDetail`) after each search. */
class GkSearch extends HTMLElement {
  #settings = {} as SearchSettings;
  #finder = {} as Finder;
  #view = {} as ResultView;
  #state: SearchState = { query: '', place: '', facets: noFacets, sort: 'best' };
  /** Chosen for the reader, who has asked for nothing yet. */
  #placeBefore = '';
  #typing = false;
  #typed = { cancel: () => {} };

  connectedCallback(): void {
    this.#settings = readSettings(this);
    this.#finder = new Finder(this.#settings);
    this.#view = new ResultView(this, this.#settings, this.#finder, {
      widen: () => {
        part(this, 'input').focus();
        this.#go({ place: '', facets: noFacets });
      },
    });
    // Before anything is read from the address: written while this script was on its way.
    const { value } = part<HTMLInputElement>(this, 'input');
    const isBare = location.search === '';
    part<HTMLDetailsElement>(this, 'filters').open = !matchMedia(narrow).matches;
    this.#listen();
    this.#restore();
    if (isBare && value !== '') this.#search(value);
    else if (isBare) this.#comeFrom();
  }

  #listen(): void {
    const input = part<HTMLInputElement>(this, 'input');
    const warm = () => this.#warm();
    if (document.activeElement === input) warm();
    else input.addEventListener('focus', warm, { once: true });
    this.#typed = whenTyped(input, () => this.#go({ query: input.value }, true));
    walkResults(input, part(this, 'results'), () => this.#search(''));
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ query: input.value }, this.#typing);
      this.#typing = false;
    });
    part(this, 'filters').addEventListener('change', ({ target }) => this.#choose(target as HTMLSelectElement));
    window.addEventListener('popstate', () => this.#restore());
  }

  #search(query: string): void {
    part<HTMLInputElement>(this, 'input').value = query;
    this.#go({ query });
  }

  /** One entry in the history a search, not one a letter. */
  #go(change: Partial<SearchState>, typing = false): void {
    this.#typed.cancel();
    this.#state = { ...this.#state, ...change };
    const how = typing && this.#typing ? 'replaceState' : 'pushState';
    this.#typing = typing;
    const address = location.pathname + writeState(this.#state);
    if (address !== location.pathname + location.search) history[how](null, '', address);
    this.#run(typing);
  }

  #restore(): void {
    this.#state = readState(location.href);
    this.#typing = false;
    part<HTMLInputElement>(this, 'input').value = this.#state.query;
    this.#run(false);
  }

  #choose({ name, value }: HTMLSelectElement): void {
    const level = placeLevels.find((one) => one === name);
    const place = level ? chooseLevel(this.#state.place, level, value) : this.#state.place;
    part(this, 'note').textContent = '';
    this.#placeBefore = '';
    this.#go({ place, facets: readFacets(this), sort: readSort(this) });
  }

  #run(typing: boolean): void {
    if (this.#isIdle) this.#view.clear(this.#state);
    else this.#view.search(this.#state, typing);
  }

  get #isIdle(): boolean {
    const { query, place, facets } = this.#state;
    return query.trim() === '' && place === this.#placeBefore && facetNames.every((name) => facets[name] === '');
  }

  /** What the first search needs is fetched while its words are typed. */
  async #warm(): Promise<void> {
    this.#finder.warm(this.#state.place).catch(() => undefined);
    await this.#finder.places();
    if (this.#isIdle) this.#view.clear(this.#state);
  }

  /** A reader who comes from a page of a county means that county, where not everything is searched at once. */
  async #comeFrom(): Promise<void> {
    const { inParts, base, words } = this.#settings;
    const place = inParts ? placeBefore(document.referrer, location.origin, base) : undefined;
    const places = place === undefined ? undefined : await this.#finder.places();
    if (place === undefined || !places?.byPath.has(place) || !this.#isIdle) return;
    this.#placeBefore = place;
    this.#state = { ...this.#state, place };
    fillForm(this, this.#state, places, this.#settings);
    part(this, 'note').textContent = fill(words.cameFrom, { place: nameOfPath(place, places, this.#settings) });
  }
}

customElements.define('gk-search', GkSearch);
