import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { classes, html, jsonText } from '../../src/components/lean-html.ts';

describe('Lean markup', () => {
  test('comes out without what HTML lets one leave out', () => {
    const rows = ['甲', '乙'].map((name) => html`<tr><th scope="row">${name}</th><td>1</td></tr>`);
    const written = html`
      <table class="plain">
        <tbody>${rows}</tbody>
      </table>`;
    expect(String(written)).toBe(
      '<table class=plain><tbody><tr><th scope=row>甲<td>1<tr><th scope=row>乙<td>1</table>',
    );
  });

  test('is read by a parser as what was written', () => {
    const link = '/anhui/?a=1&b=2';
    const written = html`<ul><li>a</li><li><a href="${link}" class="x y">b</a></li></ul><dl><dt>k</dt><dd>v</dd></dl>`;
    expect(serialize(parseFragment(String(written)))).toBe(
      '<ul><li>a</li><li><a href="/anhui/?a=1&amp;b=2" class="x y">b</a></li></ul><dl><dt>k</dt><dd>v</dd></dl>',
    );
  });

  test.each([
    ['plain/address/', 'title=plain/address/'],
    ['two words', 'title="two words"'],
    ['', 'title=""'],
    ['a"b', 'title="a&quot;b"'],
    ['a>b', 'title="a>b"'],
    ["a'b", `title="a'b"`],
    ['a&lt;b', 'title="a&amp;lt;b"'],
    ['换\u3000行', 'title="换\u3000行"'],
  ])('writes the attribute %j so that nothing of it becomes markup', (value, written) => {
    expect(String(html`<p title="${value}">x</p>`)).toBe(`<p ${written}>x</p>`);
    const [paragraph] = parseFragment(String(html`<p title="${value}">x</p>`)).childNodes;
    expect(paragraph && 'attrs' in paragraph && paragraph.attrs).toEqual([{ name: 'title', value }]);
  });

  test('escapes text, and takes finished markup as it is', () => {
    expect(String(html`<p>${'<b>&'}${html`<i>${'"'}</i>`}</p>`)).toBe('<p>&lt;b&gt;&amp;<i>&quot;</i></p>');
  });

  test('shows 0, and nothing of what is not there', () => {
    expect(String(html`<p class="${undefined}" id="${false}">${0}${false}${undefined}${[]}</p>`)).toBe('<p>0</p>');
  });

  test('refuses a value that is only part of an attribute, which it could not quote', () => {
    expect(() => html`<a href="#${'x'}">x</a>`).toThrow('A value is a whole attribute or none of it');
  });
});

test('Classes that do not hold leave nothing behind', () => {
  expect(classes('note', false, undefined, 'hint')).toBe('note hint');
  expect(classes(false)).toBeUndefined();
});

test('No text of a value for a script can end the script', () => {
  expect(String(jsonText({ title: '</script><img>' }))).not.toContain('</');
});
