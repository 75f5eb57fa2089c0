import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OriginalBlock, OriginalGrid, ReadOriginal } from '../../src/core/importer/blocks.ts';
import { editions } from '../../src/core/report/editions/index.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { buildPdf, chinese, chineseFont, type HandPage, stream, table, text } from './pdf/build-pdf.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/originals/pdf/${name}`, import.meta.url));
const readFixture = (name: string) => readPdf(new Uint8Array(fixture(name)));
const readPages = (...pages: (string | HandPage)[]) =>
  readPdf(
    buildPdf({
      pages: pages.map((page) => (typeof page === 'string' ? { content: page } : page)),
      resources: '/Font << /F 3 0 R /G 10 0 R >>',
      objects: chineseFont('UniGB-UCS2-H'),
    }),
  );

const blocksOf = (original: ReadOriginal): OriginalBlock[] => {
  if (original.status !== 'read') throw new Error(original.reasons.map((reason) => reason.message.en).join());
  return original.blocks;
};
const gridsOf = (original: ReadOriginal): OriginalGrid[] =>
  blocksOf(original).flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
const rowsOf = (original: ReadOriginal): string[][] =>
  gridsOf(original).flatMap((grid) =>
    grid.rows.map((row) => row.cells.map((cell) => (cell.covered ? `(${cell.covered})` : cell.text))),
  );
const textsOf = (original: ReadOriginal, kind: 'paragraph' | 'line'): string[] =>
  blocksOf(original).flatMap((block) => (block.kind === kind ? [block.text] : []));
const checksOf = (original: ReadOriginal): string[] =>
  (original.status === 'read' ? original.notes : original.reasons).map((note) => note.check);

describe('a ruled table as a word processor prints it, over two pages', async () => {
  const original = await readFixture('writer-2019.pdf');
  const expected: Record<string, string[]> = JSON.parse(fixture('writer-2019.json').toString());
  const form = editions[0]?.tables.requests.rows ?? [];

  test('is one table, with a cell for every place', () => {
    const grids = gridsOf(original);
    expect(grids).toHaveLength(1);
    expect(grids[0]?.width).toBe(10);
    expect(new Set(grids[0]?.rows.map((row) => row.cells.length))).toEqual(new Set([10]));
  });

  test.each(form.map((row) => [row.label, row.id]))('%s has its seven values', (label, id) => {
    const row = rowsOf(original).find((cells) => cells.includes(label));
    expect(row?.slice(-7)).toEqual(expected[id]);
  });

  test('the labels of merged cells stand once, and go on over the page break', () => {
    const texts = rowsOf(original).flat();
    for (const label of ['三、本年度办理结果', '（三）不予公开', '（四）无法提供'])
      expect(texts.filter((cell) => cell === label)).toHaveLength(1);
  });

  test('a cell knows its page and its place', () => {
    const cells = gridsOf(original)[0]?.rows.flatMap((row) => row.cells) ?? [];
    const last = cells.find((cell) => cell.text === '四、结转下年度继续办理');
    expect(last?.origin).toMatchObject({ page: 2, table: 1, column: 1 });
    expect(last?.origin?.row).toBe(last?.line);
  });

  test('paragraphs are whole, and page numbers and running titles stand apart', () => {
    const paragraphs = textsOf(original, 'paragraph');
    expect(paragraphs).toContain('本年新收政府信息公开申请数量，上年结转政府信息公开申请数量。'.repeat(7));
    expect(paragraphs).toContain('本年度办理结果，予以公开，部分公开，不予公开，无法提供。'.repeat(12));
    expect(paragraphs.filter((one) => /^— \d —$/.test(one))).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    expect(paragraphs.filter((one) => one === '政府信息公开')).toHaveLength(3);
  });
});

test('a table as a browser prints it: vertical label cut by the page break, radicals put back and told', async () => {
  const original = await readFixture('browser.pdf');
  expect(rowsOf(original)).toEqual([
    ['本年处理事项', '行政许可', '11', '12', '13'],
    ['(above)', '行政处罚', '21', '22', '23'],
    ['(above)', '其他对外管理服务事项，其他行政许可', '31', '32', '33'],
    ['(above)', '行政强制', '41', '42', '43'],
    ['(above)', '对外服务', '51', '52', '53'],
    ['其他', '(left)', '61', '62', '63'],
  ]);
  expect(textsOf(original, 'paragraph')).toEqual(['本年处理', '本年处理行政许可事项，本年处理行政处罚事项，其他']);
  expect(checksOf(original)).toEqual(['import-radicals']);
});

describe('a page break inside a table', () => {
  const head = table(60, 200, [
    ['Label', 'A', 'B'],
    ['one', '1', '2'],
  ]);
  const wideLabel = chinese(64, 146, '其他法律法规', 12);
  const cutTop = [head, table(60, 160, [['', '3', '4']]), wideLabel].join('\n');

  test('through a row: the label goes on, the values stand on one side', async () => {
    const rest = `${table(60, 780, [['', '', '']])}\n${chinese(64, 766, '禁止公开', 12)}`;
    expect(rowsOf(await readPages(cutTop, rest))).toEqual([
      ['Label', 'A', 'B'],
      ['one', '1', '2'],
      ['其他法律法规禁止公开', '3', '4'],
    ]);
  });

  test('before a row without values: its label is numbered, so it is a row of its own', async () => {
    const rest = `${table(60, 780, [['', '', '']])}\n${chinese(64, 766, '（七）总计', 12)}`;
    expect(rowsOf(await readPages(cutTop, rest)).slice(2)).toEqual([
      ['其他法律法规', '3', '4'],
      ['（七）总计', '', ''],
    ]);
  });

  test('between rows with values on both sides: they stay two', async () => {
    const rest = table(60, 780, [['two', '5', '6']]);
    expect(rowsOf(await readPages(head, rest)).slice(1)).toEqual([
      ['one', '1', '2'],
      ['two', '5', '6'],
    ]);
  });

  test('through a row of the head: its words go on', async () => {
    const wide = (y: number, ...words: string[]) =>
      words.map((word, index) => chinese(62 + index * 80, y, word, 12)).join(' ');
    const top = `${table(60, 160, [['', '', '']])} ${wide(146, '结果纠正情况', '其他结果情况', '总计')}`;
    const rest = `${table(60, 780, [
      ['', '', ''],
      ['1', '2', '3'],
    ])} ${wide(766, '数', '数')}`;
    expect(rowsOf(await readPages(top, rest))).toEqual([
      ['结果纠正情况数', '其他结果情况数', '总计'],
      ['1', '2', '3'],
    ]);
  });

  test('through the bracket behind a figure: the figure is whole', async () => {
    const top = `${table(60, 160, [['', '1', '2']])} ${chinese(64, 146, '76（其中', 12)}`;
    const rest = `${table(60, 780, [['', '', '']])} ${chinese(64, 766, '38件）', 12)}`;
    expect(rowsOf(await readPages(top, rest))).toEqual([['76（其中38件）', '1', '2']]);
  });

  test('a table with other borders is another table', async () => {
    const grids = gridsOf(await readPages(head, table(100, 780, [['two', '5', '6']])));
    expect(grids.map((grid) => grid.rows.length)).toEqual([2, 1]);
    expect(grids[1]?.rows[0]?.line).toBe(3);
  });
});

test('a heading close below a table is a paragraph, also when a table as wide begins the next page', async () => {
  const page1 = `${table(60, 200, [['one', '1', '2']])}\n${chinese(64, 166, '三、收到和处理', 12)}`;
  const original = await readPages(page1, table(60, 780, [['two', '5', '6']]));
  expect(textsOf(original, 'paragraph')).toEqual(['三、收到和处理']);
  expect(gridsOf(original)).toHaveLength(2);
});

test('a row of one merged cell that the page break leaves alone is a row of the table', async () => {
  const page1 = `60 200 m 300 200 l 300 180 l 60 180 l s ${text(64, 186, 'Clause')}`;
  expect(rowsOf(await readPages(page1, table(60, 780, [['two', '5', '6']])))).toEqual([
    ['Clause', '(left)', '(left)'],
    ['two', '5', '6'],
  ]);
});

describe('where characters and lines stand', () => {
  const plain = [
    ['one', '11', '22'],
    ['two', null, '33'],
  ];

  test('a page turned on its side is read as it is seen', async () => {
    // Drawn so that it stands upright once the page is turned.
    const content = `q 0 1 -1 0 595 0 cm ${table(60, 500, plain)} Q`;
    expect(rowsOf(await readPages({ content, entries: '/Rotate 90' }))).toEqual([
      ['one', '11', '22'],
      ['two', '(left)', '33'],
    ]);
  });

  test('a number that lies across a border is in neither cell a number', async () => {
    const rows = rowsOf(await readPages(`${table(60, 700, [['one', '', '']])} ${text(205, 686, '1234567')}`));
    for (const cell of rows[0]?.slice(1) ?? []) expect(cell).not.toMatch(/^\d*$/);
  });

  test('bold made by printing twice is read once', async () => {
    const twice = `${table(60, 700, [['one', '11', '']])} ${text(144.3, 686, '11')}`;
    expect(rowsOf(await readPages(twice))).toEqual([['one', '11', '']]);
  });

  test('white lines and areas rule nothing', async () => {
    const hidden = '1 1 1 RG 180 700 m 180 660 l S 0 0 0 RG 0.9 g 60 660 240 20 re f 0 g';
    expect(rowsOf(await readPages(`${hidden} ${table(60, 700, plain)}`))[0]).toEqual(['one', '11', '22']);
  });

  test('a table open at its sides has its outer columns', async () => {
    const lines = '60 700 m 300 700 l S 60 680 m 300 680 l S 140 700 m 140 680 l S 220 700 m 220 680 l S';
    const words = `${text(64, 686, 'one')} ${text(144, 686, '1')} ${text(224, 686, '2')}`;
    expect(rowsOf(await readPages(`${lines} ${words}`))).toEqual([['one', '1', '2']]);
  });

  test('a blank row as low as a double line is a row, and a double line is none', async () => {
    const ruled = table(60, 700, [['one', '1', '2', '3']]);
    const second = '60 677.8 m 380 677.8 l S';
    const borders = [60, 140, 220, 300, 380].map((x) => `${x} 680 m ${x} 677.8 l S`).join(' ');
    expect(rowsOf(await readPages(`${ruled} ${second} ${borders}`))).toEqual([
      ['one', '1', '2', '3'],
      ['', '', '', ''],
    ]);
    expect(rowsOf(await readPages(`${ruled} ${second}`))).toEqual([['one', '1', '2', '3']]);
  });

  test('a picture is noted in its place', async () => {
    const image = stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      'x',
    );
    const content = `${text(60, 700, 'above')} q 200 0 0 100 60 500 cm /I Do Q ${text(60, 400, 'below')}`;
    const pdf = buildPdf({
      pages: [{ content }],
      resources: '/Font << /F 3 0 R >> /XObject << /I 10 0 R >>',
      objects: [image],
    });
    const kinds = blocksOf(await readPdf(pdf)).filter((block) => block.kind !== 'line' || block.text !== '');
    expect(kinds.map((block) => block.kind)).toEqual(['line', 'image', 'line']);
  });
});

test('without ruling lines every line comes as it stands, columns parted by tabs', async () => {
  const row = (y: number, ...cells: string[]) => cells.map((cell, index) => text(60 + index * 80, y, cell)).join(' ');
  const page = [text(60, 760, 'A title'), row(700, 'Label', 'A', 'B'), row(684, 'one two', '1', '2')].join('\n');
  expect(textsOf(await readPages(page), 'line')).toEqual(['A title', '', 'Label\tA\tB', 'one two\t1\t2']);
});

describe('a table whose rows are ruled and whose columns are not', () => {
  const ruledRows = (y: number, rows: number) => {
    const levels = Array.from({ length: rows + 1 }, (_, row) => `60 ${y - 20 * row} m 400 ${y - 20 * row} l S`);
    return [...levels, `60 ${y} m 60 ${y - 20 * rows} l S`, `400 ${y} m 400 ${y - 20 * rows} l S`].join('\n');
  };
  const row = (y: number, ...cells: (string | null)[]) =>
    cells.map((cell, index) => (cell === null ? '' : text(70 + index * 90, y, cell))).join(' ');
  const head = row(706, 'Label', 'Abc', 'Def', 'Ghi');

  test('has its columns by what stands one below the other, and blank cells where nothing does', async () => {
    const page = [ruledRows(720, 3), head, row(686, 'one', '1', null, '3'), row(666, 'two', null, '25', '6')];
    expect(rowsOf(await readPages(page.join('\n')))).toEqual([
      ['Label', 'Abc', 'Def', 'Ghi'],
      ['one', '1', '', '3'],
      ['two', '', '25', '6'],
    ]);
  });

  test('stays lines where the line below a row stops short: the row lacks a cell, and its figures are shifted', async () => {
    const levels = ['60 720 m 400 720 l S 60 700 m 400 700 l S 60 680 m 300 680 l S 60 660 m 400 660 l S'];
    const sides = '60 720 m 60 660 l S 400 720 m 400 660 l S';
    const cells = [head, row(686, 'one', '2', '3', null), row(666, 'two', '4', '5', '6')];
    expect(gridsOf(await readPages([...levels, sides, ...cells].join('\n')))).toEqual([]);
  });

  test('goes on over the page break in the same columns', async () => {
    const first = [ruledRows(160, 3), row(146, 'Label', 'Abc', 'Def', 'Ghi'), row(126, 'one', '1', '2', '3')];
    const page1 = [...first, row(106, 'two', '4', '5', '6')].join('\n');
    const page2 = [ruledRows(780, 1), row(766, 'three', null, '7', '8')].join('\n');
    expect(rowsOf(await readPages(page1, page2)).at(-1)).toEqual(['three', '', '7', '8']);
  });

  test('stays lines where a figure stands between two columns', async () => {
    const astray = text(205, 666, '1234567');
    const page = [ruledRows(720, 3), head, row(686, 'one', '1', '2', '3'), row(666, 'two'), astray].join('\n');
    const original = await readPages(page);
    expect(gridsOf(original)).toEqual([]);
    expect(textsOf(original, 'line')).toContain('two\t1234567');
  });
});

test('a paragraph goes on over the page break, past the page number', async () => {
  const ruled = table(60, 780, [
    ['a', '1'],
    ['b', '2'],
  ]);
  const first = '政府信息公开工作年度报告政府信息公开工作';
  const page1 = [ruled, chinese(90, 130, first.slice(2), 12), chinese(66, 110, first, 12), text(290, 40, '- 1 -')];
  const page2 = [chinese(66, 780, '至此完。', 12), chinese(90, 760, '另起一段。', 12), text(290, 40, '- 2 -')];
  expect(textsOf(await readPages(page1.join('\n'), page2.join('\n')), 'paragraph')).toEqual([
    `${first.slice(2)}${first}至此完。`,
    '- 1 -',
    '另起一段。',
    '- 2 -',
  ]);
});

describe('a full line that ends a sentence ends the paragraph', () => {
  const full = '全年主动公开政府信息若干条其中政府网站若干。';
  const begun = full.replace('。', '，');
  const read = async (step: number, next: string) => {
    const ruled = table(60, 780, [['a', '1']]);
    const lines = [begun, begun, full].map((line, index) => chinese(66, 600 - 18 * index, line, 12));
    return textsOf(await readPages([ruled, ...lines, chinese(66, 564 - step, next, 12)].join('\n')), 'paragraph');
  };

  test.each([
    ['before a numbered one', 18, '（二）依申请公开。'],
    ['where the next line stands farther off', 25, '至此完。'],
  ])('%s', async (_, step, next) => {
    expect(await read(step, next)).toEqual([begun + begun + full, next]);
  });

  test('but not otherwise', async () => {
    expect(await read(18, '至此完。')).toEqual([`${begun}${begun}${full}至此完。`]);
  });
});

test('a character that the file names by its rare twin is put back and counted', async () => {
  const original = await readPages(chinese(66, 600, '千戶镇\u2329阿㬵\u232A', 12));
  expect(textsOf(original, 'line')).toEqual(['千户镇〈阿胶〉']);
  expect(checksOf(original)).toEqual(['import-radicals']);
  expect(original.status === 'read' && original.notes[0]?.message.zh).toContain('4 个字');
});

test('a radical whose own character has a twin is put back all the way', async () => {
  expect(textsOf(await readPages(chinese(66, 600, '千\u2f3e镇', 12)), 'line')).toEqual(['千户镇']);
});

describe('Chinese encodings for which the file brings no table', () => {
  const read = (encoding: string, codes: string) =>
    readPdf(
      buildPdf({
        pages: [{ content: `BT /G 12 Tf 72 700 Td <${codes}> Tj ET` }],
        resources: '/Font << /G 10 0 R >>',
        objects: chineseFont(encoding),
      }),
    );

  test.each([
    ['GBK-EUC-H', 'd5feb8aed0c5cfa232303231'],
    ['GB-EUC-H', 'd5feb8aed0c5cfa232303231'],
    ['UniGB-UCS2-H', '653f5e9c4fe1606f0032003000320031'],
    ['UniGB-UTF16-H', '653f5e9c4fe1606f0032003000320031'],
  ])('%s is read', async (encoding, codes) => {
    expect(textsOf(await read(encoding, codes), 'line')).toEqual(['政府信息2021']);
  });

  test('codes that only their font could explain are refused, never guessed', async () => {
    expect(checksOf(await read('Identity-H', '00140015001600170018'))).toEqual(['import-no-text']);
    expect(checksOf(await read('B5pc-H', 'a440a441'))).toEqual(['import-no-text']);
  });
});

describe('refused, with the reason', () => {
  const page = text(60, 700, 'words');

  test('a password', async () => {
    expect(checksOf(await readFixture('password.pdf'))).toEqual(['import-encrypted']);
  });

  test('no PDF, or only a part of one', async () => {
    const whole = new Uint8Array(fixture('writer-2019.pdf'));
    expect(checksOf(await readPdf(new Uint8Array()))).toEqual(['import-damaged']);
    expect(checksOf(await readPdf(new TextEncoder().encode('%PDF-1.7\nnothing\n%%EOF')))).toEqual(['import-damaged']);
    expect(checksOf(await readPdf(whole.slice(0, whole.length / 2)))).toEqual(['import-damaged']);
    // One bit of a page, and a few bytes that got lost: a reader that mends such a file would leave figures out.
    const flipped = whole.slice();
    flipped[2000] = (flipped[2000] ?? 0) ^ 1;
    expect(checksOf(await readPdf(flipped))).toEqual(['import-damaged']);
    const shorter = Uint8Array.from([...whole.slice(0, 54_000), ...whole.slice(54_003)]);
    expect(checksOf(await readPdf(shorter))).toEqual(['import-damaged']);
  });

  test('more pages or strokes than a report has', async () => {
    expect(checksOf(await readPages(...Array.from({ length: 201 }, () => page)))).toEqual(['import-too-complex']);
    const hooks = Array.from({ length: 42 * 60 }, (_, index) => {
      const [x, y] = [(index % 42) * 14, Math.floor(index / 42) * 14];
      return `${x} ${y + 8} m ${x} ${y} l ${x + 8} ${y} l S`;
    });
    expect(checksOf(await readPages(`${hooks.join('\n')} ${page}`))).toEqual(['import-too-complex']);
  });

  test('a scan, and a scan under a layer of recognised text', async () => {
    const scan = await readPages('', '');
    expect(scan).toMatchObject({ status: 'refused', reasons: [{ check: 'import-no-text' }] });
    expect(scan.status === 'refused' && scan.reasons[0]?.message.zh).toContain('2 页');
    expect(checksOf(await readPages(`3 Tr ${page}`))).toEqual(['import-no-text']);
  });

  test('the bytes given stay with their owner', async () => {
    const bytes = buildPdf({ pages: [{ content: page }] });
    await readPdf(bytes);
    expect(bytes.length).toBeGreaterThan(0);
  });
});
