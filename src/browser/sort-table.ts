type Direction = 'ascending' | 'descending';

/** `<gk-sort-table>` makes the column headers of the table in it buttons. Without it the table stays as it was built. */
class GkSortTable extends HTMLElement {
  connectedCallback(): void {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const [column, header] of [...this.querySelectorAll<HTMLElement>('thead th')].entries()) {
      if (header.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      button.addEventListener('click', () => this.#sort(rows, column, header));
      header.append(button);
    }
  }

  #sort(rows: readonly HTMLTableRowElement[], column: number, header: HTMLElement): void {
    const direction: Direction = header.ariaSort === 'ascending' ? 'descending' : 'ascending';
    for (const other of this.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', direction);
    this.querySelector('tbody')?.append(...sortRows(rows, column, direction));
  }
}

/** Rows without a number come last either way; ties stay in the order in which the table was built. */
const sortRows = (
  rows: readonly HTMLTableRowElement[],
  column: number,
  direction: Direction,
): HTMLTableRowElement[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [first, second] = [keyOf(a, column), keyOf(b, column)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return sign * compare(first, second);
  });
};

const keyOf = (row: HTMLTableRowElement, column: number): number | string | undefined => {
  const cell = row.cells[column];
  const value = cell?.dataset.value;
  if (value === undefined) return cell?.textContent.trim() ?? '';
  return value === '' ? undefined : Number(value);
};

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-Hans-CN');

customElements.define('gk-sort-table', GkSortTable);
