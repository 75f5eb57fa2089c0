import { expect, test } from 'vitest';
import { addressFrom, linkedCellHtml, linkedYearsHtml } from '../../src/components/region/linked-cell-html.ts';
import { tellYears } from '../../src/components/region/township-html.ts';

test('A figure leads to its cell by the shortest way from the page it stands on', () => {
  const href = '/anhui/a/b/2021/#requests.received.total';
  expect(String(linkedCellHtml({ text: '1,204', value: 1204, href }, '/anhui/a/b/'))).toBe(
    '<td><a href=2021/#requests.received.total>1,204</a>',
  );
  expect(addressFrom('/anhui/a/c/', href)).toBe(href);
  // An empty address would be the page itself only by chance of its query.
  expect(addressFrom(href, href)).toBe(href);
});

test('A figure whose text is not the very number says what it is sorted by; one without a number is missing', () => {
  expect(String(linkedCellHtml({ text: '约 3 成', value: 0.3 }, '/'))).toBe('<td data-value=0.3>约 3 成');
  expect(String(linkedCellHtml({ text: '未填', value: null, begins: true }, '/'))).toBe(
    '<td class="missing begins">未填',
  );
});

test('Years that the form has no cell for are one cell, and another edition begins a new one', () => {
  const none = { text: '—', value: null, label: '本版表格无此项' };
  const html = linkedYearsHtml([{ text: '3', value: 3 }, { ...none, begins: true }, none, none], '/').join('');
  expect(html).toContain('<td>3<td class="missing begins" colspan=3><span aria-hidden=true>—</span>');
  expect(html.match(/本版表格无此项/g)).toHaveLength(1);
  expect(linkedYearsHtml([none, { ...none, begins: true }], '/')).toHaveLength(2);
});

test('Years in a row are told by the first and the last', () => {
  expect(tellYears([2021, 2019, 2022, 2023], 'zh-CN')).toBe('2019、2021–2023');
  expect(tellYears([2020, 2021], 'en')).toBe('2020–2021');
});
