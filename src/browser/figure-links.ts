import { element } from './dom.ts';

/**
 * In a table of one figure over the years, townships in rows and years in columns, every number stands at the same place of
 * another report. The page says this place once, and here each number becomes a link to it: three thousand written out
 * were half of a county's page.
 *
 * @param at such as `requests.received.total`
 */
export const linkFigures = (table: HTMLElement, at: string): void => {
  const heads = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent.trim());
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    const township = row.querySelector<HTMLAnchorElement>('th a')?.href ?? '';
    for (const [place, cell] of [...row.cells].entries()) {
      if (!cell.matches('td:not(.missing, .course)') || cell.firstElementChild) continue;
      cell.replaceChildren(element('a', { href: `${township}${heads[place]}/#${at}` }, ...cell.childNodes));
    }
  }
};
