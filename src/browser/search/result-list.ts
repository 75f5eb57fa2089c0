import { element, fill } from '../dom.ts';
import type { TownshipHits } from './order.ts';
import { type ResultContext, showTownship } from './results.ts';

/** Townships shown first, and with each more that are asked for: the texts of only these are fetched. */
const shownAtOnce = 10;

/** The results, the first of them shown, and the way to more. */
export const listTownships = async (
  groups: readonly TownshipHits[],
  context: ResultContext,
): Promise<HTMLElement[]> => {
  const show = (from: number) =>
    Promise.all(groups.slice(from, from + shownAtOnce).map((group) => showTownship(group, context)));
  const first = await show(0);
  return groups.length > shownAtOnce ? [...first, moreButton(groups.length, shownAtOnce, show, context)] : first;
};

/** Who asked for more goes on with the first of them: the button lies behind it. */
const moreButton = (
  all: number,
  shown: number,
  show: (from: number) => Promise<HTMLElement[]>,
  context: ResultContext,
): HTMLElement => {
  const n = Math.min(all - shown, shownAtOnce);
  const button = element('button', { type: 'button', class: 'button more' }, fill(context.words.more, { n }));
  const showMore = async () => {
    button.disabled = true;
    const more = await show(shown);
    const next = shown + shownAtOnce;
    button.replaceWith(...more, ...(next < all ? [moreButton(all, next, show, context)] : []));
    more[0]?.querySelector('a')?.focus();
  };
  button.addEventListener('click', showMore, { once: true });
  return button;
};

/** What stands there is replaced; whoever is among it stays at the same link. */
export const replaceResults = (results: HTMLElement, content: readonly HTMLElement[]): void => {
  const focused = results.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  results.replaceChildren(...content);
  if (!focused) return;
  const same = [...results.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused);
  same?.focus({ preventScroll: true });
};
