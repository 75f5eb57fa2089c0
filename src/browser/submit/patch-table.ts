/**
 * Brings a table up to date with one drawn afresh, cell by cell: what stays the same is not touched, so that a press on
 * one cell is not lost because leaving another has changed it. A cell that is being typed in is left alone.
 */
export const patchTable = (old: HTMLTableElement, fresh: HTMLTableElement): void => {
  const byId = new Map([...old.querySelectorAll<HTMLElement>('th[id], td[id]')].map((cell) => [cell.id, cell]));
  for (const cell of fresh.querySelectorAll<HTMLElement>('th[id], td[id]')) {
    const before = byId.get(cell.id);
    if (!before || before.querySelector('.cell-input') || before.outerHTML === cell.outerHTML) continue;
    const hadFocus = before.contains(document.activeElement);
    before.replaceWith(cell);
    if (hadFocus) cell.querySelector('button')?.focus({ preventScroll: true });
  }
};
