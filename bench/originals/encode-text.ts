/** Every two-byte code of GBK, found by decoding them all: the platform only decodes. */
const buildGbk = (): Map<string, [number, number]> => {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, [lead, trail]);
    }
  return codes;
};

let gbk: Map<string, [number, number]> | undefined;

/** The bytes of a text file in the encodings that government sites use. */
export const encodeText = (text: string, encoding?: 'gbk' | 'utf-16le'): Uint8Array => {
  if (encoding === undefined) return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  gbk ??= buildGbk();
  const codes = gbk;
  // GBK has no no-break space.
  const plain = text.replaceAll('\u00a0', ' ');
  return new Uint8Array(
    [...plain].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (codes.get(one) ?? [0x3f]))),
  );
};
