/**
 * A PDF that lost bytes on its way opens all the same: pdf.js mends what it can and leaves the rest out, so that figures
 * would be missing or stand in other columns. What a file says of itself is therefore compared with what is there: where
 * its index begins, and the checksum that every packed part ends with. Unpacking them here also shows a bomb in time.
 */
export type Wholeness = 'whole' | 'damaged' | 'tooLarge';

const largestFont = 64_000_000;
const largestSum = 256_000_000;
/** Drawing orders of a page: those of a report are far below a million bytes, and millions of them take minutes. */
const largestOrders = 2_000_000;
const largestOrdersSum = 30_000_000;
const mostParts = 20_000;

export const checkWhole = async (bytes: Uint8Array): Promise<Wholeness> => {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!indexIsThere(text)) return 'damaged';
  // In an encrypted file the parts are packed first and can't be unpacked before they are decrypted.
  if (/\/Encrypt\b/.test(text)) return 'whole';
  let sum = 0;
  let orders = 0;
  let count = 0;
  for (const { start, end, packed, draws, bomb } of parts(text)) {
    if (bomb) return 'tooLarge';
    const size = packed ? await unpackedSize(bytes.subarray(start, end)) : end - start;
    if (size === undefined) return 'damaged';
    sum += size;
    orders += draws ? size : 0;
    count++;
    if (size > (draws ? largestOrders : largestFont) || orders > largestOrdersSum) return 'tooLarge';
    if (sum > largestSum || count > mostParts) return 'tooLarge';
  }
  return 'whole';
};

/** The end of the file names the place of its index. Where bytes are missing or were added, it stands elsewhere. */
const indexIsThere = (text: string): boolean => {
  const before = text.indexOf('%PDF-');
  const tail = text.slice(-2048);
  const place = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*startxref)/.exec(tail)?.[1];
  if (before < 0 || before > 1024 || place === undefined) return false;
  return [0, before].some((shift) => {
    const at = Number(place) + shift;
    return /^\s*(?:xref|\d+\s+\d+\s+obj)\b/.test(text.slice(at, at + 40));
  });
};

interface Part {
  start: number;
  end: number;
  packed: boolean;
  /** It may hold the drawing orders of a page. */
  draws: boolean;
  /** A picture so large that unpacking it would fill the memory. */
  bomb?: true;
}

/** What a part is that draws nothing: a font, a table of objects or of characters, a profile of colours, a description. */
const otherwise =
  /\/Length[123]\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType|XML)\b|\/Type\s*\/(?:ObjStm|XRef|Metadata|EmbeddedFile)\b|\/N\s+[134]\b/;

/** The parts that are packed as ZIP packs or not at all, but for pictures, which nobody unpacks here. */
function* parts(text: string): Generator<Part> {
  const numbers = readNumbers(text);
  const opening = /(?<!end)stream\r?\n/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const dictionary = readDictionary(text, found.index);
    if (dictionary === undefined) continue;
    const start = found.index + found[0].length;
    const end = findEnd(text, start, dictionary, numbers);
    opening.lastIndex = end;
    const packed = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) {
      if (pixels(dictionary) > largestPicture) yield { start, end, packed: false, draws: false, bomb: true };
      continue;
    }
    if (packed || !/\/Filter\b/.test(dictionary)) yield { start, end, packed, draws: !otherwise.test(dictionary) };
  }
}

/** A page scanned at 600 dots to the inch has 35 million. */
const largestPicture = 60_000_000;

const pixels = (dictionary: string): number => {
  const side = (name: string) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0);
  return side('Width') * side('Height');
};

const longestDictionary = 20_000;

const readDictionary = (text: string, end: number): string | undefined => {
  const before = text.slice(Math.max(0, end - longestDictionary), end);
  const start = before.lastIndexOf(' obj');
  return start >= 0 && before.trimEnd().endsWith('>>') ? before.slice(start) : undefined;
};

const findEnd = (text: string, start: number, dictionary: string, numbers: Map<string, number>): number => {
  const [, number = '', isReference] = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(dictionary) ?? [];
  const length = isReference ? numbers.get(number) : Number(number || Number.NaN);
  if (length !== undefined && /^\s*endstream/.test(text.slice(start + length, start + length + 20)))
    return start + length;
  const next = text.indexOf('endstream', start);
  if (next < 0) return text.length;
  return text.slice(start, next).endsWith('\r\n') ? next - 2 : next - 1;
};

/** Lengths may stand in objects of their own: all objects that are nothing but a number. */
const readNumbers = (text: string): Map<string, number> =>
  new Map(
    [...text.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\s+(\d{1,15})\s+endobj/g)].map(([, object = '', value]) => [
      object,
      Number(value),
    ]),
  );

/** How large a part becomes; nothing when it can't be unpacked or its checksum differs. */
const unpackedSize = async (part: Uint8Array): Promise<number | undefined> => {
  // Some programs count the line break that follows as part of what is packed.
  const broken = [0x0a, 0x0d].includes(part.at(-1) ?? 0);
  for (const less of broken ? [0, 1, 2] : [0]) {
    const size = await inflate(part.subarray(0, part.length - less));
    if (size !== undefined) return size;
  }
  return undefined;
};

const inflate = async (part: Uint8Array): Promise<number | undefined> => {
  const unpacked = new Blob([part.slice()]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await unpacked.read();
      if (done) return size;
      size += value.length;
      if (size > largestFont) {
        await unpacked.cancel();
        return size;
      }
    }
  } catch {
    return undefined;
  }
};
