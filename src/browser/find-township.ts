import type { NamedPlace } from '../core/regions/named-place.ts';
import { element, fill, part } from './dom.ts';
import { findPlaces } from './find-places.ts';
import { describePlace, loadPlaces, nameOf, nearestPage, pageOf, whereIs } from './place-names.ts';
import { spoken } from './spoken.ts';
import { attachSuggestions } from './suggestions.ts';

/** `<gk-find>` around a form: suggests places while one types. Without it the form leads to the search page. */
class GkFind extends HTMLElement {
  connectedCallback(): void {
    const { names = '', root = '', none = '', formerly = '', noOption = '' } = this.dataset;
    const { options = '', firstOptions = '', failed = '' } = this.dataset;
    const input = part<HTMLInputElement>(this, 'input');
    const status = part(this, 'status');
    input.addEventListener('focus', () => loadPlaces(names).catch(() => undefined));
    attachSuggestions({
      input,
      failed,
      list: part(this, 'list'),
      suggest: (query) => findPlaces(names, query, { wholeCountry: true }),
      show: (found) => describePlace(found, { none, formerly }),
      choose: ({ place }) => {
        // The page of its county names it among those without a report.
        if (place.hasPage || place.above[0]?.hasPage) location.assign(pageOf(place, root));
        else this.#tellMissing(place, input);
      },
      describe: (shown, all) =>
        shown === 0 ? noOption : fill(shown < all ? firstOptions : options, { n: all, shown }),
      announce: (text, shown) => {
        status.textContent = text;
        // The list itself is seen; that there is none is not.
        status.classList.toggle('visually-hidden', shown > 0);
        part(this, 'missing').hidden = true;
      },
    });
  }

  /** Nothing of its county has a page: what there is above it, and how its report can come here. */
  #tellMissing(place: NamedPlace, input: HTMLInputElement): void {
    const { root = '', missing = '', nearest = '', submit = '', submitPage = '' } = this.dataset;
    const above = nearestPage(place);
    input.value = nameOf(place);
    const told = part(this, 'missing');
    told.replaceChildren(
      element('p', {}, ...inVoice(fill(missing, { name: nameOf(place), where: whereIs(place) }))),
      element(
        'p',
        { class: 'ways' },
        ...(above
          ? [element('a', { href: pageOf(above, root) }, ...inVoice(fill(nearest, { name: nameOf(above) })))]
          : []),
        element('a', { href: submitPage }, submit),
      ),
    );
    told.hidden = false;
  }
}

const inVoice = (text: string) => spoken(text, document.documentElement.lang === 'en' ? 'en' : 'zh-CN');

customElements.define('gk-find', GkFind);
