import type { Layout } from './layout.ts';
import { cutUp, gridOf } from './markdown-layouts.ts';
import type { Random } from './random.ts';
import type { SyntheticReport } from './report.ts';
import { label, layOut, type Sheet, type SheetCell } from './sheet.ts';
import { escapeHtml, lines, type Style, spanTable, writeRow } from './span-table.ts';

/** The header marked as such, so that a browser prints it again on every page. */
const headedTable = (sheet: Sheet): string => {
  if (sheet.table === 'proactive') return spanTable(sheet);
  const [head, body] = [
    sheet.rows.filter(({ part }) => part === 'head'),
    sheet.rows.filter(({ part }) => part !== 'head'),
  ].map((rows) => rows.map((row) => writeRow(row, {})).join('\n'));
  return `<table border="1">\n<thead>${head}</thead>\n<tbody>${body}</tbody></table>`;
};

const plainTable = (grid: readonly (readonly string[])[]): string =>
  `<table border="1">\n${grid.map((cells) => `<tr>${cells.map((text) => `<td>${lines(text)}</td>`).join('')}</tr>`).join('\n')}\n</table>`;

export const htmlOf = (report: SyntheticReport, writeSheet: (sheet: Sheet) => string, style: Style = {}): string => {
  const paragraph = style.paragraph ?? ((text: string) => `<p>${lines(text)}</p>`);
  const heading = style.heading ?? ((text: string) => `<h2>${lines(text)}</h2>`);
  const body = [
    ...report.letter.map(paragraph),
    `<h1>${report.title.map(lines).join('<br>')}</h1>`,
    ...report.intro.map(paragraph),
    ...report.sections.flatMap(({ heading: title, paragraphs, sheets, picture }) => [
      heading(title),
      ...paragraphs.map(paragraph),
      ...sheets.map(writeSheet),
      ...(picture ? [`<p><img src="${onePixel}" width="500" height="300" alt=""></p>`] : []),
    ]),
    ...report.closing.map((text) => `<p align="right">${lines(text)}</p>`),
  ].join('\n');
  const title = escapeHtml(report.title.join(''));
  return `<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8"><title>${title}</title>${style.head ?? ''}</head>\n<body>\n${(style.wrap ?? ((text: string) => text))(body)}\n</body></html>\n`;
};

const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Each column as several grid columns: three for labels, two for figures. */
const overWide = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, colspan: cell.colspan * 2 })),
  })),
});

const withPhantoms = (grid: readonly (readonly string[])[], count: number): string[][] =>
  grid.map((cells) => [...cells, ...Array.from({ length: count }, () => '')]);

/** An empty column behind every second one. */
const withColumnsBetween = (grid: readonly (readonly string[])[]): string[][] =>
  grid.map((cells) => cells.flatMap((text, x) => (x % 2 === 1 ? [text, ''] : [text])));

const withEmptyRows = (grid: readonly (readonly string[])[]): string[][] =>
  grid.flatMap((cells, y) => (y % 5 === 4 ? [cells.map(() => ''), [...cells]] : [[...cells]]));

const spread = (sheet: Sheet): string => plainTable(gridOf(overWide(sheet)));

const wordCell = (text: string): string =>
  `<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><span lang=EN-US style='font-size:10.5pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${lines(text) || '&nbsp;'}<o:p></o:p></span></p>`;

