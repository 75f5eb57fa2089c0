import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOriginal } from '../../src/readers/read-original.ts';
import { buildDocx, paragraph } from './build-docx.ts';
import { blocksOf, reasonsOf, shown } from './drawn.ts';

const docx = buildDocx(paragraph('正文'));
const doc = new Uint8Array(readFileSync(new URL('../fixtures/originals/requests-table.doc', import.meta.url)));
const page = '<!DOCTYPE html><html><body><p>正文</p></body></html>';
const gbk = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const read = (content: string | Uint8Array, name: string) =>
  readOriginal(typeof content === 'string' ? strToU8(content) : content, name);
const format = async (content: string | Uint8Array, name: string) => {
  const result = await read(content, name);
  return result.status === 'read' ? result.format : reasonsOf(result)[0];
};
const why = async (content: string | Uint8Array, name: string) => {
  const result = await read(content, name);
  return result.status === 'refused' ? result.reasons[0]?.message.en : result.status;
};

describe('a file is known by its content', () => {
  it('whatever its name is, or without one', async () => {
    expect(await format(docx, 'a.docx')).toBe('docx');
    expect(await format(docx, 'download')).toBe('docx');
    expect(await format(doc, 'a.doc')).toBe('doc');
    expect(await format(doc, 'a.wps')).toBe('doc');
    expect(await format(page, 'view.aspx')).toBe('html');
    expect(await format('收到 0', 'a.txt')).toBe('text');
    expect(await format('收到 0', 'a')).toBe('text');
    expect(await format('# 报告', 'a.MD')).toBe('markdown');
  });
  it('and a name that says otherwise is refused, with both', async () => {
    expect(await why(docx, 'a.pdf')).toMatch(/\.pdf, but its content is DOCX/);
    expect(await why('文字', 'a.docx')).toMatch(/\.docx, but its content is text/);
    expect(await why(doc, 'a.docx')).toMatch(/\.docx, but its content is DOC\b/);
    expect(await why(page, 'a.pdf')).toMatch(/\.pdf, but its content is text/);
    expect(await why('文字', 'a.doc')).toMatch(/\.doc, but its content is plain text/);
  });
  it('but the pages and files that sites really send as .doc are read', async () => {
    expect(await format(page, 'a.doc')).toBe('html');
    expect(await format(docx, 'a.doc')).toBe('docx');
  });
  it('text stays text where it only quotes tags, and is a page where it is one', async () => {
    expect(await format('<p> 是段落标签', 'a.txt')).toBe('text');
    expect(await format(page, 'a.txt')).toBe('html');
    expect(await format('<table><tr><td>收到<td>1</table>', 'a')).toBe('html');
    expect(await format('没有标签', 'a.html')).toBe('html');
  });
  it('a saved web page gives its page', async () => {
    const mhtml = (encoding: string, body: string) =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="X"\r\n\r\n--X\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--X--`;
    const printable = '<html><body><p>=E6=AD=A3=\r\n=E6=96=87</p></body></html>';
    expect(shown(await read(mhtml('quoted-printable', printable), 'a.doc'))).toEqual(['正文']);
    const encoded = btoa(String.fromCharCode(...strToU8(page)));
    expect(shown(await read(mhtml('base64', encoded), 'a.mht'))).toEqual(['正文']);
    expect(await format('MIME-Version: 1.0\nContent-Type: image/png\n\nx', 'a.mht')).toBe('import-wrong-format');
  });
  it('what cannot be read is named', async () => {
    const zip = (name: string) => zipSync({ [name]: strToU8('x') });
    expect(await why('{\\rtf1', 'a.rtf')).toMatch(/RTF/);
    expect(await why('{\\rtf1', 'a.doc')).toMatch(/RTF/);
    expect(await why(gbk('89504e470d0a1a0a'), 'a.png')).toMatch(/PNG/);
    expect(await why(gbk('ffd8ffe000104a46'), 'a.pdf')).toMatch(/JPEG/);
    expect(await why(zip('xl/workbook.xml'), 'a.xlsx')).toMatch(/XLSX/);
    expect(await why(zip('OFD.xml'), 'a.ofd')).toMatch(/OFD/);
    expect(await why(zip('content.xml'), 'a.odt')).toMatch(/ODT/);
    expect(await why(zip('报告.docx'), 'a.zip')).toMatch(/ZIP/);
    expect(await why(gbk('377abcaf271c0004'), 'a.7z')).toMatch(/7z/);
  });
  it('what is empty, too large, locked or cut off is refused as such', async () => {
    expect(await format('', 'a.docx')).toBe('import-empty');
    expect(await format(' \r\n\t', 'a.txt')).toBe('import-empty');
    expect(await format('\ufeff ', 'a.txt')).toBe('import-empty');
    expect(await format(new Uint8Array(31 * 1024 * 1024), 'a.pdf')).toBe('import-too-large');
    expect(await format('字'.repeat(800_000), 'a.txt')).toBe('import-too-large');
    expect(await format(docx.subarray(0, 200), 'a.docx')).toBe('import-damaged');
    expect(await format(doc.subarray(0, 600), 'a.doc')).toBe('import-damaged');
    const locked = doc.slice();
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const at = Buffer.from(locked).indexOf(Buffer.from('WordDocument', 'utf16le'));
    locked.set(name, at);
    locked[at + 64] = name.length + 2;
    expect(await format(locked, 'a.docx')).toBe('import-encrypted');
  });
});

describe('text in another encoding', () => {
  const notes = async (content: string | Uint8Array, name: string) => {
    const result = await read(content, name);
    return result.status === 'read' ? result.notes.map((note) => note.check) : reasonsOf(result);
  };
  it('is read, and said to be', async () => {
    const old = gbk('d5feb8aed0c5cfa2b9abbfaa'); // 政府信息公开
    expect(shown(await read(old, 'a.txt'))).toEqual(['政府信息公开']);
    expect(await notes(old, 'a.txt')).toEqual(['import-encoding']);
    const html = Uint8Array.from([...strToU8('<html><meta charset="gb2312"><body><p>'), ...old]);
    expect(shown(await read(html, 'a.html'))).toEqual(['政府信息公开']);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'政府'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(shown(await read(utf16, 'a.txt'))).toEqual(['政府']);
    expect(await notes('\ufeff政府', 'a.txt')).toEqual([]);
  });
  it('that is no text is refused', async () => {
    expect(await notes('政府\0信息', 'a.txt')).toEqual(['import-wrong-format']);
    expect(await notes(gbk('ff80ff80ff80'), 'a.txt')).toEqual(['import-damaged']);
  });
  it('that was UTF-8 before it was damaged is not read as something else', async () => {
    const bytes = strToU8('政府信息公开工作年度报告');
    expect(await notes(bytes.subarray(0, bytes.length - 1), 'a.txt')).toEqual(['import-damaged']);
    bytes[4] = 0x41;
    expect(await notes(bytes, 'a.txt')).toEqual(['import-damaged']);
  });
  it('loses its invisible characters, and says how many', async () => {
    const result = await read('政\u200b府\u202e信\u00ad息', 'a.txt');
    expect(shown(result)).toEqual(['政府信息']);
    expect(result).toMatchObject({
      notes: [{ check: 'import-encoding', message: { en: expect.stringContaining('3 invisible') } }],
    });
    const html = await read('<p>政&#8203;府</p><table><tr><td>a<td>1&#x202c;</table>', 'a.html');
    expect(shown(html)).toEqual(['政府', ['a|1']]);
    expect(html).toMatchObject({ notes: [{ check: 'import-encoding' }] });
  });
  it('has its line ends unified', async () => {
    expect(blocksOf(await read('甲\r\n乙\r丙\u2028丁', 'a.txt'))).toHaveLength(4);
  });
});
