import { describe, expect, it } from 'vitest';
import type { OriginalBlock, OriginalGrid, ReadOriginal } from '../../src/core/importer/blocks.ts';
import { readHtml } from '../../src/readers/html.ts';

const blocksOf = (read: ReadOriginal): OriginalBlock[] => {
  if (read.status === 'refused') throw new Error(read.reasons[0]?.message.en);
  return read.blocks;
};
const read = (html: string) => blocksOf(readHtml(html));
const texts = (html: string) => read(html).flatMap((block) => ('text' in block ? [block.text] : [block.kind]));
const gridOf = (html: string): OriginalGrid => {
  const block = read(html).find((one) => one.kind === 'grid');
  if (block?.kind !== 'grid') throw new Error('no grid');
  return block.grid;
};
/** A grid as lines; `<` and `^` are places that a merged cell covers. */
const drawn = (grid: OriginalGrid) =>
  grid.rows.map((row) =>
    row.cells.map((cell) => (cell.covered ? { left: '<', above: '^' }[cell.covered] : cell.text)).join('|'),
  );
const refused = (html: string) => {
  const result = readHtml(html);
  return result.status === 'refused' ? result.reasons.map((reason) => reason.check) : result.status;
};

describe('text of a page', () => {
  it('comes out in order as headings and paragraphs, menus and scripts left aside', () => {
    const html = `<html><head><title>网站</title></head><body><nav>首页</nav><script>var a="<p>x</p>"</script>
      <div>前言<h2>一、总体情况</h2><p>第一段。</p>第二段。<p style="display:none">隐藏</p><div hidden>也隐藏</div></div>
      <footer>版权</footer></body></html>`;
    expect(texts(html)).toEqual(['前言', '一、总体情况', '第一段。', '第二段。']);
    expect(read(html)[1]).toMatchObject({ kind: 'heading', level: 2 });
  });
  it('is read inside the form that old sites wrap their pages in, and inside the header of an article', () => {
    expect(texts('<form id="aspnet"><p>正文</p></form>')).toEqual(['正文']);
    expect(texts('<header>站名</header><article><header><h1>标题</h1></header></article>')).toEqual(['标题']);
  });
  it('has no blank where the source merely folds a line between two Han characters', () => {
    expect(texts('<p>政府\n   信息 公开\n abc\n def</p>')).toEqual(['政府信息 公开 abc def']);
  });
  it('keeps full-width blanks and no-break spaces', () => {
    expect(texts('<p>　　甲&nbsp;乙</p>')).toEqual(['　　甲\u00a0乙']);
  });
  it('is cut at breaks that end a paragraph, and keeps a break that only folds a line', () => {
    expect(texts('<p>某镇人民政府<br>2020年年度报告</p>')).toEqual(['某镇人民政府\n2020年年度报告']);
    expect(
      texts('<p>　　1.这一段很长，它的第一行写到这里还没有结束，因为排版时在此处断开，所以<br>接着写。</p>'),
    ).toHaveLength(1);
    expect(texts('<p>一、总体情况<br>　　第一句。<br>　　第二句。<br><br>三、处理情况<br>收到</p>')).toEqual([
      '一、总体情况',
      '　　第一句。',
      '　　第二句。',
      '三、处理情况',
      '收到',
    ]);
  });
  it('keeps the numerals of a list that says how it is numbered, and invents none', () => {
    expect(texts('<ol style="list-style-type: cjk-ideographic" start="9"><li>甲</li><li>乙</li></ol>')).toEqual([
      '九、甲',
      '十、乙',
    ]);
    expect(texts('<ol type="1"><li>甲</li><li value="5">乙</li></ol><ol><li>丙</li></ol>')).toEqual([
      '1. 甲',
      '5. 乙',
      '丙',
    ]);
  });
  it('gives lines where white space counts', () => {
    expect(read('<pre>甲\t0\n\n乙\t1\n</pre>')).toMatchObject([
      { kind: 'line', text: '甲\t0' },
      { kind: 'line', text: '' },
      { kind: 'line', text: '乙\t1' },
    ]);
    expect(read('<div style="white-space: pre-wrap">甲\n乙</div>').map((block) => block.kind)).toEqual([
      'line',
      'line',
    ]);
  });
  it('counts pictures, but not spacers', () => {
    expect(texts('<p>甲<img src="a.png">乙<img src="dot.gif" width="1" height="20"></p>')).toEqual([
      '甲',
      'image',
      '乙',
    ]);
  });
});