const word: Style = {
  cell: wordCell,
  table:
    " class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'",
  row: " style='mso-yfti-irow:0;height:14.2pt'",
  td: " style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'",
  head: '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style>',
  paragraph: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>${lines(text)}<span lang=EN-US><o:p></o:p></span></span></p>`,
  heading: (text) => `<p class=MsoNormal><b><span style='font-family:黑体'>${lines(text)}</span></b></p>`,
};

const furnished = (body: string): string =>
  `<div class="top"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 年度报告</div><ul class="nav"><li><a href="#">机构职能</a></li><li><a href="#">政策文件</a></li></ul><div class="info">发布时间：2022-03-18 来源：区人民政府办公室 浏览次数：128</div><div class="TRS_Editor">${body}</div><div class="foot"><p>版权所有：区人民政府</p><p>网站标识码：6301060001</p><script>var count = 7;</script></div>`;

const breakWithBr = (text: string, random: Random): string => {
  if (!/^\D{5,}$/.test(text)) return lines(text);
  const at = random.integer(2, text.length - 2);
  return `${lines(text.slice(0, at))}<br>${lines(text.slice(at))}`;
};

/** What a reader of the page does not see must not be read. */
const withHidden = (text: string, cell: SheetCell): string =>
  cell.role === 'value' ? `<span style="display:none">9</span>${lines(text)}<!-- 8 -->` : lines(text);

const vertical = (text: string, cell: SheetCell): string =>
  cell.rowspan > 1 ? [...text].map(lines).join('<br>') : lines(text);

const layout = (id: string, writeSheet: (sheet: Sheet, random: Random) => string, style: Style = {}): Layout => ({
  id: `html-${id}`,
  format: 'html',
  build: (report, random) => htmlOf(report, (sheet) => writeSheet(sheet, random), style),
});

const inTable = (content: string): string =>
  `<table width="100%" cellpadding="0"><tbody><tr><td>&nbsp;</td></tr><tr><td valign="top">${content}</td></tr></tbody></table>`;

export const htmlLayouts: readonly Layout[] = [
  layout('spans', (sheet) => spanTable(sheet)),
  layout('empty-cells', (sheet) => plainTable(gridOf(sheet))),
  layout('over-wide-spans', (sheet) => spanTable(overWide(sheet))),
  layout('over-wide-cells', spread),
  layout('phantom-end', (sheet, random) => plainTable(withPhantoms(gridOf(sheet), random.integer(2, 10)))),
  layout('phantom-between', (sheet) => plainTable(withColumnsBetween(gridOf(sheet)))),
  layout('empty-rows', (sheet) => plainTable(withEmptyRows(gridOf(sheet)))),
  layout('layout-table', (sheet) => spanTable(sheet), { wrap: inTable }),
  layout('layout-table-div-prose', (sheet) => spanTable(sheet), {
    wrap: inTable,
    paragraph: (text) => `<div>　　${lines(text)}</div>`,
    heading: (text) => `<div><strong>${lines(text)}</strong></div>`,
  }),
  layout('nested', (sheet) => inTable(spanTable(sheet))),
  layout('word', (sheet) => spanTable(sheet, word), word),
  layout(
    'word-empty-cells',
    (sheet) =>
      spanTable(
        {
          ...sheet,
          rows: layOut(sheet).map((places) => ({ part: 'body', cells: places.map(({ text }) => label(text)) })),
        },
        word,
      ),
    word,
  ),
  layout(
    'paragraph-a-cell',
    (sheet) => spanTable(sheet, { cell: (text) => `<p style="text-align:center">${lines(text) || '<br>'}</p>` }),
    { heading: (text) => `<p><strong>${lines(text)}</strong></p>` },
  ),
  layout('br-labels', (sheet, random) =>
    spanTable(sheet, { cell: (text, cell) => (cell.role === 'label' ? breakWithBr(text, random) : lines(text)) }),
  ),
  layout('vertical', (sheet) => spanTable(sheet, { cell: vertical })),
  layout('split', (sheet) =>
    cutUp(sheet)
      .map((part) => spanTable(part))
      .join('\n'),
  ),
  layout('thead', headedTable),
  layout('furniture', (sheet) => spanTable(sheet), { wrap: furnished }),
  layout('br-prose', (sheet) => spanTable(sheet), {
    paragraph: (text) => `　　${lines(text)}<br>`,
    heading: (text) => `${lines(text)}<br>`,
  }),
  layout('hidden', (sheet) => spanTable(sheet, { cell: withHidden })),
  {
    ...layout('gbk', (sheet) => spanTable(sheet)),
    encoding: 'gbk',
    build: (report) => htmlOf(report, (sheet) => spanTable(sheet)).replace('charset="utf-8"', 'charset="gb2312"'),
  },
  layout('repeated-head', (sheet) => spanTable(repeatHead(sheet))),
];

/** The author copied the header where a new page begins. */
const repeatHead = (sheet: Sheet): Sheet => {
  const at = sheet.rows.findIndex(({ row }) => row === 'unavailable.notHeld');
  if (at < 0) return sheet;
  // Merged cells are cut at the break, as they must be.
  const [before, after] = [sheet.rows.slice(0, at), cutUp(sheet).at(-1)?.rows ?? []];
  const cut = before.map((row, y) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, at - y) })),
  }));
  return { ...sheet, rows: [...cut, ...sheet.rows.filter(({ part }) => part === 'head'), ...after] };
};
