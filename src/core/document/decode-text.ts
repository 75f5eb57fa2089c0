import type { Finding } from '../findings/finding.ts';
import { fileFinding } from './file-rules.ts';
import { forbiddenFinding, forbiddenIn } from './forbidden-characters.ts';
import type { SourceFile } from './source-file.ts';

/** Far above any real report (the five originals have 5 to 7 kB), far below what stalls a parser. */
const maxBytes = 512 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes to text, or the sentences that say why not. A byte order mark and CRLF are read without a word. */
export const decodeText = (file: SourceFile): { text: string; findings: Finding[] } => {
  const start = { file: file.path, line: 1, column: 1 };
  if (file.bytes.length > maxBytes) {
    const kB = Math.ceil(file.bytes.length / 1024);
    const message = {
      zh: `文件有 ${kB} kB，最多 ${maxBytes / 1024} kB。`,
      en: `The file has ${kB} kB; the limit is ${maxBytes / 1024} kB.`,
    };
    return { text: '', findings: [fileFinding('file-too-large', start, message)] };
  }
  try {
    const text = utf8.decode(file.bytes).replace(/\r\n?/g, '\n');
    return { text, findings: findForbiddenCharacters(text, file.path) };
  } catch {
    return { text: '', findings: [fileFinding('file-encoding', start, describeEncoding(file.bytes))] };
  }
};

const describeEncoding = (bytes: Uint8Array) => {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const guess = utf16 ? 'UTF-16' : canDecode(bytes, 'gb18030') ? 'GBK / GB18030' : undefined;
  return {
    zh: `文件不是 UTF-8 编码${guess ? `，看来是 ${guess}` : ''}，没有读取。`,
    en: `The file is not UTF-8${guess ? `; it looks like ${guess}` : ''}. It was not read.`,
  };
};

const canDecode = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const maxReported = 20;

const findForbiddenCharacters = (text: string, file: string): Finding[] =>
  forbiddenIn(text)
    .slice(0, maxReported)
    .map(({ character, index }) => {
      const before = text.slice(0, index);
      const place = { file, line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
      return forbiddenFinding(character, place);
    });