describe('a table', () => {
  it('says of every place what it holds or which way the cell lies that covers it', () => {
    const grid = gridOf(
      '<table><tr><td rowspan=2>申请<td colspan=2>自然人<td>总计<tr><td>1<td>2<td>3<tr><td colspan=3>合计<td>6</table>',
    );
    expect(drawn(grid)).toEqual(['申请|自然人|<|总计', '^|1|2|3', '合计|<|<|6']);
    expect(grid.rows[1]?.cells[3]).toMatchObject({ text: '3', origin: { table: 1, row: 2, column: 4 } });
  });
  it('leaves a row short that ends early: nobody knows which cell is missing', () => {
    const grid = gridOf('<table><tr><td>a<td>b<td>c<tr><td>1<td>2</table>');
    expect(grid.width).toBe(3);
    expect(grid.rows[1]?.cells).toHaveLength(2);
  });
  it('drops columns in which no cell begins', () => {
    expect(drawn(gridOf('<table><tr><td colspan=3>a<td>b<tr><td colspan=3>1<td colspan=9>2</table>'))).toEqual([
      'a|b',
      '1|2',
    ]);
  });
  it('reads rowspan=0 down to the end of the group, and no span beyond it', () => {
    expect(
      drawn(gridOf('<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2</tbody><tbody><tr><td>b<td>3</tbody></table>')),
    ).toEqual(['a|1', '^|2', 'b|3']);
    expect(
      drawn(gridOf('<table><tbody><tr><td rowspan=9>a<td>1</tbody><tbody><tr><td>b<td>3</tbody></table>')),
    ).toEqual(['a|1', 'b|3']);
  });
  it('prints the foot last wherever it stands', () => {
    expect(drawn(gridOf('<table><tfoot><tr><td>f<td>9</tfoot><tbody><tr><td>b<td>1</tbody></table>'))).toEqual([
      'b|1',
      'f|9',
    ]);
  });
  it('joins the paragraphs of a cell with line feeds and leaves hidden rows out', () => {
    expect(
      drawn(gridOf('<table><tr><td><p>三</p><p>、</p><td>规范性<br>文件<tr style="display:none"><td>x<td>y</table>')),
    ).toEqual(['三\n、|规范性\n文件']);
  });
  it('keeps a mark above the line and a figure struck out apart from the figure beside them', () => {
    const cells = '<td>5<sup>1</sup><td>5<span style="vertical-align:super">[2]</span><td><s>5</s>3<td><del> </del>3';
    expect(drawn(gridOf(`<table><tr><td>a${cells}</table>`))).toEqual(['a|5¹|5[²]|~~5~~3|3']);
  });
  it('has what was typed into its fields, as far as it is a figure', () => {
    const cells = '<td><input value="12"><td><input type="text" value="请输入"><td><input type="hidden" value="3">';
    expect(drawn(gridOf(`<table><tr><td>a${cells}</table>`))).toEqual(['a|12||']);
  });
  it('is no grid where it lays out the page; the form inside comes out as its own', () => {
    const form = '<table><tr><td>收到</td><td>3</td></tr></table>';
    const blocks = read(`<table><tr><td>导航</td><td><p>总体情况。</p>${form}<p>以上。</p></td></tr></table>${form}`);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'grid', 'paragraph', 'grid']);
    expect(blocks[4]?.origin).toEqual({ table: 2 });
  });
  it('of one cell is a frame around its text', () => {
    expect(texts('<table><tr><td><p>某镇</p><p>年度报告</p></td></tr></table>')).toEqual(['某镇', '年度报告']);
  });
});

describe('a hostile page', () => {
  it('is refused or read, never followed', () => {
    expect(refused('<table><tr><td>'.repeat(3000))).toEqual(['import-too-complex']);
    expect(refused('<b>'.repeat(700_000))).toEqual(['import-too-complex']);
    expect(refused('<a><p>'.repeat(300_000))).toEqual(['import-too-complex']);
    expect(refused(`<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}`).join(' ')}>x`)).toEqual([
      'import-too-complex',
    ]);
    expect(refused(`<table>${'<tr><td colspan=40 rowspan=200>x<td>y'.repeat(600)}</table>`)).toEqual([
      'import-too-complex',
    ]);
    expect(refused('<table><tr><td>'.repeat(15))).toEqual(['import-too-complex']);
  });
  it('gets its spans clamped', () => {
    expect(drawn(gridOf('<table><tr><td colspan=99999999 rowspan=99999999>a<td>b</table>'))).toEqual(['a|b']);
  });
});
