/**
 * The page in a "saved web page" (MHTML), which Word and browsers also write with the ending .doc: the first part that
 * is HTML, as bytes. Undefined: there is none that can be taken out.
 */
export const readMhtml = (bytes: Uint8Array): Uint8Array | undefined => {
  const text = toBinary(bytes);
  const top = splitPart(text);
  if (!top) return undefined;
  if (/^text\/html/i.test(top.type)) return decodePart(top);
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;]+))/i.exec(top.type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return undefined;
  for (const piece of top.body.split(`--${mark}`)) {
    const part = splitPart(piece.replace(/^\r?\n/, ''));
    if (part && /^text\/html/i.test(part.type)) return decodePart(part);
  }
  return undefined;
};

interface Part {
  type: string;
  encoding: string;
  body: string;
}

const splitPart = (text: string): Part | undefined => {
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return undefined;
  const head = text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const encoding = field('Content-Transfer-Encoding').toLowerCase();
  return { type: field('Content-Type'), encoding, body: text.slice(end.index + end[0].length) };
};

const decodePart = ({ encoding, body }: Part): Uint8Array | undefined => {
  if (encoding === 'quoted-printable') {
    const plain = body
      .replace(/(?<![ \t])[ \t]*=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return fromBinary(plain);
  }
  if (encoding !== 'base64') return fromBinary(body);
  try {
    return fromBinary(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')));
  } catch {
    return undefined;
  }
};

/** One character a byte, so that the bytes of any encoding survive. */
const toBinary = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

const fromBinary = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
};
