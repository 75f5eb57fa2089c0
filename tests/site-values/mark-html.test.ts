import { describe, expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { plain } from '../../src/core/report/prose-text.ts';
import { readContent } from '../../src/io/read-content.ts';
import { markHtml } from '../../src/site/mark-html.ts';
import { statedMarks } from '../../src/site/stated-marks.ts';

const mark = (html: string, ...quotes: string[]): string => {
  const text = plain(textOf(html));
  return markHtml(
    html,
    quotes.map((quote, index) => {
      const from = text.indexOf(plain(quote));
      return { id: `q${index}`, from, to: from + plain(quote).length };
    }),
  );
};

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');

describe('The sentence of a stated figure is marked in the prose', () => {
  test('and nothing but it', () => {
    expect(mark('<p>全年公开 664 条。另有其他。</p>', '公开 664 条')).toBe(
      '<p>全年<span class="stated" id="q0">公开 664 条</span>。另有其他。</p>',
    );
  });

  test('though its spaces, width and separators differ', () => {
    expect(mark('<p>共１，２３４ 条（全年）</p>', '共1234条(全年)')).toBe(
      '<p><span class="stated" id="q0">共１，２３４ 条（全年）</span></p>',
    );
  });

  test('in pieces where a tag lies within it, of which the first has the address', () => {
    expect(mark('<p>公开<strong>664</strong>条。</p>', '公开664条')).toBe(
      '<p><span class="stated" id="q0">公开</span><strong><span class="stated">664</span></strong><span class="stated">条</span>。</p>',
    );
  });

  test('when two figures stand in one sentence, each with its address', () => {
    const html = mark('<p>公文 106 件，其中公开 42 件。</p>', '公文 106 件', '公文 106 件，其中公开 42 件');
    expect(html).toContain('id="q0"');
    expect(html).toContain('id="q1"');
    expect(textOf(html)).toBe('公文 106 件，其中公开 42 件。');
  });

  test('without breaking what is escaped', () => {
    const html = mark('<p>甲 &#x26; 乙 &#x3C;b> 3 条</p>', '& 乙 <b> 3');
    expect(html).toBe('<p>甲 <span class="stated" id="q0">&#x26; 乙 &#x3C;b> 3</span> 条</p>');
  });

  test('of each of the five reports: every one, once, with the words left as they were', async () => {
    const { reports } = buildPortal(await readContent('content'));
    let found = 0;
    for (const { report } of reports) {
      const marks = statedMarks(report);
      for (const [block, own] of marks) expect(textOf(markHtml(block.html, own))).toBe(textOf(block.html));
      const ids = [...marks].flatMap(([block, own]) =>
        [...markHtml(block.html, own).matchAll(/id="(stated\.\w+)"/g)].map(([, id]) => id),
      );
      expect(ids.toSorted()).toEqual([...new Set(report.stated.map(({ indicator }) => `stated.${indicator}`))].sort());
      found += ids.length;
    }
    expect(found).toBeGreaterThan(3);
  });
});
