import { expect, test } from 'vitest';
import { formTableHtml } from '../../../src/components/report/form-table-html.ts';
import type { PageCell, PageTable } from '../../../src/site/report-table.ts';

const cell = (more: Partial<PageCell>): PageCell => ({
  text: { zh: '', en: '' },
  others: [],
  colspan: 1,
  rowspan: 1,
  isZero: false,
  marks: [],
  ...more,
});

const tableOf = (...body: PageCell[]): PageTable => ({
  id: 'requests',
  groups: [{ head: [], body: [body] }],
  counts: { numbers: 0, nonZero: 0, blank: 0, absent: 0, other: 0 },
});

const markup = (table: PageTable, language: 'zh-CN' | 'en' = 'zh-CN'): string =>
  formTableHtml(table, language)
    .map(({ html, marks }) => html + marks.map((number) => `[${number}]`).join(''))
    .join('');

test('a figure is a link to itself, and its cell has its address', () => {
  const at = 'requests.received.total';
  expect(
    markup(tableOf(cell({ text: { zh: '0', en: '0' }, at, href: `#${at}`, state: 'number', isZero: true }))),
  ).toContain(`<td id="${at}" colspan="1" class="number zero"><a href="#${at}">0</a></td>`);
});

test('what the original prints is text, never markup', () => {
  const printed = '<img src=x onerror=alert(1)>';
  const html = markup(
    tableOf(cell({ text: { zh: printed, en: printed }, at: 'a.b.c', href: '#a.b.c', state: 'text' })),
  );
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('the print and the number it means stand together', () => {
  const html = markup(tableOf(cell({ text: { zh: '00', en: '00' }, state: 'number', means: '0', isZero: true })));
  expect(html).toContain('00<span class="visually-hidden">= 0</span></a>');
});

test('the cells of a row that the original does not have keep their addresses in one', () => {
  const html = markup(
    tableOf(cell({ text: { zh: '无此行', en: 'row absent' }, at: 'a.b.c', others: ['a.b.d'], colspan: 7 })),
  );
  expect(html).toContain('colspan="7"');
  expect(html).toContain('<span id="a.b.d"></span>');
});

test('the marks of notes stand behind the words of their cell', () => {
  expect(markup(tableOf(cell({ text: { zh: '总计', en: 'Total' }, scope: 'row', marks: [3] })), 'en')).toContain(
    '<th scope="row" colspan="1" rowspan="1">Total[3]</th>',
  );
});
