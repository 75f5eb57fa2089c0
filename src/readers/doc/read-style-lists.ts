import { readSprms } from './read-properties.ts';

export interface ListPlace {
  index?: number;
  level?: number;
}

const codes = { list: 0x460b, level: 0x260a };

/** The lists that styles put their paragraphs on, by the number of the style; a style has those of its base as well. */
export const readStyleLists = (main: DataView, table: DataView): Map<number, ListPlace> => {
  const start = main.getUint32(0xa2, true);
  const end = start + main.getUint32(0xa6, true);
  const own = new Map<number, ListPlace & { base: number }>();
  const header = table.getUint16(start, true);
  const count = table.getUint16(start + 2, true);
  const baseSize = table.getUint16(start + 4, true);
  let at = start + 2 + header;
  for (let index = 0; index < count && at + 2 <= end; index++) {
    const size = table.getUint16(at, true);
    if (size > 0) own.set(index, readStyle(table, at + 2, size, baseSize));
    at += 2 + size + (size % 2);
  }
  const resolve = (index: number, depth: number): ListPlace => {
    const style = own.get(index);
    if (!style || depth > 30) return {};
    const { base, ...place } = style;
    return { ...resolve(base, depth + 1), ...place };
  };
  return new Map([...own.keys()].map((index) => [index, resolve(index, 0)]));
};

const readStyle = (table: DataView, at: number, size: number, baseSize: number): ListPlace & { base: number } => {
  const kindAndBase = table.getUint16(at + 2, true);
  const base = kindAndBase >> 4;
  if ((kindAndBase & 0xf) !== 1) return { base };
  // Behind the name, which ends in a zero, lie the paragraph's properties, on an even place.
  let place = at + baseSize;
  place += 2 + (table.getUint16(place, true) + 1) * 2;
  if ((place - at) % 2 === 1) place++;
  if (place + 4 > at + size) return { base };
  const length = table.getUint16(place, true);
  const sprms = readSprms(table, place + 4, Math.min(place + 2 + length, at + size));
  const list = sprms.findLast((sprm) => sprm.code === codes.list);
  const level = sprms.findLast((sprm) => sprm.code === codes.level);
  return {
    base,
    ...(list && { index: table.getInt16(list.at, true) }),
    ...(level && { level: table.getUint8(level.at) }),
  };
};
