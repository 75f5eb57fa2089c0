import { element, fill } from './dom.ts';
import { linkFigures } from './figure-links.ts';
import { rankValues } from './rank-values.ts';

type Direction = 'ascending' | 'descending';

interface Column {
  header: HTMLElement;
  /** Its place among the cells of a row, as the table was built. */
  place: number;
  ofNumbers: boolean;
}

/**
 * `<gk-sort-table>` makes the column headers of the table in it buttons. Sorted by a column of numbers it says each
 * row's rank, ties as such, and sets rows without a number apart. Without it the table stays as it was built, by name.
 */
class GkSortTable extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];
  /** What ranks add to the table; taken out again before it is sorted anew. */
  #added: Element[] = [];

  connectedCallback(): void {
    if (this.#rows.length > 0) return;
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#link();
    for (const [place, header] of [...this.querySelectorAll<HTMLElement>('thead th')].entries()) {
      if (header.dataset.fixed !== undefined) continue;
      const column = { header, place, ofNumbers: header.classList.contains('number') };
      const button = element('button', { type: 'button' }, ...header.childNodes);
      button.addEventListener('click', () => this.#sort(column));
      header.append(button);
    }
  }

  /** Where the table is folded away, once somebody opens it. */
  #link(): void {
    const { at } = this.dataset;
    const fold = this.closest('details');
    if (at === undefined) return;
    if (fold && !fold.open) fold.addEventListener('toggle', () => linkFigures(this, at), { once: true });
    else linkFigures(this, at);
  }

  #sort({ header, place, ofNumbers }: Column): void {
    const first: Direction = ofNumbers ? 'descending' : 'ascending';
    const second: Direction = ofNumbers ? 'ascending' : 'descending';
    const direction = header.ariaSort === first ? second : first;
    for (const other of this.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', direction);
    for (const added of this.#added.splice(0)) added.remove();
    const sorted = sortRows(this.#rows, { place, ofNumbers }, direction);
    this.querySelector('tbody')?.append(...sorted);
    // A table whose rows are of several years has no ranks, and no words for them.
    if (ofNumbers && this.dataset.rankHigh !== undefined) this.#rank(sorted, place, direction);
  }

  #rank(rows: readonly HTMLTableRowElement[], place: number, direction: Direction): void {
    const ranks = rankValues(rows.map((row) => numberIn(row, place)));
    const { rankHigh = '', rankLow = '', place: one = '', tie = '', none = '' } = this.dataset;
    const head = element('th', { scope: 'col', class: 'number rank' }, direction === 'descending' ? rankHigh : rankLow);
    this.#insert(this.querySelector('thead tr'), head);
    for (const [index, row] of rows.entries()) {
      const rank = ranks[index];
      const text = rank === undefined ? '' : fill(rank.tied ? tie : one, { n: rank.place });
      this.#insert(row, element('td', { class: 'number rank' }, text));
    }
    const apart = rows[ranks.indexOf(undefined)];
    if (!apart) return;
    const line = element('tr', { class: 'apart' }, element('td', { colspan: String(apart.cells.length) }, none));
    apart.before(line);
    this.#added.push(line);
  }

  /** Behind the name, which stays first. */
  #insert(row: Element | null, cell: Element): void {
    row?.firstElementChild?.after(cell);
    this.#added.push(cell);
  }
}

/** Rows without a number come last either way; ties stay in the order in which the table was built. */
const sortRows = (
  rows: readonly HTMLTableRowElement[],
  column: Pick<Column, 'place' | 'ofNumbers'>,
  direction: Direction,
): HTMLTableRowElement[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [first, second] = [keyOf(a, column), keyOf(b, column)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return sign * compare(first, second);
  });
};

const keyOf = (
  row: HTMLTableRowElement,
  { place, ofNumbers }: Pick<Column, 'place' | 'ofNumbers'>,
): number | string | undefined => (ofNumbers ? numberIn(row, place) : (row.cells[place]?.textContent.trim() ?? ''));

/** A cell names its value only where its text is not that very number. */
const numberIn = (row: HTMLTableRowElement, place: number): number | undefined => {
  const cell = row.cells[place];
  if (!cell || cell.classList.contains('missing')) return undefined;
  return Number(cell.dataset.value ?? cell.textContent.replaceAll(',', ''));
};

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-Hans-CN');

customElements.define('gk-sort-table', GkSortTable);
