import '../chart.ts';
import '../sort-table.ts';
import { readChoice } from '../../core/charts/choice-address.ts';
import { part, readSettings } from '../dom.ts';
import { compare } from './comparison.ts';
import { countyData } from './county-data.ts';
import { loadCounty, loadIndex } from './load-data.ts';
import type { CompareSettings } from './settings.ts';
import { showOutcome } from './show-outcome.ts';

/** `<gk-compare-embed>` shows the comparison its address asks for, inside a page of somebody else. */
class GkCompareEmbed extends HTMLElement {
  connectedCallback(): void {
    const settings = readSettings<CompareSettings>(this);
    part<HTMLAnchorElement>(this, 'open').search = location.search;
    this.#show(settings);
    this.#tellHeight();
  }

  async #show(settings: CompareSettings): Promise<void> {
    const { state, unread } = readChoice(location.href, settings.usual);
    const data = countyData(loadCounty);
    this.dataset.view = state.view;
    part(this, 'status').textContent = settings.words.loading;
    const outcome = await compare(state, { index: loadIndex, data, progress: () => undefined });
    showOutcome(this, outcome, { unread, settings, heading: 'h2', retry: () => this.#show(settings) });
  }

  /** A page that listens can make the frame as high as what it shows; it is told nothing else. */
  #tellHeight(): void {
    if (parent === window) return;
    const main = this.closest('main') ?? this;
    new ResizeObserver(() =>
      parent.postMessage({ type: 'gongkai-height', height: Math.ceil(main.getBoundingClientRect().height) }, '*'),
    ).observe(main);
  }
}

customElements.define('gk-compare-embed', GkCompareEmbed);
