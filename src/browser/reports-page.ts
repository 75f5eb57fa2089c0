import { type PublishedReport, readPublished } from '../core/compare-reports/comparable-report.ts';
import { compareReports } from '../core/compare-reports/compare-reports.ts';
import type { NamedPlace } from '../core/regions/named-place.ts';
import { placeAt } from '../core/regions/place-at.ts';
import { fill, part, readSettings } from './dom.ts';
import { findPlaces } from './find-places.ts';
import { loadPlaces, nameOf } from './place-names.ts';
import { buildNodes } from './report-diff/build-nodes.ts';
import { showDifference } from './report-diff/show-difference.ts';
import type { DifferenceVoice } from './report-diff/voice.ts';
import { type PickerSettings, ReportPicker } from './report-picker.ts';
import { type ReportsState, readReports, townshipOf, writeReports, yearOf } from './reports-state.ts';

interface Settings extends Pick<DifferenceVoice, 'words' | 'states' | 'language'> {
  placeWords: PickerSettings['placeWords'];
  /** The site's home in the page's language, and of all languages. */
  root: string;
  base: string;
  names: string;
}

/** `<gk-reports>`: two pickers, the address and what is shown always say the same. */
class GkReports extends HTMLElement {
  #settings = {} as Settings;
  #state: ReportsState = { a: '', b: '' };
  #places: readonly NamedPlace[] = [];
  #pickers = {} as Record<keyof ReportsState, ReportPicker>;

  connectedCallback(): void {
    this.#settings = readSettings(this);
    this.#state = readReports(location.href);
    this.#pickers = { a: this.#makePicker('a'), b: this.#makePicker('b') };
    part(this, 'form').addEventListener('submit', (event) => event.preventDefault());
    part(this, 'swap').addEventListener('click', () => this.#change({ a: this.#state.b, b: this.#state.a }));
    part(this, 'copy').addEventListener('click', () => this.#copy());
    window.addEventListener('popstate', () => {
      const state = readReports(location.href);
      // A jump to a change is an entry of the history too.
      if (state.a === this.#state.a && state.b === this.#state.b) return;
      this.#state = state;
      this.#show();
    });
    this.#show();
  }

  #makePicker(side: keyof ReportsState): ReportPicker {
    return new ReportPicker(part(this, side), {
      placeWords: this.#settings.placeWords,
      say: (text) => this.#say(text),
      find: (query) => findPlaces(this.#settings.names, query),
      choose: (path) => this.#change({ [side]: path }),
    });
  }

  async #loadPlaces(): Promise<readonly NamedPlace[]> {
    this.#places = await loadPlaces(this.#settings.names).catch(() => []);
    return this.#places;
  }

  #change(changed: Partial<ReportsState>): void {
    this.#state = { ...this.#state, ...changed };
    history.pushState(null, '', location.pathname + writeReports(this.#state));
    this.#show();
  }

  async #show(): Promise<void> {
    const state = this.#state;
    const { words } = this.#settings;
    const isChosen = state.a !== '' && state.b !== '';
    this.#say(isChosen ? words.loading : words.choose);
    if (!isChosen) part(this, 'results').replaceChildren();
    const named = this.#nameChosen(state);
    // Two years of a township are called by their years, and need not wait for the names of the country.
    if (townshipOf(state.a) !== townshipOf(state.b)) await named;
    if (state !== this.#state) return;
    if (isChosen) await this.#compare(state);
    await named;
  }

  async #nameChosen(state: ReportsState): Promise<void> {
    await this.#loadPlaces();
    if (state !== this.#state) return;
    for (const side of ['a', 'b'] as const) this.#pickers[side].show(state[side], this.#placeOf(state[side]));
  }

  #placeOf(path: string): NamedPlace | undefined {
    return path === '' ? undefined : placeAt(this.#places, townshipOf(path));
  }

  async #compare(state: ReportsState): Promise<void> {
    const { words, states, language, root, base } = this.#settings;
    const results = part(this, 'results');
    const fetched = await Promise.all([fetchReport(base, state.a), fetchReport(base, state.b)]);
    if (state !== this.#state) return;
    results.replaceChildren();
    const [before, after] = fetched;
    if (typeof before === 'string') return this.#say(fill(words[before], { path: state.a }));
    if (typeof after === 'string') return this.#say(fill(words[after], { path: state.b }));
    const difference = compareReports(readPublished(before), readPublished(after));
    const names = { before: this.#nameOf(state.a, state.b), after: this.#nameOf(state.b, state.a) };
    const addresses = { before: `${root}${state.a}/`, after: `${root}${state.b}/` };
    const sameTownship = before.region === after.region;
    const voice = { words, states, language, names, addresses, sameTownship, brief: false };
    results.replaceChildren(...buildNodes(showDifference(difference, voice)));
    this.#say(state.a === state.b ? words.same : `${names.before} · ${names.after}`);
    // The address may name a change, which is there only now.
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  /** By its year beside another of the same township, by township and year beside any other. */
  #nameOf(path: string, other: string): string {
    const { words } = this.#settings;
    const year = yearOf(path);
    if (townshipOf(path) === townshipOf(other)) return fill(words.yearName, { year });
    const place = this.#placeOf(path);
    return fill(words.reportName, { name: place ? nameOf(place) : townshipOf(path), year });
  }

  async #copy(): Promise<void> {
    const { words } = this.#settings;
    const address = new URL(location.pathname + writeReports(this.#state), location.href).href;
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

/** The report's JSON, or the word that says why there is none. */
const fetchReport = async (base: string, path: string): Promise<PublishedReport | 'notFound' | 'failed'> => {
  const response = await fetch(`${base}${path}.json`).catch(() => undefined);
  if (response?.status === 404) return 'notFound';
  if (!response?.ok) return 'failed';
  return (response.json() as Promise<PublishedReport>).catch(() => 'failed' as const);
};

customElements.define('gk-reports', GkReports);
