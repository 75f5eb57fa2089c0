/** The figures of a table of the form, row by row: each is a link to itself. */
const rowsOf = (table: HTMLTableElement): HTMLAnchorElement[][] =>
  [...table.querySelectorAll<HTMLTableRowElement>('tbody:not(.head) tr')].map((row) => [
    ...row.querySelectorAll<HTMLAnchorElement>('td > a:not(.mark)'),
  ]);

/**
 * One stop of the Tab key for a table instead of two hundred; within it the arrows lead from figure to figure. Without
 * this every figure is a plain link.
 */
export const gatherStops = (table: HTMLTableElement): void => {
  const rows = rowsOf(table);
  const [[first] = []] = rows;
  const stopAt = (link: HTMLAnchorElement) => {
    for (const other of rows.flat()) other.tabIndex = other === link ? 0 : -1;
  };
  if (!first) return;
  stopAt(first);
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement && rows.some((row) => row.includes(target))) stopAt(target);
  });
  table.addEventListener('keydown', (event) => {
    const next = nextOf(rows, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
};

const nextOf = (rows: HTMLAnchorElement[][], event: KeyboardEvent): HTMLAnchorElement | undefined => {
  const { target } = event;
  if (!(target instanceof HTMLAnchorElement)) return undefined;
  const row = rows.findIndex((own) => own.includes(target));
  const links = rows[row];
  if (!links || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const column = links.indexOf(target);
  // Rows of the first table have one to three figures, and a row that is absent has one.
  const inRow = (other: HTMLAnchorElement[] | undefined) => other?.[Math.min(column, other.length - 1)];
  switch (event.key) {
    case 'ArrowLeft':
      return links[column - 1];
    case 'ArrowRight':
      return links[column + 1];
    case 'ArrowUp':
      return inRow(rows[row - 1]);
    case 'ArrowDown':
      return inRow(rows[row + 1]);
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    default:
      return undefined;
  }
};
