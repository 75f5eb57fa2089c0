import type { ImportNote, ReadOriginal } from '../core/importer/blocks.ts';
import { type RefusalId, refusal } from '../core/importer/import-rules.ts';
import { ParagraphCounter } from './count-paragraphs.ts';
import { readLists } from './doc/read-lists.ts';
import { readParagraphs } from './doc/read-paragraphs.ts';
import { readHead, readPieces } from './doc/read-pieces.ts';
import { readPropertyRuns } from './doc/read-properties.ts';
import { readStyleLists } from './doc/read-style-lists.ts';
import { writeHtml } from './doc/write-html.ts';
import { readHtml } from './html.ts';
import { type CompoundFile, readCompoundFile } from './ole.ts';
import { TooComplex } from './too-complex.ts';
import { lostSymbol } from './write-table.ts';

/** A Word 97–2003 document as blocks. Its marks say where cells and rows end, and how they are merged. */
export const readDoc = (bytes: Uint8Array): ReadOriginal => {
  try {
    const file = readCompoundFile(bytes);
    return file ? readCompound(file) : damaged('内部结构不完整', 'Its inner structure is not whole');
  } catch (error) {
    if (error instanceof TooComplex) return refuse('import-too-complex', error.zh, error.en);
    // Places that lie outside the file: what it says of itself is wrong.
    if (error instanceof RangeError) return damaged('内部的位置超出文件', 'It points to places outside itself');
    throw error;
  }
};

const readCompound = (file: CompoundFile): ReadOriginal => {
  const main = viewOf(file.stream('WordDocument'));
  const head = main && readHead(main);
  if (!main || !head) return damaged('没有正文', 'It has no main text');
  if (head.encrypted) return refuse('import-encrypted', '文件有密码。', 'The file is protected by a password.');
  if (head.old)
    return refuse('import-wrong-format', '文件是 Word 95 或更早的格式。', 'The file is of Word 95 or older.');
  const table = viewOf(file.stream(head.tableStream));
  if (!table) return damaged('没有正文的目录', 'The directory of its text is missing');
  const pieces = readPieces(main, table);
  const paragraphs = readParagraphs(pieces, head.lengths.main, {
    paragraphs: readPropertyRuns(main, table, 'paragraph'),
    characters: readPropertyRuns(main, table, 'character'),
    data: viewOf(file.stream('Data')),
  });
  const counter = new ParagraphCounter(readLists(main, table));
  const styles = readStyleLists(main, table);
  const numerals = paragraphs.map((paragraph) => {
    const { index = 0, level = 0 } = { ...styles.get(paragraph.style), ...paragraph.list };
    return paragraph.ends === 'row' || index <= 0 ? '' : counter.next(String(index), level);
  });
  const read = readHtml(writeHtml(paragraphs, numerals), { keepsBlanks: true });
  if (read.status === 'refused') return read;
  const notes: ImportNote[] = [];
  if (head.lengths.boxes > 2) notes.push(lost('文本框里的文字', 'the text of its text boxes'));
  if (head.lengths.footnotes + head.lengths.endnotes > 2) notes.push(lost('脚注和尾注', 'its footnotes and endnotes'));
  if (paragraphs.some((paragraph) => paragraph.text.includes(lostSymbol)))
    notes.push(lost('符号字体的字符', 'characters of symbol fonts'));
  if (counter.unknownFormats.size > 0) notes.push(lost('一种自动编号', 'an automatic numbering'));
  return { ...read, format: 'doc', notes };
};

const viewOf = (bytes: Uint8Array | undefined): DataView | undefined =>
  bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const lost = (zh: string, en: string): ImportNote => ({
  check: 'import-reading',
  message: {
    zh: `没有读取${zh}，请对照原件，或另存为 .docx 再试。`,
    en: `Not read: ${en}. See the original, or save it as .docx and try again.`,
  },
});

const refuse = (id: RefusalId, zh: string, en: string): ReadOriginal => ({
  status: 'refused',
  reasons: [refusal(id, { zh, en })],
});

const damaged = (zh: string, en: string): ReadOriginal => refuse('import-damaged', `${zh}。`, `${en}.`);
