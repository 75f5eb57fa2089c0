import { addressOf, openGrid } from './cell-links.ts';
import { element } from './dom.ts';
import { keepInView, placeBeside } from './place-beside.ts';

const figures =
  '.form-table tbody:not(.head) td, .form-table tbody:not(.head) td > span, .form-table th[scope="row"], .stated';

/** What the hash of the address names: a cell or a row of a table of the form, or a figure stated in the prose. */
const findFigure = (): HTMLElement | undefined => {
  const figure = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return figure?.matches(figures) ? figure : undefined;
};

/** What has the focus while the panel tells of a figure; a sentence of the prose cannot. */
const stopOf = (figure: HTMLElement): HTMLElement | null =>
  figure.closest('td') ?? figure.closest('tr')?.querySelector('td') ?? null;

/**
 * `<gk-trace>`: beside a figure that the address names, or that a reader chooses, where it comes from. The page around
 * it stays as it is: nothing is covered for good, Escape closes it, and focus goes back to the figure.
 */
class GkTrace extends HTMLElement {
  #figure: HTMLElement | undefined;
  #body = element('div');
  /** What is hidden says nothing, so the words stand outside. */
  #status = element('p', { class: 'visually-hidden', role: 'status' });

  connectedCallback(): void {
    this.before(this.#status);
    for (const table of document.querySelectorAll<HTMLTableElement>('.form-table table')) openGrid(table);
    document.addEventListener('click', (event) => this.#choose(event));
    // A link to where the address leads already changes nothing, and would not be heard of otherwise.
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      if (link && !link.closest('.form-table') && link.hash === location.hash) this.#follow();
    });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    // Where the reader goes on, it must not lie over what has the focus.
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && !this.contains(target) && target !== this.#stop()) this.#close();
    });
    addEventListener('hashchange', () => this.#follow());
    this.#follow();
  }

  #stop(): HTMLElement | null {
    return this.#figure ? stopOf(this.#figure) : null;
  }

  /** A figure that was clicked stays where it is on the screen; its address is the page's from then on. */
  #choose(event: MouseEvent): void {
    const figure =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.form-table td, .stated') : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isOther = event.target instanceof Element && event.target.closest('a.mark, .prose a');
    if (!figure?.id || !isPlain || isOther || getSelection()?.type === 'Range') return;
    event.preventDefault();
    const hash = `#${addressOf(figure)}`;
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
      this.#stop()?.focus({ preventScroll: true });
      // The browser may still be on its smooth way there, and the panel is placed by what is on the screen.
      figure.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
    }
    const { showTrace, traceWords } = await import('./trace-panel.ts');
    const language = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
    const trace = traceWords(language);
    const shown = await showTrace(this.#body, figure.id, this.dataset.json ?? '', language);
    // Another may have been chosen in the meantime.
    if (!shown || this.#figure !== figure) return;
    this.#furnish(trace);
    this.hidden = false;
    placeBeside(this, figure.closest('td') ?? figure);
    keepInView(this, figure.closest('td') ?? figure);
    if (moveFocus) this.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    else this.#status.textContent = trace.opened;
  }

  /** Its frame is the same for all figures. */
  #furnish({ title, close }: { title: string; close: string }): void {
    if (this.firstChild) return;
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-label', title);
    const cross = element('span', { 'aria-hidden': 'true' }, '×');
    const button = element(
      'button',
      { type: 'button', class: 'close', 'aria-label': close, 'data-part': 'close' },
      cross,
    );
    button.addEventListener('click', () => this.#close());
    this.append(button, this.#body);
  }

  #close(): void {
    if (this.hidden) {
      this.#figure = undefined;
      return;
    }
    const stop = this.contains(document.activeElement) ? this.#stop() : null;
    this.hidden = true;
    this.#figure = undefined;
    stop?.focus({ preventScroll: true });
  }
}

customElements.define('gk-trace', GkTrace);
