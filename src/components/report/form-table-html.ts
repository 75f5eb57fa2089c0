import { type Language, pick } from '../../i18n/language.ts';
import type { PageCell, PageTable } from '../../site/report-table.ts';
import { attribute, escapeText, joinPieces, type MarkedHtml, wordsHtml } from '../html.ts';

type Part = string | readonly number[];

/** The bodies of a table of the national form. Every cell has an address, and a value is a link to its own. */
export const formTableHtml = ({ groups }: PageTable, language: Language): MarkedHtml =>
  joinPieces(
    groups.flatMap(({ head, body }) => [
      '<tbody class="head">',
      ...rowsOf(head, language),
      '</tbody><tbody>',
      ...rowsOf(body, language),
      '</tbody>',
    ]),
  );

const rowsOf = (rows: readonly PageCell[][], language: Language): Part[] =>
  rows.flatMap((row) => [
    '<tr>',
    ...row.flatMap((cell) => (cell.scope ? headerCell(cell, language) : figureCell(cell, language))),
    '</tr>',
  ]);

const headerCell = (cell: PageCell, language: Language): Part[] => {
  const span = attribute('colspan', cell.colspan) + attribute('rowspan', cell.rowspan);
  const group = cell.scope === 'rowgroup' ? ' class="group"' : '';
  const opened = `<th${attribute('id', cell.at)}${attribute('scope', cell.scope)}${span}${group}>`;
  return [opened + escapeText(pick(cell.text, language)), cell.marks, '</th>'];
};

const figureCell = (cell: PageCell, language: Language): Part[] => {
  const state = attribute('class', `${cell.state}${cell.isZero ? ' zero' : ''}`);
  const others = cell.others.map((id) => `<span${attribute('id', id)}></span>`).join('');
  const means = cell.means === undefined ? '' : `<span class="visually-hidden">= ${escapeText(cell.means)}</span>`;
  const opened = `<td${attribute('id', cell.at)}${attribute('colspan', cell.colspan)}${state}>${others}`;
  const link = `<a${attribute('href', cell.href)}>${wordsHtml(pick(cell.text, language), language)}${means}</a>`;
  return [opened + link, cell.marks, '</td>'];
};
