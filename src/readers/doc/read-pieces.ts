import { TooComplex } from '../too-complex.ts';

/** A stretch of a document's text and where in the file it lies: Word appends what is edited, so they are out of order. */
export interface Piece {
  text: string;
  /** Where its first character lies in the main stream. */
  offset: number;
  /** Bytes a character: 1 (Windows-1252) or 2 (UTF-16). */
  width: 1 | 2;
}

/** The head of the main stream, as far as reading text needs it. */
export interface Head {
  encrypted: boolean;
  /** Older than Word 97: another format under the same name. */
  old: boolean;
  tableStream: '0Table' | '1Table';
  /** Lengths in characters of the parts of the text, in their order. */
  lengths: { main: number; footnotes: number; headers: number; comments: number; endnotes: number; boxes: number };
}

export const readHead = (main: DataView): Head | undefined => {
  if (main.byteLength < 0x300 || main.getUint16(0, true) !== 0xa5ec) return undefined;
  const flags = main.getUint16(0x0a, true);
  const count = (at: number) => main.getUint32(at, true);
  return {
    encrypted: (flags & 0x0100) !== 0,
    old: main.getUint16(2, true) < 0xc1,
    tableStream: flags & 0x0200 ? '1Table' : '0Table',
    lengths: {
      main: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      comments: count(0x5c),
      endnotes: count(0x60),
      boxes: count(0x64),
    },
  };
};

const maxCharacters = 4_000_000;

/** The text in order. Reading beyond the end of a stream throws, which the reader takes for damage. */
export const readPieces = (main: DataView, table: DataView): Piece[] => {
  let at = main.getUint32(0x1a2, true);
  while (table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  const count = (table.getUint32(at + 1, true) - 4) / 12;
  if (table.getUint8(at) !== 2 || !Number.isInteger(count)) throw new RangeError('No table of pieces');
  const start = at + 5;
  const pieces: Piece[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    const length = table.getUint32(start + index * 4 + 4, true) - table.getUint32(start + index * 4, true);
    total += length;
    if (length < 0) throw new RangeError('A piece of negative length');
    if (total > maxCharacters)
      throw new TooComplex(`正文超过 ${maxCharacters} 字。`, `Its text has more than ${maxCharacters} characters.`);
    const place = table.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const width = place & 0x40000000 ? 1 : 2;
    const offset = width === 1 ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    const bytes = new Uint8Array(main.buffer, main.byteOffset + offset, length * width);
    pieces.push({ text: new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le').decode(bytes), offset, width });
  }
  return pieces;
};
