/** One change of a property: what, and its bytes. */
export interface Sprm {
  code: number;
  at: number;
  length: number;
}

/** Properties of a stretch of the main stream, by the places of its bytes. */
export interface PropertyRun {
  from: number;
  to: number;
  /** The number of the paragraph's style. */
  style: number;
  sprms: Sprm[];
  bytes: DataView;
}

const pageSize = 512;
export const tableDefinition = 0xd608;

/** Sizes of operands by the top three bits of the code; 6 says its size itself. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

export const readSprms = (bytes: DataView, start: number, end: number): Sprm[] => {
  const sprms: Sprm[] = [];
  let at = start;
  while (at + 2 < end) {
    const code = bytes.getUint16(at, true);
    at += 2;
    let length = sizes[code >> 13] ?? 0;
    if (code >> 13 === 6) {
      const isLong = code === tableDefinition;
      length = isLong ? bytes.getUint16(at, true) - 1 : bytes.getUint8(at);
      at += isLong ? 2 : 1;
    }
    if (at + length > end) break;
    sprms.push({ code, at, length });
    at += length;
  }
  return sprms;
};

/**
 * All runs of properties, in order of their place. They lie in pages of 512 bytes, which a table lists.
 * @param kind `paragraph` runs name a style as well
 */
export const readPropertyRuns = (main: DataView, table: DataView, kind: 'paragraph' | 'character'): PropertyRun[] => {
  const field = kind === 'paragraph' ? 0x102 : 0xfa;
  const start = main.getUint32(field, true);
  const count = Math.floor((main.getUint32(field + 4, true) - 4) / 8);
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index++) {
    const page = table.getUint32(start + (count + 1) * 4 + index * 4, true) & 0x3fffff;
    if ((page + 1) * pageSize > main.byteLength) continue;
    const bytes = new DataView(main.buffer, main.byteOffset + page * pageSize, pageSize);
    const entries = bytes.getUint8(pageSize - 1);
    for (let entry = 0; entry < entries; entry++) runs.push(readRun(bytes, entry, entries, kind));
  }
  return runs.sort((a, b) => a.from - b.from);
};

const readRun = (bytes: DataView, entry: number, entries: number, kind: 'paragraph' | 'character'): PropertyRun => {
  const from = bytes.getUint32(entry * 4, true);
  const to = bytes.getUint32(entry * 4 + 4, true);
  const place = bytes.getUint8((entries + 1) * 4 + entry * (kind === 'paragraph' ? 13 : 1)) * 2;
  const none = { from, to, style: 0, sprms: [], bytes };
  if (place === 0) return none;
  const size = bytes.getUint8(place);
  if (kind === 'character') return { ...none, sprms: readSprms(bytes, place + 1, place + 1 + size) };
  const start = size === 0 ? place + 2 : place + 1;
  const length = size === 0 ? bytes.getUint8(place + 1) * 2 : size * 2 - 1;
  const end = Math.min(start + length, pageSize - 1);
  return { ...none, style: bytes.getUint16(start, true), sprms: readSprms(bytes, start + 2, end) };
};

/** The run that a place lies in. */
export const findRun = (runs: readonly PropertyRun[], place: number): PropertyRun | undefined => {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (place < run.from) high = middle - 1;
    else if (place >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
};
