import type { LinkedCell } from '../../site/course.ts';
import { classes, type Html, html } from '../lean-html.ts';

/**
 * A figure of a table that leads to its cell in the report.
 *
 * @param from address of the page the table stands on: what lies below it is told from there
 * @param years how many it stands for
 */
export const linkedCellHtml = ({ text, value, href, label, begins }: LinkedCell, from: string, years = 1): Html => {
  const name = classes(value === null && 'missing', begins && 'begins');
  // What a table is sorted by is its text, where that says the very number.
  const sorted = value === null || Number(text.replaceAll(',', '')) === value ? undefined : value;
  const shown =
    label !== undefined
      ? html`<span aria-hidden="true">${text}</span><span class="visually-hidden">${label}</span>`
      : href === undefined
        ? text
        : html`<a href="${addressFrom(from, href)}">${text}</a>`;
  return html`<td class="${name}" data-value="${sorted}" colspan="${years > 1 && years}">${shown}</td>`;
};

/** The years of one figure: those that the form has no cell for are told in one where they follow each other. */
export const linkedYearsHtml = (cells: readonly LinkedCell[], from: string): Html[] => {
  const runs: { cell: LinkedCell; years: number }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && cell.label !== undefined && cell.label === last.cell.label && !cell.begins) last.years += 1;
    else runs.push({ cell, years: 1 });
  }
  return runs.map(({ cell, years }) => linkedCellHtml(cell, from, years));
};

/** Pages lie in folders, so what is below one needs no address of its own. */
export const addressFrom = (page: string, href: string): string =>
  href.startsWith(page) && href.length > page.length ? href.slice(page.length) : href;
