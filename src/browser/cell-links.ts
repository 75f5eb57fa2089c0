/** The figures of a table of the form, row by row. */
const rowsOf = (table: HTMLTableElement): HTMLTableCellElement[][] =>
  [...table.querySelectorAll<HTMLTableRowElement>('tbody:not(.head) tr')].map((row) => [...row.querySelectorAll('td')]);

/** What is open beside a figure, or can be: a row that is absent has no address but its own. */
export const addressOf = (cell: HTMLElement): string =>
  cell.classList.contains('absent') ? cell.id.slice(0, cell.id.lastIndexOf('.')) : cell.id;

/**
 * Makes the figures of a table things to be opened: one stop of the Tab key for all two hundred, and the arrows lead from
 * one to the next, as in a grid, which is what they are called to those who hear the page.
 */
export const openGrid = (table: HTMLTableElement): void => {
  const rows = rowsOf(table);
  const [[first] = []] = rows;
  if (!first) return;
  table.setAttribute('role', 'grid');
  for (const cell of rows.flat()) {
    cell.tabIndex = -1;
    cell.setAttribute('aria-haspopup', 'dialog');
  }
  first.tabIndex = 0;
  let stop = first;
  table.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTableCellElement)) return;
    stop.tabIndex = -1;
    stop = target;
    stop.tabIndex = 0;
  });
  table.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLTableCellElement)) return;
    if (event.key === 'Enter' || event.key === ' ') event.target.click();
    const next = event.key === 'Enter' || event.key === ' ' ? event.target : nextOf(rows, event.target, event);
    if (!next) return;
    event.preventDefault();
    if (next === event.target) return;
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
};

const nextOf = (
  rows: HTMLTableCellElement[][],
  cell: HTMLTableCellElement,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): HTMLTableCellElement | undefined => {
  const row = rows.findIndex((own) => own.includes(cell));
  const cells = rows[row];
  if (!cells || ctrlKey || metaKey || altKey) return undefined;
  const column = cells.indexOf(cell);
  // Rows of the first table have one to three figures, and a row that is absent has one.
  const inRow = (other: HTMLTableCellElement[] | undefined) => other?.[Math.min(column, other.length - 1)];
  switch (key) {
    case 'ArrowLeft':
      return cells[column - 1];
    case 'ArrowRight':
      return cells[column + 1];
    case 'ArrowUp':
      return inRow(rows[row - 1]);
    case 'ArrowDown':
      return inRow(rows[row + 1]);
    case 'Home':
      return cells[0];
    case 'End':
      return cells.at(-1);
    default:
      return undefined;
  }
};
