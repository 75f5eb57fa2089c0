import { type MatchedPlace, matchNames } from '../../core/regions/match-names.ts';
import { queryPieces } from '../../core/search/search-text.ts';
import { element, fill, part, readSettings } from '../dom.ts';
import { loadPlaces } from '../place-names.ts';
import { type Found, openIndex, type SearchIndex } from './engine.ts';
import { findSections, isInTitle, readPage, sharedWords } from './excerpt.ts';
import { clearFilters, fillForm, readForm, showCounts } from './form.ts';
import { type ResultContext, type SearchWords, type ShownReport, showPlaces, showReports } from './results.ts';
import { isFiltered, readState, type SearchState, writeState } from './state.ts';

interface Settings {
  words: SearchWords;
  names: string;
  pagefind: string;
  /** The site's home in the page's language. */
  root: string;
  labels: Record<string, Record<string, string>>;
}

const pageSize = 40;
const pause = 180;

/** Of the townships of a county that was named, those with a report. */
const isWorthShowing = ({ place, by }: MatchedPlace): boolean =>
  place.path !== '' || by === undefined || place.otherNames.includes(by);

const isOnlyPunctuation = ({ query }: SearchState): boolean => query.trim() !== '' && queryPieces(query).length === 0;

const weight = ({ inTitle, sections }: ShownReport): number => {
  if (inTitle) return 2;
  return sections.some(({ excerpt }) => excerpt.length > 0) ? 1 : 0;
};

/** `<gk-search>`: the form, the results and the address always say the same. */
class GkSearch extends HTMLElement {
  #settings = {} as Settings;
  #index: Promise<SearchIndex> | undefined;
  /** A later search makes what an earlier one still brings worthless. */
  #round = 0;
  #timer = 0;
  #typing = false;
  #limit = pageSize;

