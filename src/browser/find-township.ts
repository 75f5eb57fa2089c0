import type { Messages } from '../i18n/messages.ts';
import { fill, part, readSettings } from './dom.ts';
import { findPlaces } from './find-places.ts';
import { isMissing, missingNotice } from './missing-place.ts';
import { describePlace, loadPlaces, nameOf, pageOf } from './place-names.ts';
import { attachSuggestions } from './suggestions.ts';

interface Settings {
  words: Messages['find'];
  names: string;
  /** The site's home in the page's language. */
  root: string;
}

/** `<gk-find>` around a form: suggests places while one types. Without it the form leads to the search page. */
class GkFind extends HTMLElement {
  connectedCallback(): void {
    const { words, names, root } = readSettings<Settings>(this);
    const input = part<HTMLInputElement>(this, 'input');
    const status = part(this, 'status');
    input.addEventListener('focus', () => loadPlaces(names).catch(() => undefined));
    attachSuggestions({
      input,
      failed: words.failed,
      list: part(this, 'list'),
      suggest: (query) => findPlaces(names, query, { wholeCountry: true }),
      show: (found) => describePlace(found, words),
      choose: ({ place }) => {
        if (!isMissing(place)) return location.assign(pageOf(place, root));
        input.value = nameOf(place);
        const told = part(this, 'missing');
        told.replaceChildren(...missingNotice(place, words, root));
        told.hidden = false;
      },
      describe: (shown, all) =>
        shown === 0 ? words.noOption : fill(shown < all ? words.firstOptions : words.options, { n: all, shown }),
      announce: (text, shown) => {
        status.textContent = text;
        // The list itself is seen; that there is none is not.
        status.classList.toggle('visually-hidden', shown > 0);
        part(this, 'missing').hidden = true;
      },
    });
  }
}

customElements.define('gk-find', GkFind);
