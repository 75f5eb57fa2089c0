import { element } from './dom.ts';
import { isComposing } from './search/result-keys.ts';

export interface Suggestions<T> {
  input: HTMLInputElement;
  list: HTMLElement;
  /** Everything that fits what was typed; the first few are shown. */
  suggest(query: string): Promise<readonly T[]>;
  show(item: T): HTMLElement[];
  choose(item: T): void;
  /** In words: nothing fits, all of it is shown, or the first of many. */
  describe(shown: number, all: number): string;
  /** Told to screen readers, and seen where nothing fits; empty when nothing is typed. */
  announce(text: string, shown: number): void;
  /** In words: it could not be looked up, which is not that nothing fits. */
  failed?: string;
}

/** More than fit on a phone nobody reads; who types on sees fewer. */
const mostShown = 8;

/** The ARIA combobox: the focus stays in the input, arrows walk through the list, Enter chooses, Esc closes. */
class Combobox<T> {
  #with: Suggestions<T>;
  #items: readonly T[] = [];
  #active = -1;
  /** What was asked for earlier is not shown over what was asked for later. */
  #round = 0;

  constructor(suggestions: Suggestions<T>) {
    this.#with = suggestions;
    const { input, list } = suggestions;
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#open();
    });
    // The list of the input method comes where ours would be.
    input.addEventListener('compositionstart', () => this.#close());
    input.addEventListener('compositionend', () => this.#open());
    input.addEventListener('blur', () => this.#close());
    input.addEventListener('keydown', (event) => this.#press(event));
    // Before blur, which closes the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role="option"]');
      if (option) this.#take([...list.children].indexOf(option));
    });
  }

  /** `pointAt` is the option the list opens at: none while one types, an end of it when an arrow opened it. */
  async #open(pointAt = -1): Promise<void> {
    const { input, suggest, describe, announce, failed } = this.#with;
    const round = ++this.#round;
    const query = input.value.trim();
    const all = query === '' ? [] : await suggest(query).catch(() => undefined);
    if (round !== this.#round) return;
    const shown = this.#show(all ?? [], pointAt);
    const words = query === '' ? '' : all || !failed ? describe(shown, all?.length ?? 0) : failed;
    this.#with.list.dataset.more = shown < (all?.length ?? 0) ? words : '';
    announce(words, shown);
  }

  /** Gives how many of them are shown. */
  #show(all: readonly T[], pointAt: number): number {
    const { input, list, show } = this.#with;
    const found = all.slice(0, mostShown);
    this.#items = found;
    const options = found.map((item, order) =>
      element('div', { role: 'option', id: `${list.id}-${order}`, 'aria-selected': 'false' }, ...show(item)),
    );
    list.replaceChildren(...options);
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    this.#point(Math.min(pointAt, found.length - 1));
    return found.length;
  }

  #close(): void {
    this.#round += 1;
    this.#with.list.hidden = true;
    this.#with.input.setAttribute('aria-expanded', 'false');
    this.#point(-1);
  }

  #press(event: KeyboardEvent): void {
    const { list } = this.#with;
    if (isComposing(event)) return;
    const handled =
      (event.key === 'ArrowDown' && this.#step(1)) ||
      (event.key === 'ArrowUp' && this.#step(-1)) ||
      (event.key === 'Enter' && this.#take(this.#active));
    if (handled) event.preventDefault();
    if (event.key !== 'Escape' || list.hidden) return;
    event.preventDefault();
    this.#close();
  }

  /** Past either end lies the input itself. */
  #step(by: 1 | -1): boolean {
    const all = this.#items.length + 1;
    if (this.#with.list.hidden) this.#open(by > 0 ? 0 : Number.POSITIVE_INFINITY);
    else this.#point(((this.#active + 1 + by + all) % all) - 1);
    return true;
  }

  #point(index: number): void {
    const { input, list } = this.#with;
    this.#active = index;
    for (const [order, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(order === index));
    const chosen = list.children[index];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  #take(index: number): boolean {
    const item = this.#items[index];
    if (item === undefined || this.#with.list.hidden) return false;
    this.#close();
    this.#with.choose(item);
    return true;
  }
}

export const attachSuggestions = <T>(suggestions: Suggestions<T>): void => {
  new Combobox(suggestions);
};
