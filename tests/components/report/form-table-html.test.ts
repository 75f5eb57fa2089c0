import { expect, test } from 'vitest';
import { tableBodiesHtml } from '../../../src/components/report/form-table-html.ts';
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
  String(tableBodiesHtml(table, language));

test('a cell has its address, and of a zero nothing but the figure', () => {
  const at = 'requests.received.total';
  const zero = cell({ text: { zh: '0', en: '0' }, at, state: 'number', isZero: true });
  const some = cell({ text: { zh: '7', en: '7' }, at, state: 'number' });
  const blank = cell({ text: { zh: '未填', en: 'blank' }, at, state: 'blank', colspan: 3 });
  expect(markup(tableOf(zero))).toContain(`<td id=${at}>0`);
  expect(markup(tableOf(some))).toContain(`<td id=${at} class=number>7`);
  expect(markup(tableOf(blank))).toContain(`<td id=${at} colspan=3 class=blank>未填`);
});

test('the label of a row has the address of the row', () => {
  const label = { text: { zh: '总计', en: 'Total' }, at: 'requests.received', scope: 'row' as const };
  expect(markup(tableOf(cell(label)))).toContain('<th id=requests.received scope=row>总计');
});

test('what the original prints is text, never markup', () => {
  const printed = '<img src=x onerror=alert(1)>';
  const html = markup(tableOf(cell({ text: { zh: printed, en: printed }, at: 'a.b.c', state: 'text' })));
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('the print and the number it means stand together', () => {
  const html = markup(tableOf(cell({ text: { zh: '00', en: '00' }, state: 'number', means: '0', isZero: true })));
  expect(html).toContain('00<span class=visually-hidden>= 0</span>');
});

test('the cells of a row that the original does not have keep their addresses in one', () => {
  const html = markup(
    tableOf(cell({ text: { zh: '无此行', en: 'row absent' }, at: 'a.b.c', others: ['a.b.d'], colspan: 7 })),
  );
  expect(html).toContain('colspan=7');
  expect(html).toContain('<span id=a.b.d></span>');
});

test('the marks of notes stand behind the words of their cell', () => {
  expect(markup(tableOf(cell({ text: { zh: '总计', en: 'Total' }, scope: 'row', marks: [3] })), 'en')).toContain(
    '<th scope=row>Total<a class=mark href=#note-3>',
  );
});
