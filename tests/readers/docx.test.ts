import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/readers/docx.ts';
import { buildDocx, cell, documentXml, level, list, numbered, paragraph, row, run, table } from './build-docx.ts';
import { reasonsOf, shown } from './drawn.ts';

const read = async (...given: Parameters<typeof buildDocx>) => shown(readDocx(buildDocx(...given)));

describe('numerals that Word counts by itself', () => {
  const numbering =
    list(
      1,
      level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
    ) +
    list(2, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')) +
    list(
      3,
      level(0, 'ideographDigital', '%1、'),
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>',
    );

  it('stand before their paragraphs, lower levels beginning anew', async () => {
    const body = [
      paragraph('总体', numbered(1)),
      paragraph('主动', numbered(1, 1)),
      paragraph('甲', numbered(1, 2)),
      paragraph('乙', numbered(1, 2)),
      paragraph('申请', numbered(1, 1)),
      paragraph('丙', numbered(1, 2)),
      paragraph('无编号'),
      paragraph('情况', numbered(1)),
      paragraph('又', numbered(1, 1)),
    ].join('');
    expect(await read(body, { numbering })).toEqual([
      '一、总体',
      '（一）主动',
      '1. 甲',
      '2. 乙',
      '（二）申请',
      '1. 丙',
      '无编号',
      '二、情况',
      '（一）又',
    ]);
  });
  it('name the numbers of higher levels, begin where a list says, and go past ten', async () => {
    const tens = Array.from({ length: 12 }, () => paragraph('项', numbered(1))).join('');
    expect((await read(tens, { numbering })).slice(8)).toEqual(['九、项', '十、项', '十一、项', '十二、项']);
    expect(await read(paragraph('a', numbered(2)) + paragraph('b', numbered(2, 1)), { numbering })).toEqual([
      '1. a',
      '1.1 b',
    ]);
    expect(await read(paragraph('a', numbered(3)) + paragraph('b', numbered(3)), { numbering })).toEqual([
      '九、a',
      '一〇、b',
    ]);
  });
  it('are there in the cells of a table, even where nothing else is', async () => {
    const body = table(
      row(cell(paragraph('属于国家秘密', numbered(2))), cell('0')),
      row(cell(paragraph('其他法律行政法规禁止公开', numbered(2))), cell('3')),
      row(cell(paragraph('', numbered(2))), cell('5')),
    );
    expect(await read(body, { numbering })).toEqual([['1. 属于国家秘密|0', '2. 其他法律行政法规禁止公开|3', '3. |5']]);
  });
  it('come from the style of a paragraph, and can be switched off in it', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="2"/></w:style>`;
    const off = `<w:pStyle w:val="2"/><w:numPr><w:numId w:val="0"/></w:numPr>`;
    const body =
      paragraph('总体', '<w:pStyle w:val="2"/>') + paragraph('正文', off) + paragraph('情况', '<w:pStyle w:val="b"/>');
    const result = readDocx(buildDocx(body, { numbering, styles }));
    expect(shown(result)).toEqual(['一、总体', '正文', '二、情况']);
    expect(result).toMatchObject({
      blocks: [{ kind: 'heading', level: 2 }, { kind: 'heading' }, { kind: 'paragraph' }],
    });
  });
  it('in a format nobody knows are missed aloud', async () => {
    const odd = list(1, level(0, 'hebrew1', '%1.'));
    const result = readDocx(buildDocx(paragraph('甲', numbered(1)), { numbering: odd }));
    expect(result).toMatchObject({ notes: [{ check: 'import-reading' }] });
  });
});

describe('what is printed and what is not', () => {
  it('follows revisions to their end', async () => {
    const body = `<w:p><w:ins>${run('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${run('移自')}</w:moveFrom><w:moveTo>${run('移至')}</w:moveTo></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p><w:p>${run('后半')}</w:p>
      ${table(row(cell('a'), cell('1')), `<w:tr><w:trPr><w:del/></w:trPr>${cell('b')}${cell('2')}</w:tr>`, row(cell('c'), cell('3')))}`;
    expect(await read(body)).toEqual(['增移至', '前半后半', ['a|1', 'c|3']]);
  });
  it('leaves hidden text out, by itself or by style, and a comment and a field code', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const field = (part: string) => `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`;
    const body = `<w:p>${run('见')}${run('隐', '<w:vanish/>')}${run('显', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')}${run('藏', '<w:rStyle w:val="h"/>')}</w:p>
      <w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('7')}${field('end')}<w:fldSimple w:instr="DATE">${run('日')}</w:fldSimple><w:r><w:commentReference w:id="1"/></w:r></w:p>
      <w:p>${field('begin')}${run('断')}</w:p><w:p>${run('续')}</w:p>`;
    expect(await read(body, { styles })).toEqual(['见显', '7日', '续']);
  });
  it('keeps tabs and soft breaks, links, content controls and formulas', async () => {
    const body = `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r><w:hyperlink r:id="x">${run('丁')}</w:hyperlink></w:p>
      <w:sdt><w:sdtPr/><w:sdtContent>${paragraph('戊')}${table(row(cell('a'), `<w:sdt><w:sdtContent>${cell('1')}</w:sdtContent></w:sdt>`))}</w:sdtContent></w:sdt>`;
    expect(await read(body)).toEqual(['甲\t乙\n丙丁', '戊', ['a|1']]);
  });
  it('counts a text box once, behind the paragraph it hangs on', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('框')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>${paragraph('末')}`;
    expect(await read(body)).toEqual(['前后', '框', '末']);
  });
  it('counts pictures but for icons, and opens none', async () => {
    const drawing = (size: number) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    expect(await read(drawing(3_000_000) + drawing(100_000))).toEqual(['image']);
  });
  it('never takes a character of a symbol font for nothing', async () => {
    const body = table(row(cell('a'), cell('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>')));
    const result = readDocx(buildDocx(body));
    expect(shown(result)).toEqual([['a|\ufffd']]);
    expect(result).toMatchObject({ notes: [{ check: 'import-reading' }] });
  });
  it('puts notes at the end, their marks where they stand', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('含修订')}</w:footnote>`;
    const body = `<w:p>${run('22')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    expect(await read(body, { footnotes })).toEqual(['22[1]', '[1] 含修订']);
  });
});

describe('a table', () => {
  const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
  const down = (value: string) => `<w:vMerge w:val="${value}"/>`;

  it('merges cells down and across, restarting where told', async () => {
    const body = table(
      row(cell('三', down('restart')), cell('一', down('restart')), cell('1')),
      row(cell('', down('continue')), cell('二', down('restart')), cell('2')),
      row(cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), cell('3')),
      row(cell('合计', span(2)), cell('6')),
    );
    expect(await read(body)).toEqual([['三|一|1', '^|二|2', '^|^|3', '合计|<|6']]);
  });
  it('does not merge with a cell further up that is no neighbour, nor with one of other edges', async () => {
    const body = table(
      row(cell('a', down('restart')), cell('b'), cell('1')),
      row(cell('c', span(2)), cell('2')),
      row(cell('d', down('continue')), cell('e'), cell('3')),
    );
    expect(await read(body)).toEqual([['a|b|1', 'c|<|2', 'd|e|3']]);
  });
  it('reads merges of the older kind', async () => {
    const across = (value: string) => `<w:hMerge w:val="${value}"/>`;
    const body = table(
      row(cell('申请', across('restart')), cell('', across('continue')), cell('总计')),
      row(cell('1'), cell('2'), cell('3')),
    );
    expect(await read(body)).toEqual([['申请|<|总计', '1|2|3']]);
  });
  it('keeps places before and after a row free, and lets a row end early', async () => {
    const body = table(
      row(cell('a'), cell('b'), cell('c')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${cell('x')}</w:tr>`,
      row(cell('1'), cell('2')),
    );
    expect(await read(body)).toEqual([['a|b|c', '|x|', '1|2']]);
  });
  it('keeps a cell as typed: several lines, blanks, tabs', async () => {
    const body = table(row(cell(paragraph('规范性') + paragraph('文件')), cell(' 0 0 '), cell('1\t')));
    expect(await read(body)).toEqual([['规范性\n文件| 0 0 |1\t']]);
  });
  it('inside a table that lays out the page is read as its own', async () => {
    const body = table(row(cell(paragraph('前') + table(row(cell('a'), cell('1'))) + paragraph('后'))));
    expect(await read(body)).toEqual(['前', ['a|1'], '后']);
  });
});

describe('a hostile file is refused by name', () => {
  const reasons = (bytes: Uint8Array) => reasonsOf(readDocx(bytes));
  const replaced = (name: string, text: string) => buildDocx('', { files: { [name]: text } });

  it('when it unpacks to too much, honestly or not', async () => {
    const zeros = ' '.repeat(21 * 1024 * 1024);
    const bomb = replaced('word/document.xml', documentXml(zeros));
    expect(reasons(bomb)).toEqual(['import-too-large']);
    // A picture is never unpacked, so a blank one does no harm.
    expect(reasons(replaced('word/media/a.png', zeros))).toEqual(['read']);
    // The same, but its table of contents claims 1,000 bytes.
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(reasons(bomb)).toEqual(['import-too-large']);
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/x${index}.xml`, '']));
    expect(reasons(buildDocx('', { files: many }))).toEqual(['import-too-large']);
  });
  it('when one note is printed again and again', () => {
    const footnotes = `<w:footnote w:id="1">${paragraph('注'.repeat(10_000))}</w:footnote>`;
    const body = `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(40)}</w:p>`;
    expect(reasons(buildDocx(body, { footnotes }))).toEqual(['import-too-complex']);
    const notes = Array.from({ length: 20_000 }, (_, id) => `<w:footnote w:id="${id}"/>`).join('');
    const many = '<w:r><w:footnoteReference w:id="19999"/></w:r>'.repeat(15_000);
    expect(reasons(buildDocx(`<w:p>${many}</w:p>`, { footnotes: notes }))).toEqual(['read']);
  });
  it('or read, where thousands of lists share thousands of levels', () => {
    const levels = level(0, 'decimal', '%1').repeat(10_000);
    const lists = Array.from(
      { length: 20_000 },
      (_, id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`,
    );
    const numbering = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists.join('')}`;
    expect(shown(readDocx(buildDocx(paragraph('正文', numbered(19_999)), { numbering })))).toEqual(['1 正文']);
  });
  it('when it declares entities', async () => {
    const xxe = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml(paragraph('&x;')).replace(/^<\?xml[^>]*>/, '')}`;
    expect(reasons(replaced('word/document.xml', xxe))).toEqual(['import-damaged']);
    expect(reasons(replaced('word/styles.xml', '<!DOCTYPE a><a/>'))).toEqual(['import-damaged']);
  });
  it('when it nests without end', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`;
    expect(reasons(buildDocx(deep))).toEqual(['import-too-complex']);
    const controls = `${'<w:sdt><w:sdtContent>'.repeat(3000)}${'</w:sdtContent></w:sdt>'.repeat(3000)}`;
    expect(reasons(buildDocx(controls))).toEqual(['import-too-complex']);
    const wide = row(cell('', '<w:gridSpan w:val="1000"/>'), cell(''));
    expect(reasons(buildDocx(table(wide.repeat(60))))).toEqual(['import-too-complex']);
    expect(reasons(buildDocx('<w:p w:a="1"/><w:p w:b="2"/>'.repeat(130_000)))).toEqual(['import-too-complex']);
  });
  it('when it is cut off, scrambled or empty', async () => {
    const whole = buildDocx(paragraph('正文').repeat(500));
    expect(reasons(whole.subarray(0, whole.length / 2))).toEqual(['import-damaged']);
    expect(reasons(replaced('word/document.xml', documentXml('<w:p>')))).toEqual(['import-damaged']);
    expect(reasons(replaced('word/document.xml', ''))).toEqual(['import-damaged']);
    const junk = Array.from({ length: 200_000 }, (_, index) => `a${index * 7919}`).join('');
    expect(reasons(buildDocx(`<w:p ${junk}>`))).toEqual(['import-damaged']);
    const altered = zipSync({ 'word/document.xml': strToU8(documentXml(paragraph('606.05'))) }, { level: 0 });
    altered[Buffer.from(altered).indexOf('606.05')] = 0x39;
    expect(reasons(altered)).toEqual(['import-damaged']);
    const scrambled = whole.slice();
    scrambled.fill(0xff, 120, 200);
    expect(reasons(scrambled)).toEqual(['import-damaged']);
  });
  it('when a span is monstrous it is clamped', async () => {
    const body = table(row(cell('a', '<w:gridSpan w:val="99999999"/>'), cell('b')), row(cell('1'), cell('2')));
    expect((await read(body))[0]?.[1]).toMatch(/^1\|2/);
  });
  it('or reads the same: no changed byte of it changes a figure', () => {
    const whole = new Uint8Array(readFileSync(new URL('../fixtures/originals/requests-table.docx', import.meta.url)));
    const expected = shown(readDocx(whole));
    expect(expected[6]).toContain('三、本年度办理结果|（一）予以公开|<|0 0||00|/|—|0|0');
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 200; round++) {
      const bytes = whole.slice();
      bytes[random(bytes.length)] = random(256);
      const read = readDocx(bytes);
      if (read.status === 'read') expect(shown(read)).toEqual(expected);
    }
  });
});

describe('a figure with something beside it', () => {
  it('is not run together with a mark above the line or a figure struck out', async () => {
    const raised = run('5') + run('1', '<w:vertAlign w:val="superscript"/>');
    const struck = run('5', '<w:strike/>') + run('3', '<w:strike w:val="0"/>');
    expect(await read(`<w:p>${raised}</w:p><w:p>${struck}</w:p>`)).toEqual(['5¹', '~~5~~3']);
  });
});