  connectedCallback(): void {
    this.#settings = readSettings(this);
    const form = part<HTMLFormElement>(this, 'form');
    const input = part<HTMLInputElement>(this, 'input');
    input.addEventListener('focus', () => this.#open().catch(() => undefined), { once: true });
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#typed();
    });
    input.addEventListener('compositionend', () => this.#typed());
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || input.value === '') return;
      event.preventDefault();
      input.value = '';
      this.#settle();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(readForm(this), this.#typing ? 'replaceState' : 'pushState');
      this.#typing = false;
    });
    part(this, 'filters').addEventListener('change', () => this.#settle());
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** One entry in the history a search, not one a letter. */
  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const how = this.#typing ? 'replaceState' : 'pushState';
      this.#typing = true;
      this.#go(readForm(this), how);
    }, pause);
  }

  #settle(): void {
    this.#go(readForm(this), 'pushState');
    this.#typing = false;
  }

  #restore(): void {
    const state = readState(location.href);
    this.#typing = false;
    fillForm(this, state, this.#filterWords());
    this.#go(state);
  }

  #go(state: SearchState, how?: 'pushState' | 'replaceState'): void {
    clearTimeout(this.#timer);
    const address = location.pathname + writeState(state);
    if (how && address !== location.pathname + location.search) history[how](null, '', address);
    this.#limit = pageSize;
    this.#run(state);
  }

  async #run(state: SearchState): Promise<void> {
    const round = ++this.#round;
    const pieces = queryPieces(state.query);
    const idle = state.query.trim() === '' && !isFiltered(state);
    this.classList.toggle('idle', idle);
    if (idle) return this.#show(round, '', []);
    const { words, names, root } = this.#settings;
    const waiting = setTimeout(() => this.#say(round, words.loading), 300);
    const places = await loadPlaces(names).catch(() => []);
    const named = matchNames(places, state.query).filter(isWorthShowing).slice(0, 5);
    const context = { words, root, places: new Map(places.map((place) => [place.path, place])) };
    const before = named.length === 0 ? [] : [showPlaces(named, context)];
    try {
      const found = await this.#find(pieces, state);
      const reports = await this.#load(found, pieces);
      if (round === this.#round) showCounts(this, found.counts, state.filters, this.#filterWords());
      const none = found.hits.length === 0;
      const notice = none ? this.#nothing(state, named.length) : this.#countLine(found, reports);
      this.#show(round, notice, [
        ...before,
        ...(none ? this.#advice(state, named.length) : this.#list(found, reports, context, state)),
      ]);
    } catch {
      this.#index = undefined;
      this.#show(round, words.failed, before);
    } finally {
      clearTimeout(waiting);
    }
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.#settings.pagefind);
    return this.#index;
  }

  /** Without words to look for the index would give every report. */
  async #find(pieces: readonly string[], state: SearchState): Promise<Found> {
    const found = await (await this.#open()).find(pieces, state.filters);
    return isOnlyPunctuation(state) ? { ...found, hits: [] } : found;
  }

  /** Words in the title come first, then words in the text, then those only headings have; else as the index ranks them. */
  async #load({ hits, similar }: Found, pieces: readonly string[]): Promise<ShownReport[]> {
    const pages = await Promise.all(hits.slice(0, this.#limit).map((hit) => hit.data()));
    const reports = pages.map((found, index): ShownReport => {
      const { title = '', region = '', year = 0 } = hits[index]?.report ?? {};
      const page = readPage(found);
      const own = similar ? sharedWords(page, pieces) : pieces;
      const places = { inTitle: isInTitle(page, own), sections: findSections(page, own) };
      return { path: `${region}/${year}`, region, title, year, pieces: own, ...places };
    });
    return reports.sort((a, b) => weight(b) - weight(a));
  }

  #list({ hits }: Found, reports: readonly ShownReport[], context: ResultContext, state: SearchState): HTMLElement[] {
    const rest = hits.length - reports.length;
    if (rest <= 0) return showReports(reports, context);
    const more = element(
      'button',
      { type: 'button', class: 'button' },
      fill(context.words.more, { n: Math.min(rest, pageSize) }),
    );
    more.addEventListener('click', () => {
      this.#limit += pageSize;
      this.#run(state);
    });
    return [...showReports(reports, context), more];
  }

  #countLine({ hits, similar }: Found, reports: readonly ShownReport[]): string {
    const { words } = this.#settings;
    const townships = new Set(reports.map(({ region }) => region)).size;
    const line = fill(words.found, { reports: hits.length, townships });
    return similar ? fill(words.similar, { found: line }) : line;
  }

  #nothing(state: SearchState, places: number): string {
    const { words } = this.#settings;
    if (isOnlyPunctuation(state)) return fill(words.onlyPunctuation, { query: state.query.trim().slice(0, 60) });
    const none = isFiltered(state)
      ? words.nothingFiltered
      : fill(words.nothing, { query: state.query.trim().slice(0, 60) });
    return places > 0 ? fill(words.foundPlacesOnly, { n: places, none }) : none;
  }

  #advice(state: SearchState, places: number): HTMLElement[] {
    const { words } = this.#settings;
    if (isOnlyPunctuation(state)) return [];
    if (!isFiltered(state)) return places > 0 ? [] : [element('p', { class: 'soft' }, words.advice)];
    const clear = element('button', { type: 'button', class: 'button' }, words.clearFilters);
    clear.addEventListener('click', () => {
      clearFilters(this);
      part(this, 'input').focus();
      this.#settle();
    });
    return [clear];
  }

  #filterWords() {
    const { words, labels } = this.#settings;
    return { any: words.any, option: words.option, labels };
  }

  #say(round: number, text: string): void {
    if (round === this.#round) part(this, 'status').textContent = text;
  }

  #show(round: number, text: string, results: HTMLElement[]): void {
    if (round !== this.#round) return;
    this.#say(round, text);
    part(this, 'results').replaceChildren(...results);
  }
}

customElements.define('gk-search', GkSearch);
