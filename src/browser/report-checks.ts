import { element } from './dom.ts';

/**
 * `<gk-checks>`: where a rule holds, its count becomes a button that lists the spots, from the report's own JSON. What does
 * not hold stands in the page.
 */
class GkChecks extends HTMLElement {
  connectedCallback(): void {
    for (const count of this.querySelectorAll<HTMLElement>('.rules > li > .holds')) this.#open(count);
  }

  #open(count: HTMLElement): void {
    const rule = count.closest('li')?.querySelector('a');
    const check = rule?.pathname.split('/').at(-2) ?? '';
    const title = element('span', { class: 'visually-hidden' }, `${rule?.textContent} `);
    const details = element('details');
    count.replaceWith(details);
    details.append(element('summary', {}, title, count));
    details.addEventListener('toggle', () => details.open && this.#fill(details, check));
  }

  async #fill(details: HTMLDetailsElement, check: string): Promise<void> {
    const json = this.querySelector('[data-part="json"]')?.getAttribute('href') ?? '';
    const { heldSpots } = await import('./held-spots.ts');
    const list = await heldSpots(json, check, document.documentElement.lang === 'en' ? 'en' : 'zh-CN');
    // It may have been opened twice in the meantime.
    details.replaceChildren(...[...details.children].slice(0, 1), list);
  }
}

customElements.define('gk-checks', GkChecks);
