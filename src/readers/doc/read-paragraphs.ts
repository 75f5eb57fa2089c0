import { lostSymbol } from '../write-table.ts';
import type { Piece } from './read-pieces.ts';
import { findRun, type PropertyRun, readSprms, type Sprm, tableDefinition } from './read-properties.ts';

export interface DocParagraph {
  text: string;
  style: number;
  /** In how many tables, one inside the other. */
  depth: number;
  ends: 'paragraph' | 'cell' | 'row';
  /** Set on the end of a row: its cells as laid out. */
  cells?: DocCell[];
  /** Its own word on which list and level it is; index 0: on none. */
  list: { index?: number; level?: number };
}

export interface DocCell {
  /** Edges in twentieths of a point. */
  left: number;
  right: number;
  across?: 'first' | 'more';
  down?: 'first' | 'more';
}

export interface Properties {
  paragraphs: PropertyRun[];
  characters: PropertyRun[];
  /** Holds properties too long for their page. */
  data: DataView | undefined;
}

const codes = {
  vanish: 0x083c,
  deleted: 0x0800,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  huge: 0x6646,
  hugeOld: 0x6645,
  list: 0x460b,
  listLevel: 0x260a,
  merge: 0x5624,
  mergeDown: 0xd62b,
};

/** The text as paragraphs, each with what the mark at its end says of tables. Hidden and deleted text is left out. */
export const readParagraphs = (pieces: readonly Piece[], length: number, properties: Properties): DocParagraph[] => {
  const hidden = properties.characters.filter((run) => run.sprms.some((sprm) => hides(sprm, run.bytes)));
  const symbols = properties.characters.filter((run) => run.sprms.some((sprm) => sprm.code === codes.symbol));
  const isIn = (runs: readonly PropertyRun[], place: number) => runs.length > 0 && findRun(runs, place) !== undefined;
  const paragraphs: DocParagraph[] = [];
  let text: string[] = [];
  for (const { character, place } of placeCharacters(pieces, length)) {
    const isMark = character === '\r' || character === '\x07';
    // The end of a cell stays even where its text is hidden.
    if (character !== '\x07' && isIn(hidden, place)) continue;
    if (isMark) {
      paragraphs.push(describe(text.join(''), character, findRun(properties.paragraphs, place), properties.data));
      text = [];
    } else text.push(isIn(symbols, place) ? lostSymbol : character);
  }
  if (text.length > 0) paragraphs.push({ text: text.join(''), style: 0, depth: 0, ends: 'paragraph', list: {} });
  return paragraphs;
};

function* placeCharacters(pieces: readonly Piece[], length: number) {
  let position = 0;
  for (const piece of pieces)
    for (let index = 0; index < piece.text.length && position < length; index++, position++)
      yield { character: piece.text[index] ?? '', place: piece.offset + index * piece.width };
}

const hides = ({ code, at }: Sprm, bytes: DataView): boolean =>
  (code === codes.vanish && (bytes.getUint8(at) & 1) === 1) || (code === codes.deleted && bytes.getUint8(at) === 1);

const describe = (
  text: string,
  mark: string,
  run: PropertyRun | undefined,
  data: DataView | undefined,
): DocParagraph => {
  const { sprms, bytes } = withHuge(run, data);
  const find = (code: number) => sprms.findLast((sprm) => sprm.code === code);
  const number = (code: number): number => {
    const sprm = find(code);
    if (!sprm) return 0;
    if (sprm.length === 4) return bytes.getUint32(sprm.at, true);
    return sprm.length === 2 ? bytes.getInt16(sprm.at, true) : bytes.getUint8(sprm.at);
  };
  const depth = Math.max(number(codes.depth), number(codes.inTable), mark === '\x07' ? 1 : 0);
  const isRowEnd = depth > 1 ? number(codes.innerRowEnd) === 1 : number(codes.rowEnd) === 1;
  const isCellEnd = depth > 1 ? number(codes.innerCell) === 1 : mark === '\x07';
  const definition = find(tableDefinition);
  return {
    text,
    style: run?.style ?? 0,
    depth,
    ends: isRowEnd ? 'row' : isCellEnd ? 'cell' : 'paragraph',
    ...(isRowEnd && definition && { cells: mergeCells(readCells(bytes, definition), sprms, bytes) }),
    list: {
      ...(find(codes.list) && { index: number(codes.list) }),
      ...(find(codes.listLevel) && { level: number(codes.listLevel) }),
    },
  };
};

/** A row of many cells has its properties elsewhere. */
const withHuge = (run: PropertyRun | undefined, data: DataView | undefined): { sprms: Sprm[]; bytes: DataView } => {
  const huge = run?.sprms.find((sprm) => sprm.code === codes.huge || sprm.code === codes.hugeOld);
  if (!run || !huge || !data) return run ?? { sprms: [], bytes: new DataView(new ArrayBuffer(0)) };
  const at = run.bytes.getUint32(huge.at, true);
  const length = data.getUint16(at, true);
  return { bytes: data, sprms: readSprms(data, at + 2, Math.min(at + 2 + length, data.byteLength)) };
};

/** One word of flags a cell, in records of 20 bytes behind the edges; the last records may be left out. */
const readCells = (bytes: DataView, { at, length }: Sprm): DocCell[] => {
  const count = bytes.getUint8(at);
  const cells: DocCell[] = [];
  for (let index = 0; index < count; index++) {
    const record = at + 1 + (count + 1) * 2 + index * 20;
    const flags = record + 2 <= at + length ? bytes.getUint16(record, true) : 0;
    const left = bytes.getInt16(at + 1 + index * 2, true);
    const right = bytes.getInt16(at + 3 + index * 2, true);
    const across = mergeBits(flags & 3);
    const down = mergeBits((flags >> 5) & 3);
    cells.push({ left, right, ...(across && { across }), ...(down && { down }) });
  }
  return cells;
};

const mergeBits = (bits: number): 'first' | 'more' | undefined =>
  bits === 0 ? undefined : bits === 1 ? 'more' : 'first';

/** Merges that a later change states by itself. */
const mergeCells = (cells: DocCell[], sprms: readonly Sprm[], bytes: DataView): DocCell[] => {
  for (const { code, at } of sprms) {
    if (code === codes.merge) mergeAcross(cells, bytes.getUint8(at), bytes.getUint8(at + 1));
    if (code !== codes.mergeDown) continue;
    const cell = cells[bytes.getUint8(at)];
    const down = mergeBits(bytes.getUint8(at + 1) & 3);
    if (cell && down) cell.down = down;
    else if (cell) delete cell.down;
  }
  return cells;
};

const mergeAcross = (cells: readonly DocCell[], first: number, end: number): void => {
  for (const [index, cell] of cells.entries())
    if (index >= first && index < end) cell.across = index === first ? 'first' : 'more';
};
