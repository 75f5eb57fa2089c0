import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { SortableTable } from '../../site/comparisons.ts';
import { classes, Html, html, words } from '../lean-html.ts';
import { addressFrom, linkedCellHtml } from './linked-cell-html.ts';

interface Told {
  caption: string;
  /** Tells it apart from other tables of the page, where the caption does not. */
  title: string;
  /** Shows the county of each township, where there are several. */
  counties: boolean;
  /** Years are short. */
  narrow: boolean;
  /** Address of the page it stands on. */
  from: string;
}

/** A township a row; in the browser it is sorted by any column. */
export const sortableTableHtml = (table: SortableTable, told: Told, language: Language): Html => {
  const { caption, title, counties, narrow, from } = told;
  const t = messages(language).region;
  const drawn = table.rows.some((row) => row.spark !== undefined);
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${t.scrolls(title)}">
      <gk-sort-table data-rank-high="${t.rankHigh}" data-rank-low="${t.rankLow}" data-place="${t.rankPlace}" data-tie="${t.rankTie}" data-none="${t.rankNone}" data-at="${table.at}">
        <table class="${classes('plain-table', 'course-table', narrow && 'narrow')}">
          <caption>${caption}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">${t.township}</th>
              ${counties && html`<th scope="col">${t.county}</th>`}
              ${drawn && html`<th scope="col" data-fixed>${t.course}</th>`}
              ${table.columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              ({ name, county, href, spark, cells }) => html`
                <tr>
                  <th scope="row"><a href="${addressFrom(from, href)}">${words(name, language)}</a></th>
                  ${counties && html`<td class="county">${words(county, language)}</td>`}
                  ${spark !== undefined && html`<td class="course">${new Html(spark)}</td>`}
                  ${cells.map((cell) => linkedCellHtml(cell, from))}
                </tr>`,
            )}
          </tbody>
        </table>
      </gk-sort-table>
    </div>`;
};
