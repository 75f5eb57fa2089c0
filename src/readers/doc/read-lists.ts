import type { Level, NumberedList } from '../count-paragraphs.ts';

/** Names of the formats of numbers, by what the binary format calls them. */
const formats: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};

/** The lists of a document by the number that paragraphs call them, counted from 1. */
export const readLists = (main: DataView, table: DataView): Map<string, NumberedList> => {
  const lists = new Map<string, NumberedList>();
  const size = main.getUint32(0x2ee, true);
  if (size === 0 || main.getUint32(0x2e6, true) === 0) return lists;
  const definitions = readDefinitions(table, main.getUint32(0x2e2, true), main.getUint32(0x2e6, true));
  const start = main.getUint32(0x2ea, true);
  const count = table.getUint32(start, true);
  let at = start + 4 + count * 16;
  for (let index = 0; index < count; index++) {
    const id = table.getInt32(start + 4 + index * 16, true);
    const list = { counters: String(id), levels: new Map(definitions.get(id)), restarts: new Map<number, number>() };
    const overrides = table.getUint8(start + 4 + index * 16 + 12);
    at += 4;
    for (let override = 0; override < overrides; override++) at = readOverride(table, at, list);
    lists.set(String(index + 1), list);
  }
  return lists;
};

const readOverride = (table: DataView, at: number, list: NumberedList): number => {
  const flags = table.getUint32(at + 4, true);
  const index = flags & 0xf;
  if (flags & 0x10 && !(flags & 0x20)) list.restarts.set(index, table.getInt32(at, true));
  if (!(flags & 0x20)) return at + 8;
  const { level, end } = readLevel(table, at + 8);
  list.levels.set(index, level);
  if (flags & 0x10) list.restarts.set(index, level.start);
  return end;
};

/** First the list of all lists, then behind it their levels: one of a simple list, nine of any other. */
const readDefinitions = (table: DataView, start: number, size: number): Map<number, Map<number, Level>> => {
  const definitions = new Map<number, Map<number, Level>>();
  const count = table.getUint16(start, true);
  let at = start + size;
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * 28;
    const levels = new Map<number, Level>();
    const isSimple = (table.getUint8(entry + 26) & 1) === 1;
    for (let number = 0; number < (isSimple ? 1 : 9); number++) {
      const { level, end } = readLevel(table, at);
      levels.set(number, level);
      at = end;
    }
    definitions.set(table.getInt32(entry, true), levels);
  }
  return definitions;
};

const readLevel = (table: DataView, at: number): { level: Level; end: number } => {
  const flags = table.getUint8(at + 5);
  const text = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(text, true);
  let pattern = '';
  for (let index = 0; index < length; index++) {
    const code = table.getUint16(text + 2 + index * 2, true);
    // The first nine codes stand for the numbers of the levels.
    pattern += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const format = table.getUint8(at + 4);
  const level: Level = {
    start: table.getInt32(at, true),
    format: formats[format] ?? String(format),
    text: pattern,
    legal: (flags & 4) !== 0,
    hidden: false,
    ...(flags & 8 && { restart: table.getUint8(at + 26) }),
  };
  return { level, end: text + 2 + length * 2 };
};
