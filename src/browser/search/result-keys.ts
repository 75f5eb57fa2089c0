/** What an arrow key stops at. */
const stops = 'a[href], summary, button';

const isShown = (one: HTMLElement): boolean => one.getClientRects().length > 0;

/** While an input method composes, the keys are its own; Safari tells of the last one only by its number. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || Reflect.get(event, 'keyCode') === 229;

/** Arrows lead from the box to the results, along them and back; Escape leads back, and in the box it clears. */
export const walkResults = (input: HTMLInputElement, results: HTMLElement, clear: () => void): void => {
  const step = (from: HTMLElement, by: 1 | -1): boolean => {
    const all = [input, ...[...results.querySelectorAll<HTMLElement>(stops)].filter(isShown)];
    const next = all[all.indexOf(from) + by];
    next?.focus();
    return next !== undefined;
  };
  const back = (): boolean => {
    input.focus();
    input.select();
    return true;
  };
  const isPlain = (event: KeyboardEvent): boolean =>
    !isComposing(event) && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

  input.addEventListener('keydown', (event) => {
    if (!isPlain(event)) return;
    const isCleared = event.key === 'Escape' && input.value !== '';
    if (isCleared) clear();
    if (isCleared || (event.key === 'ArrowDown' && step(input, 1))) event.preventDefault();
  });
  results.addEventListener('keydown', (event) => {
    const from = event.target;
    if (!isPlain(event) || !(from instanceof HTMLElement)) return;
    const moved =
      (event.key === 'ArrowDown' && step(from, 1)) ||
      (event.key === 'ArrowUp' && step(from, -1)) ||
      (event.key === 'Escape' && back());
    if (moved) event.preventDefault();
  });
};
