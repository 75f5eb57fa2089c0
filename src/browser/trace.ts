import { gatherStops } from './cell-links.ts';
import { part } from './dom.ts';
import { keepInView, placeBeside } from './place-beside.ts';

const figures =
  '.form-table tbody:not(.head) td, .form-table tbody:not(.head) td > span, .form-table th[scope="row"], .stated';

/** What the hash of the address names: a cell or a row of a table of the form, or a figure stated in the prose. */
const findFigure = (): HTMLElement | undefined => {
  const figure = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return figure?.matches(figures) ? figure : undefined;
};

const linkOf = (figure: HTMLElement): HTMLElement | null =>
  (figure.closest('td') ?? figure.closest('tr') ?? figure).querySelector('td > a:not(.mark), :scope > a:not(.mark)');

/**
 * `<gk-trace>`: beside a figure that the address names, or that a reader chooses, where it comes from. The page around
 * it stays as it is: nothing is covered for good, Escape closes it, and focus goes back to the figure.
 */
class GkTrace extends HTMLElement {
  #figure: HTMLElement | undefined;

  connectedCallback(): void {
    for (const table of document.querySelectorAll<HTMLTableElement>('.form-table table')) gatherStops(table);
    document.addEventListener('click', (event) => this.#choose(event));
    // A link to where the address leads already changes nothing, and would not be heard of otherwise.
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      if (link && !link.closest('.form-table') && link.hash === location.hash) this.#follow();
    });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    // Where the reader goes on, it must not lie over what has the focus.
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && !this.contains(target) && target !== this.#link()) this.#close();
    });
    addEventListener('hashchange', () => this.#follow());
    part(this, 'close').addEventListener('click', () => this.#close());
    this.#follow();
  }

  #link(): HTMLElement | null {
    return this.#figure ? linkOf(this.#figure) : null;
  }

  /** A figure that was clicked stays where it is on the screen; its address is the page's from then on. */
  #choose(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.form-table td, .stated') : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isOther = event.target instanceof Element && event.target.closest('a.mark, .prose a');
    if (!cell || !isPlain || isOther || getSelection()?.type === 'Range') return;
    const hash = cell.querySelector<HTMLAnchorElement>(':scope > a:not(.mark)')?.hash ?? (cell.id && `#${cell.id}`);
    if (!hash) return;
    event.preventDefault();
    const top = scrollY;
    const isSame = location.hash === hash;
    if (!isSame) location.hash = hash;
    scrollTo({ top, behavior: 'instant' });
    this.#open(findFigure(), true);
  }

  #follow(): void {
    const figure = findFigure();
    // One that was clicked is being opened already.
    if (figure && figure === this.#figure) return;
    if (figure) this.#open(figure, false);
    else this.#close();
  }

  async #open(figure: HTMLElement | undefined, moveFocus: boolean): Promise<void> {
    if (!figure) return;
    this.#figure = figure;
    if (!moveFocus) {
      this.#link()?.focus({ preventScroll: true });
      // The browser may still be on its smooth way there, and the panel is placed by what is on the screen.
      figure.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
    }
    const { showTrace } = await import('./trace-panel.ts');
    const language = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
    const opened = await showTrace(part(this, 'body'), figure.id, this.dataset.json ?? '', language);
    // Another may have been chosen in the meantime.
    if (opened === undefined || this.#figure !== figure) return;
    this.hidden = false;
    placeBeside(this, figure.closest('td') ?? figure);
    keepInView(this, figure.closest('td') ?? figure);
    if (moveFocus) this.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    else this.#say(opened);
  }

  /** What is hidden says nothing, so the words stand outside. */
  #say(words: string): void {
    const status = document.querySelector('[data-trace-status]');
    if (status) status.textContent = words;
  }

  #close(): void {
    if (this.hidden) {
      this.#figure = undefined;
      return;
    }
    const link = this.contains(document.activeElement) ? this.#link() : null;
    this.hidden = true;
    this.#figure = undefined;
    link?.focus({ preventScroll: true });
  }
}

customElements.define('gk-trace', GkTrace);
