import { expect, test } from 'vitest';
import { attribute, escapeText, joinPieces, wordsHtml } from '../../src/components/html.ts';

test('nothing in a text becomes markup', () => {
  expect(escapeText(`<b title="1" id='2'>&amp;`)).toBe('&lt;b title=&quot;1&quot; id=&#39;2&#39;&gt;&amp;amp;');
  expect(escapeText('未填')).toBe('未填');
});

test('an attribute cannot be left by its value', () => {
  expect(attribute('href', '#a" onclick="b&c')).toBe(' href="#a&quot; onclick=&quot;b&amp;c"');
  expect(attribute('colspan', 3)).toBe(' colspan="3"');
  expect(attribute('id', undefined)).toBe('');
});

test('on an English page Chinese words say that they are Chinese', () => {
  expect(wordsHtml('The cell says “不适用”.', 'en')).toBe('The cell says “<span lang=zh-CN>不适用</span>”.');
  expect(wordsHtml('Three < four', 'en')).toBe('Three &lt; four');
  expect(wordsHtml('“不适用”<b>', 'zh-CN')).toBe('“不适用”&lt;b&gt;');
});

test('markup is cut only where a mark stands', () => {
  expect(joinPieces(['<td>', '3', [], '</td>', '<td>4', [2, 7], '</td>'])).toEqual([
    { html: '<td>3</td><td>4', marks: [2, 7] },
    { html: '</td>', marks: [] },
  ]);
});
