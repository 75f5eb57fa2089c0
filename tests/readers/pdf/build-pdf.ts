/** A PDF by hand, for what no program at hand writes. */

/** A page: its content stream, and entries of its dictionary such as /Rotate 90. */
export interface HandPage {
  content: string;
  entries?: string;
}

export interface HandPdf {
  pages: readonly HandPage[];
  /** What stands in /Font, /XObject and so on of every page. */
  resources?: string;
  /** Further objects, numbered from 10. */
  objects?: readonly string[];
  trailer?: string;
}

const encoder = new TextEncoder();

export const stream = (dictionary: string, body: string): string =>
  `<< ${dictionary} /Length ${encoder.encode(body).length} >>\nstream\n${body}\nendstream`;

/** Helvetica, in which every character of ASCII is what it seems. */
export const plainFont = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

export const buildPdf = ({ pages, resources, objects = [], trailer = '' }: HandPdf): Uint8Array => {
  const firstPage = 10 + objects.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const numbered: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`],
    [3, plainFont],
    ...objects.map((body, index): [number, string] => [10 + index, body]),
    ...pages.flatMap(({ content, entries = '' }, index): [number, string][] => [
      [
        firstPage + 2 * index,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources ?? '/Font << /F 3 0 R >>'} >> /Contents ${firstPage + 2 * index + 1} 0 R ${entries} >>`,
      ],
      [firstPage + 2 * index + 1, stream('', content)],
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of numbered) {
    offsets.set(number, encoder.encode(file).length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = encoder.encode(file).length;
  const size = firstPage + 2 * pages.length;
  file += `xref\n0 ${size}\n`;
  for (let number = 0; number < size; number++) {
    const offset = offsets.get(number);
    file += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return encoder.encode(file);
};

/** A line of text. */
export const text = (x: number, y: number, words: string, size = 10): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`;

/** A ruled table, its upper left corner at x, y. A cell of `null` is merged with the one to its left. */
export const table = (
  x: number,
  y: number,
  rows: readonly (readonly (string | null)[])[],
  wide = 80,
  high = 20,
): string => {
  const width = rows[0]?.length ?? 0;
  const lines: string[] = [];
  for (let row = 0; row <= rows.length; row++) {
    lines.push(`${x} ${y - row * high} m ${x + width * wide} ${y - row * high} l S`);
  }
  for (const [index, cells] of rows.entries()) {
    for (let column = 0; column <= width; column++) {
      if (cells[column] === null) continue;
      lines.push(`${x + column * wide} ${y - index * high} m ${x + column * wide} ${y - (index + 1) * high} l S`);
    }
    for (const [column, cell] of cells.entries()) {
      if (cell) lines.push(text(x + column * wide + 4, y - index * high - 14, cell));
    }
  }
  return lines.join('\n');
};

/** A Chinese font that is named and not embedded; objects 10 to 12. */
export const chineseFont = (encoding: string): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [11 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${
    encoding.startsWith('B5') ? 'CNS1' : 'GB1'
  }) /Supplement 2 >> /DW 1000 /FontDescriptor 12 0 R >>`,
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];

/** A line of text in that font, with the encoding UniGB-UCS2-H. */
export const chinese = (x: number, y: number, words: string, size = 10): string => {
  const codes = Array.from(words, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /G ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
};
