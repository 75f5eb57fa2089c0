import { element } from './dom.ts';

export interface Suggestions<T> {
  input: HTMLInputElement;
  list: HTMLElement;
  /** What fits what was typed. */
  suggest(query: string): Promise<readonly T[]>;
  show(item: T): HTMLElement[];
  choose(item: T): void;
  /** Told to screen readers. */
  announce(count: number): void;
}

/** The ARIA combobox: the focus stays in the input, arrows walk through the list, Enter chooses, Esc closes. */
export const attachSuggestions = <T>({ input, list, suggest, show, choose, announce }: Suggestions<T>): void => {
  let items: readonly T[] = [];
  let active = -1;
  let round = 0;

  const point = (index: number): void => {
    active = index;
    for (const [order, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(order === index));
    const chosen = list.children[index];
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const close = (): void => {
    round += 1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  };

  const open = async (): Promise<void> => {
    const own = ++round;
    const query = input.value;
    const found = query.trim() === '' ? [] : await suggest(query).catch(() => []);
    if (own !== round) return;
    items = found;
    list.replaceChildren(
      ...items.map((item, order) =>
        element('div', { role: 'option', id: `${list.id}-${order}`, 'aria-selected': 'false' }, ...show(item)),
      ),
    );
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    point(-1);
    if (query.trim() !== '') announce(items.length);
  };

  const take = (index: number): boolean => {
    const item = items[index];
    if (item === undefined || list.hidden) return false;
    close();
    choose(item);
    return true;
  };

  const step = (by: 1 | -1): void => {
    if (list.hidden) open().then(() => point(items.length === 0 ? -1 : by > 0 ? 0 : items.length - 1));
    else point(active + by >= items.length ? -1 : active + by < -1 ? items.length - 1 : active + by);
  };

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) open();
  });
  input.addEventListener('compositionend', () => open());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && take(active)) event.preventDefault();
  });
  // Before blur, which closes the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) take([...list.children].indexOf(option));
  });
};
