import { matchNames } from '../core/regions/match-names.ts';
import { fill, part } from './dom.ts';
import { describePlace, loadPlaces, pageOf } from './place-names.ts';
import { attachSuggestions } from './suggestions.ts';

/** `<gk-find>` around a form: suggests places while one types. Without it the form leads to the search page. */
class GkFind extends HTMLElement {
  connectedCallback(): void {
    const { names = '', root = '', none = '', formerly = '', options = '', noOption = '' } = this.dataset;
    const input = part<HTMLInputElement>(this, 'input');
    const status = part(this, 'status');
    input.addEventListener('focus', () => loadPlaces(names).catch(() => undefined));
    attachSuggestions({
      input,
      list: part(this, 'list'),
      suggest: async (query) => matchNames(await loadPlaces(names), query),
      show: (found) => describePlace(found, { none, formerly }),
      choose: ({ place }) => location.assign(pageOf(place, root)),
      announce: (count) => {
        status.textContent = count === 0 ? noOption : fill(options, { n: count });
      },
    });
  }
}

customElements.define('gk-find', GkFind);
