import { matchNames } from '../core/regions/match-names.ts';
import { fill, part } from './dom.ts';
import { describePlace, loadPlaces, pageOf } from './place-names.ts';
import { attachSuggestions } from './suggestions.ts';

/** `<gk-find>` around a form: suggests places while one types. Without it the form leads to the search page. */
class GkFind extends HTMLElement {
  connectedCallback(): void {
    const { names = '', root = '', none = '', formerly = '', noOption = '' } = this.dataset;
    const { options = '', firstOptions = '' } = this.dataset;
    const input = part<HTMLInputElement>(this, 'input');
    const status = part(this, 'status');
    input.addEventListener('focus', () => loadPlaces(names).catch(() => undefined));
    attachSuggestions({
      input,
      list: part(this, 'list'),
      suggest: async (query) => matchNames(await loadPlaces(names), query),
      show: (found) => describePlace(found, { none, formerly }),
      choose: ({ place }) => location.assign(pageOf(place, root)),
      describe: (shown, all) =>
        shown === 0 ? noOption : fill(shown < all ? firstOptions : options, { n: all, shown }),
      announce: (text, shown) => {
        status.textContent = text;
        // The list itself is seen; that there is none is not.
        status.classList.toggle('visually-hidden', shown > 0);
      },
    });
  }
}

customElements.define('gk-find', GkFind);
