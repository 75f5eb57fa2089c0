/**
 * Some PDFs name a Chinese encoding and bring neither font nor table. The real tables are large, but text needs little of
 * them: which characters the codes stand for, which the platform's own decoder knows, and which of them are narrow. So
 * wide characters get numbers of our own, beyond those that Adobe-GB1 uses, and keep the default width.
 */

/** Ranges of Unicode with the number that the first of each gets; ASCII has its true numbers, for widths go by them. */
const firstOwn = 0x7800;
const blocks: readonly [number, number][] = [
  [0x00a0, 0x04ff],
  [0x2000, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
];
const starts = blocks.map((_, index) =>
  blocks.slice(0, index).reduce((sum, [first, last]) => sum + last - first + 1, firstOwn),
);

/** Where ASCII begins: characters with widths of their own, or all of half the width of a Han character. */
const proportional = [[0x20, 0x7e, 1]] as const;
const half = [
  [0x20, 0x20, 7716],
  [0x21, 0x7e, 814],
] as const;

interface Encoding {
  ascii: readonly (readonly [number, number, number])[];
  /** Bytes of the codes, as the ranges in which they lie. */
  spaces: readonly [string, string][];
  unicode?: true;
}

const gb: readonly [string, string][] = [
  ['00', '80'],
  ['A1A1', 'FEFE'],
];
const gbk: readonly [string, string][] = [
  ['00', '80'],
  ['8140', 'FEFE'],
];
const utf16: readonly [string, string][] = [
  ['0000', 'D7FF'],
  ['D800DC00', 'DBFFDFFF'],
  ['E000', 'FFFF'],
];

const encodings: Record<string, Encoding> = {
  'GB-EUC': { ascii: half, spaces: gb },
  'GBK-EUC': { ascii: half, spaces: gbk },
  'GBKp-EUC': { ascii: proportional, spaces: gbk },
  GBK2K: {
    ascii: proportional,
    spaces: [
      ['00', '7F'],
      ['81308130', 'FE39FE39'],
      ['8140', 'FEFE'],
    ],
  },
  'UniGB-UCS2': {
    ascii: proportional,
    spaces: [
      ['0000', 'D7FF'],
      ['E000', 'FFFF'],
    ],
    unicode: true,
  },
  'UniGB-UTF16': { ascii: proportional, spaces: utf16, unicode: true },
};

const hex = (code: number, digits = 4): string => `<${code.toString(16).padStart(digits, '0')}>`;

const ownNumber = (unicode: number): number | undefined => {
  const index = blocks.findIndex(([first, last]) => unicode >= first && unicode <= last);
  const [first = 0] = blocks[index] ?? [];
  const start = starts[index];
  return start === undefined ? undefined : start + unicode - first;
};

/** Pairs of bytes and the numbers of the characters that they stand for. */
const gbkCharacters = (): string[] => {
  const decoder = new TextDecoder('gb18030');
  const lines: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const decoded = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      const number = decoded.length === 1 ? ownNumber(decoded.charCodeAt(0)) : undefined;
      if (number !== undefined) lines.push(`${hex(lead * 256 + trail)} ${number}`);
    }
  }
  return lines;
};

const part = (kind: string, lines: readonly string[]): string =>
  `${lines.length} begin${kind}\n${lines.join('\n')}\nend${kind}\n`;

const buildEncoding = ({ ascii, spaces, unicode }: Encoding, vertical: boolean): string => {
  const digits = unicode ? 4 : 2;
  const ranges = ascii.map(([first, last, number]) => `${hex(first, digits)} ${hex(last, digits)} ${number}`);
  const wide = blocks.map(([first, last], index) => `${hex(first)} ${hex(last)} ${starts[index]}`);
  return [
    `/WMode ${vertical ? 1 : 0} def\n`,
    part(
      'codespacerange',
      spaces.map(([first, last]) => `<${first}> <${last}>`),
    ),
    part('cidrange', [...ranges, ...(unicode ? wide : [])]),
    ...(unicode ? [] : [part('cidchar', gbkCharacters())]),
  ].join('');
};

/** From the numbers back to Unicode. */
const buildToUnicode = (): string =>
  part('codespacerange', ['<0000> <ffff>']) +
  part('bfrange', [
    ...[...proportional, ...half].map(
      ([first, last, number]) => `${hex(number)} ${hex(number + last - first)} ${hex(first)}`,
    ),
    ...blocks.map(
      ([first, last], index) => `${hex(starts[index] ?? 0)} ${hex((starts[index] ?? 0) + last - first)} ${hex(first)}`,
    ),
  ]);

const toUnicodeName = 'Adobe-GB1-UCS2';

/** The table of this name in the language of CMaps, or nothing if it is none of those that Chinese documents use. */
const buildCMap = (name: string): string | undefined => {
  if (name === toUnicodeName) return buildToUnicode();
  const [, base = '', direction] = /^(.+)-([HV])$/.exec(name) ?? [];
  const encoding = encodings[base];
  return encoding && buildEncoding(encoding, direction === 'V');
};

/** What pdf.js asks for the files that it would otherwise fetch: nothing here ever touches the network. */
export class BuiltInData {
  private encoded = false;

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const table = kind === 'cMapUrl' ? buildCMap(filename) : undefined;
    // Without an encoding of ours the numbers would be the font's own, and what looks like a digit may be another one.
    if (table === undefined || (filename === toUnicodeName && !this.encoded)) {
      throw new Error(`${filename} is not at hand`);
    }
    this.encoded = true;
    return new TextEncoder().encode(table);
  }
}
