import type { ImportNote, ReadOriginal } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';
import { ParagraphCounter } from './docx/count-paragraphs.ts';
import { openPackage } from './docx/open-package.ts';
import { childNamed } from './docx/parse-xml.ts';
import { readNumbering } from './docx/read-numbering.ts';
import { readStyles } from './docx/read-styles.ts';
import { toHtml } from './docx/to-html.ts';
import { PrintedWriter } from './docx/write-printed.ts';
import { readHtml } from './html.ts';
import { TooComplex } from './too-complex.ts';

/** A DOCX as blocks: what is printed of it is written out plainly, converted to HTML and read as a page. */
export const readDocx = async (bytes: Uint8Array): Promise<ReadOriginal> => {
  try {
    return await readPackage(bytes);
  } catch (error) {
    if (error instanceof TooComplex) return refused(refusal('import-too-complex', error));
    // What a stranger's file makes a converter do is the file's fault, not ours.
    return damaged('正文无法读取', 'Its text cannot be read');
  }
};

const readPackage = async (bytes: Uint8Array): Promise<ReadOriginal> => {
  const opened = openPackage(bytes);
  if ('check' in opened) return refused(opened);
  const body = childNamed(opened.document, 'w:body');
  if (opened.document.name !== 'w:document' || !body) return damaged('没有正文', 'It has no main text');
  const styles = readStyles(opened.styles);
  const counter = new ParagraphCounter(readNumbering(opened.numbering, styles), styles);
  const printed = new PrintedWriter(counter, styles, opened).write(body);
  const { html, warnings } = await toHtml(printed);
  const read = readHtml(html, { keepsBlanks: true });
  if (read.status === 'refused') return read;
  return { ...read, format: 'docx', notes: describeLosses(counter.unknownFormats, warnings) };
};

const describeLosses = (formats: ReadonlySet<string>, warnings: readonly string[]): ImportNote[] => {
  const lost = [
    ...[...formats].map((format) => ({ zh: `编号格式 ${format}`, en: `the number format ${format}` })),
    ...warnings
      .flatMap((text) => /w:sym .*: char (\S+) in font (.+)$/.exec(text)?.slice(1) ?? [])
      .map((symbol) => ({ zh: `符号 ${symbol}`, en: `the symbol ${symbol}` })),
  ];
  if (lost.length === 0) return [];
  const zh = `有的字样无法还原，请对照原件：${lost.map((one) => one.zh).join('、')}。`;
  const en = `Some of what is printed could not be restored, see the original: ${lost.map((one) => one.en).join(', ')}.`;
  return [{ check: 'import-reading', message: { zh, en } }];
};

const refused = (reason: ImportNote): ReadOriginal => ({ status: 'refused', reasons: [reason] });

const damaged = (zh: string, en: string): ReadOriginal =>
  refused(refusal('import-damaged', { zh: `${zh}。`, en: `${en}.` }));
