import '../sort-table.ts';
import { type ChoiceState, type ReadChoice, readChoice, writeChoice } from '../../core/charts/choice-address.ts';
import { yearsInWords } from '../../core/charts/headline.ts';
import type { ObservationsIndex } from '../../core/dataset/observations-schema.ts';
import type { Text } from '../../core/findings/text.ts';
import { fill, part, readSettings } from '../dom.ts';
import { type ChoiceForm, choiceForm } from './choice-form.ts';
import { findPlace, isWithin, partlyChosen } from './chosen-places.ts';
import { type Comparison, compare, mostIndicators, type Outcome } from './comparison.ts';
import { countyData } from './county-data.ts';
import { type IndicatorChooser, indicatorChooser } from './indicator-chooser.ts';
import { loadCounty, loadIndex } from './load-data.ts';
import { type RegionChooser, regionChooser } from './region-chooser.ts';
import type { CompareSettings } from './settings.ts';
import { keepHeights, showOutcome } from './show-outcome.ts';
import { type TakeAway, takeAway } from './take-away.ts';

/** `<gk-compare>`: the form, the result and the address always say the same. */
class GkCompare extends HTMLElement {
  #settings = {} as CompareSettings;
  #choice = {} as ReadChoice;
  #shown: Comparison | undefined;
  #index: ObservationsIndex | undefined;
  #data = countyData(loadCounty);
  #form = {} as ChoiceForm;
  #regions = {} as RegionChooser;
  #indicators = {} as IndicatorChooser;
  #take = {} as TakeAway;
  /** What was asked for earlier is not shown over what was asked for later. */
  #round = 0;

  connectedCallback(): void {
    this.#settings = readSettings(this);
    this.#attach();
    keepHeights(part(this, 'results'));
    if (location.search !== '') this.#clear();
    const restore = (): void => {
      this.#choice = readChoice(location.href, this.#settings.usual);
      this.#showForm();
      // The page comes with the usual comparison.
      if (location.search !== '' || this.#shown) this.#compare();
    };
    window.addEventListener('popstate', restore);
    part(this, 'clear-regions').addEventListener('click', () => this.#change({ regions: [] }));
    restore();
    this.#form.fold(this.#choice.state.regions.length > 0);
  }

  /** What the page comes with is not what the address asks for. */
  #clear(): void {
    const { words } = this.#settings;
    part(this, 'results').replaceChildren();
    part(this, 'title').textContent = words.result;
    this.#say(words.loading);
  }

  #attach(): void {
    const { words } = this.#settings;
    const announce = (text: string) => this.#say(text);
    const change = (changed: Partial<ChoiceState>) => this.#change(changed);
    this.#form = choiceForm(this, { words, change });
    this.#regions = regionChooser(this, {
      words,
      prepare: () => this.#loadIndex(),
      townships: (path) => (this.#index && findPlace(path, this.#index)?.townships) ?? 0,
      choose: (path) => change({ regions: [...this.#without((other) => isWithin(other, path)), path] }),
      remove: (path) => change({ regions: this.#without((other) => other === path) }),
      announce,
    });
    this.#indicators = indicatorChooser(this, {
      words,
      most: mostIndicators,
      change: (indicators) => change({ indicators }),
      announce,
    });
    this.#take = takeAway(this, this.#settings, async () => {
      if (!this.#shown) await this.#compare();
      return this.#shown;
    });
  }

  #without(isGone: (path: string) => boolean): string[] {
    return this.#choice.state.regions.filter((path) => !isGone(path));
  }

  async #loadIndex(): Promise<ObservationsIndex> {
    this.#index = await loadIndex();
    return this.#index;
  }

  #change(changed: Partial<ChoiceState>): void {
    this.#choice = { state: { ...this.#choice.state, ...changed }, unread: [] };
    history.pushState(null, '', location.pathname + writeChoice(this.#choice.state));
    this.#showForm();
    this.#compare();
  }

  /** What can be said of the choice as long as its data is not there: names come with the data. */
  #showForm(): void {
    const { state } = this.#choice;
    this.#form.show(state, this.#shown?.form ?? state.form ?? 'bar');
    this.#indicators.show(state.indicators);
    this.#regions.show(
      state.regions.map((path) => ({ path, label: this.#label(path) })),
      this.#offers(),
    );
    this.#form.summarise(this.#summary());
    // The other language opens with the same choice.
    const other = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
    if (other) other.search = location.search;
  }

  #offers() {
    const { words } = this.#settings;
    if (!this.#index) return [];
    return partlyChosen(this.#choice.state.regions, this.#index).map(({ region, name, townships }) => ({
      label: fill(words.addWhole, { name: this.#word(name), n: townships }),
      take: () => this.#change({ regions: [...this.#without((path) => isWithin(path, region)), region] }),
    }));
  }

  #label(path: string): string {
    const { words, labels } = this.#settings;
    const place = this.#index && findPlace(path, this.#index);
    if (place) return fill(words.whole, { name: this.#word(place.name), n: place.townships });
    const name = this.#shown?.names.get(path);
    if (name) return this.#word(name);
    return this.#shown ? fill(words.unknownName, { path }) : (labels[path] ?? path);
  }

  #word = (text: Text): string => (this.#settings.language === 'en' ? text.en : text.zh);

  #summary(): string {
    const { words } = this.#settings;
    const { regions, years, indicators } = this.#choice.state;
    const [region, indicator] = [regions[0], indicators[0]];
    const only = regions.length === 1 && region !== undefined;
    const named = indicators.length === 1 && indicator !== undefined ? this.#indicators.nameOf(indicator) : undefined;
    return fill(words.summary, {
      regions: only
        ? this.#label(region)
        : fill(regions.length === 0 ? words.noPlaces : words.places, { n: regions.length }),
      years: years.length === 0 ? words.noYears : this.#word(yearsInWords(years)),
      indicators: named ?? fill(words.manyIndicators, { n: indicators.length }),
    });
  }

  async #compare(): Promise<void> {
    const round = ++this.#round;
    const { words } = this.#settings;
    const { state } = this.#choice;
    this.setAttribute('aria-busy', 'true');
    const outcome = await compare(state, {
      index: () => this.#loadIndex(),
      data: this.#data,
      progress: (done, all) => round === this.#round && this.#say(fill(words.progress, { done, all })),
    });
    if (round !== this.#round) return;
    this.removeAttribute('aria-busy');
    this.#show(outcome);
  }

  #show(outcome: Outcome): void {
    this.#shown = outcome.kind === 'shown' ? outcome : undefined;
    this.#showForm();
    showOutcome(this, outcome, {
      unread: this.#choice.unread,
      settings: this.#settings,
      heading: 'h3',
      retry: () => this.#compare(),
    });
    this.#take.show(this.#shown);
  }

  #say(text: string): void {
    part(this, 'status').textContent = text;
  }
}

customElements.define('gk-compare', GkCompare);
