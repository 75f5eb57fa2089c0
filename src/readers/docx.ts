import type { ImportNote, ReadOriginal } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';
import { openPackage } from './docx/open-package.ts';
import { readNumbering } from './docx/read-numbering.ts';
import { readStyles } from './docx/read-styles.ts';
import { PrintedWriter } from './docx/write-printed.ts';
import { childNamed } from './docx/xml-element.ts';
import { readHtml } from './html.ts';
import { TooComplex } from './too-complex.ts';

/** A DOCX as blocks: what is printed of it is written as a page and read like one. */
export const readDocx = (bytes: Uint8Array): ReadOriginal => {
  try {
    return readPackage(bytes);
  } catch (error) {
    if (error instanceof TooComplex) return refused(refusal('import-too-complex', error));
    // A number or a nesting in it that no machine can follow.
    if (error instanceof RangeError) return damaged('正文无法读取', 'Its text cannot be read');
    throw error;
  }
};

const readPackage = (bytes: Uint8Array): ReadOriginal => {
  const opened = openPackage(bytes);
  if ('check' in opened) return refused(opened);
  const body = childNamed(opened.document, 'w:body');
  if (opened.document.name !== 'w:document' || !body) return damaged('没有正文', 'It has no main text');
  const styles = readStyles(opened.styles);
  const writer = new PrintedWriter(readNumbering(opened.numbering, styles), styles, opened);
  const read = readHtml(writer.write(body), { keepsBlanks: true });
  if (read.status === 'refused') return read;
  return { ...read, format: 'docx', notes: describeLosses(writer) };
};

const describeLosses = ({ counter, runs: { lostSymbols }, lostChunk }: PrintedWriter): ImportNote[] => {
  const lost = [...counter.unknownFormats].map((format) => ({
    zh: `编号格式 ${format}`,
    en: `the number format ${format}`,
  }));
  if (lostSymbols > 0)
    lost.push({ zh: `${lostSymbols} 个符号字体的字符`, en: `${lostSymbols} characters of symbol fonts` });
  if (lostChunk) lost.push({ zh: '嵌入的另一份文件', en: 'another file embedded in it' });
  if (lost.length === 0) return [];
  const zh = `有的字样无法还原，请对照原件：${lost.map((one) => one.zh).join('、')}。`;
  const en = `Some of what is printed could not be restored, see the original: ${lost.map((one) => one.en).join(', ')}.`;
  return [{ check: 'import-reading', message: { zh, en } }];
};

const refused = (reason: ImportNote): ReadOriginal => ({ status: 'refused', reasons: [reason] });

const damaged = (zh: string, en: string): ReadOriginal =>
  refused(refusal('import-damaged', { zh: `${zh}。`, en: `${en}.` }));
