import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { PageCell, PageTable } from '../../site/report-table.ts';
import { escapeText, wordsHtml } from '../html.ts';
import { Html, html, leanAttribute } from '../lean-html.ts';
import { noteMarksHtml } from './notes-html.ts';

/** A table of the national form with what it holds in a sentence. */
export const formTableHtml = (table: PageTable, caption: string, language: Language): Html => {
  const t = messages(language);
  const { numbers, nonZero, blank, absent, other } = table.counts;
  const summary = [
    t.report.cellSummary(numbers, nonZero),
    ...(blank > 0 ? [t.report.cellsBlank(blank)] : []),
    ...(absent > 0 ? [t.report.cellsAbsent(absent)] : []),
    ...(other > 0 ? [t.report.cellsOther(other)] : []),
  ];
  return html`
    <figure class="${`form-table ${table.id}`}">
      <figcaption class="small soft">${t.report.sentence(summary)}${t.report.sentenceGap}<span class="hint no-print">${t.trace.hint}</span></figcaption>
      <div class="scroll" tabindex="0" role="region" aria-label="${t.report.tableLabel(caption)}">
        <table><caption class="visually-hidden">${caption}</caption>${tableBodiesHtml(table, language)}</table>
      </div>
    </figure>`;
};

/**
 * The bodies of a table of the form. Every cell and every row has an address, and a cell shows no more than its figure. A
 * page has two hundred of them, so a zero, the usual figure, has no class, and no label is a link to itself.
 */
export const tableBodiesHtml = ({ groups }: PageTable, language: Language): Html => {
  let markup = '';
  for (const { head, body } of groups)
    markup += `<tbody class=head>${rowsOf(head, language)}<tbody>${rowsOf(body, language)}`;
  return new Html(markup);
};

const rowsOf = (rows: readonly PageCell[][], language: Language): string => {
  let markup = '';
  for (const row of rows) {
    markup += '<tr>';
    for (const cell of row) markup += cell.scope ? headerCell(cell, language) : figureCell(cell, language);
  }
  return markup;
};

const headerCell = (cell: PageCell, language: Language): string => {
  const text = escapeText(pick(cell.text, language));
  const group = cell.scope === 'rowgroup' ? ' class=group' : '';
  return `<th${leanAttribute('id', cell.at)}${leanAttribute('scope', cell.scope)}${span(cell)}${group}>${text}${marksOf(cell, language)}`;
};

const figureCell = (cell: PageCell, language: Language): string => {
  const state = cell.isZero ? '' : leanAttribute('class', cell.state);
  const others = cell.others.map((id) => `<span${leanAttribute('id', id)}></span>`).join('');
  const means = cell.means === undefined ? '' : `<span class=visually-hidden>= ${escapeText(cell.means)}</span>`;
  const text = wordsHtml(pick(cell.text, language), language);
  return `<td${leanAttribute('id', cell.at)}${span(cell)}${state}>${others}${text}${means}${marksOf(cell, language)}`;
};

const span = ({ colspan, rowspan }: PageCell): string =>
  (colspan > 1 ? ` colspan=${colspan}` : '') + (rowspan > 1 ? ` rowspan=${rowspan}` : '');

const marksOf = ({ marks }: PageCell, language: Language): string =>
  marks.length === 0 ? '' : noteMarksHtml(marks, language).join('');
