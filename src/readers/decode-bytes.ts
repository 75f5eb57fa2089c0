import type { ImportNote } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';

export type Decoded = { text: string; notes: ImportNote[] } | { reasons: ImportNote[] };

/**
 * Bytes of a text to a string: UTF-8 or UTF-16 by its mark, then UTF-8, then what a page says of itself, then GB 18030,
 * in which old sites wrote. Each is held to strictly; what fits none is refused.
 */
export const decodeBytes = (bytes: Uint8Array): Decoded => {
  const decoded = tryEncodings(bytes);
  if (!decoded) {
    const what = {
      zh: '文字编码不是 UTF-8、UTF-16 或 GB 18030，或者有字节损坏。',
      en: 'The text is in none of UTF-8, UTF-16 and GB 18030, or some of its bytes are damaged.',
    };
    return { reasons: [refusal('import-damaged', what)] };
  }
  const controls = decoded.text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  if (decoded.text.includes('\0') || controls > 20) {
    const what = {
      zh: `文件里有 ${controls} 个控制字符，不是文字。`,
      en: `The file holds ${controls} control characters; it is no text.`,
    };
    return { reasons: [refusal('import-wrong-format', what)] };
  }
  const text = decoded.text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n');
  return { text, notes: decoded.encoding === 'utf-8' ? [] : [encodingNote(decoded.encoding)] };
};

const tryEncodings = (bytes: Uint8Array): { text: string; encoding: string } | undefined => {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const named = /<meta[^>]{0,300}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ?? '';
  for (const encoding of marked ? [marked] : ['utf-8', named, 'gb18030']) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return { text, encoding: encoding.toLowerCase() };
    // Any other encoding would read it too, as gibberish.
    if (encoding === 'utf-8' && isBrokenUtf8(bytes)) return undefined;
  }
  return undefined;
};

/** UTF-8 that was cut or changed in places: most of its Han characters are still whole. */
const isBrokenUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const whole = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return whole > broken;
};

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  if (encoding === '') return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const encodingNote = (encoding: string): ImportNote => ({
  check: 'import-encoding',
  message: {
    zh: `原件按 ${encoding.toUpperCase()} 编码读取；请留意有无乱码。`,
    en: `The original was read as ${encoding.toUpperCase()}; look out for garbled characters.`,
  },
});
