import type { ImportNote } from '../../core/importer/blocks.ts';
import { type RefusalId, refusal } from '../../core/importer/import-rules.ts';
import { documentPart } from '../recognise-content.ts';
import { inflateEntry, readZipEntries, type ZipEntry } from '../zip.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** The parts of a DOCX that print text. Everything else (pictures, macros, embedded files) is not even unpacked. */
export interface Package {
  document: XmlElement;
  styles?: XmlElement;
  numbering?: XmlElement;
  footnotes?: XmlElement;
  endnotes?: XmlElement;
}

const mega = 1024 * 1024;
const limits = { entries: 2000, document: 20 * mega, other: 12 * mega, claimed: 150 * mega, ratio: 400 };

/** Opens a DOCX: its table of contents is judged first, and inflating stops at the limits whatever it claims. */
export const openPackage = (bytes: Uint8Array): Package | ImportNote => {
  const entries = readZipEntries(bytes);
  if (!entries) return damaged('压缩包的目录不完整', 'The table of contents of its archive is not whole');
  const fault = judgeEntries(entries);
  if (fault) return fault;
  const main = entries.find((entry) => documentPart.test(entry.name));
  const document = main && readPart(bytes, main, limits.document);
  if (!document) return damaged('没有正文', 'It has no main text');
  if (!isPart(document)) return document;
  const opened: Package = { document };
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes'] as const) {
    const entry = entries.find((one) => one.name === `word/${name}.xml`);
    const part = entry && readPart(bytes, entry, limits.other);
    if (part && !isPart(part)) return part;
    if (part) opened[name] = part;
  }
  return opened;
};

const isPart = (part: XmlElement | ImportNote): part is XmlElement => 'children' in part;

const judgeEntries = (entries: readonly ZipEntry[]): ImportNote | undefined => {
  if (entries.length > limits.entries)
    return tooLarge(`压缩包里有 ${entries.length} 个文件`, `Its archive holds ${entries.length} files`);
  if (entries.some((entry) => entry.encrypted))
    return note('import-encrypted', '文件有密码。', 'The file is protected by a password.');
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0);
  const large = entries.find(
    (entry) =>
      (documentPart.test(entry.name) && entry.size > limits.document) ||
      (/\.xml$/.test(entry.name) && entry.size > mega && entry.size > entry.packed * limits.ratio),
  );
  if (claimed <= limits.claimed && !large) return undefined;
  const size = Math.ceil((large?.size ?? claimed) / mega);
  return tooLarge(`解压后有 ${size} MB`, `Unpacked it would have ${size} MB`);
};

const readPart = (bytes: Uint8Array, entry: ZipEntry, limit: number): XmlElement | ImportNote => {
  const content = inflateEntry(bytes, entry, limit);
  if (content === 'too-large')
    return tooLarge(
      `${entry.name} 解压后超过 ${limit / mega} MB`,
      `${entry.name} unpacks to more than ${limit / mega} MB`,
    );
  if (content === 'damaged') return damaged(`${entry.name} 无法解压`, `${entry.name} cannot be unpacked`);
  const text = decode(content);
  if (text === undefined) return damaged(`${entry.name} 的编码有误`, `${entry.name} is wrongly encoded`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return damaged(`${entry.name} 里有文档类型或实体声明`, `${entry.name} declares a document type or entities`);
  return parseXml(text) ?? damaged(`${entry.name} 不是完整的 XML`, `${entry.name} is not well-formed XML`);
};

const decode = (bytes: Uint8Array): string | undefined => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).trimStart();
  } catch {
    return undefined;
  }
};

const note = (id: RefusalId, zh: string, en: string): ImportNote => refusal(id, { zh, en });
const damaged = (zh: string, en: string): ImportNote => note('import-damaged', `${zh}。`, `${en}.`);
const tooLarge = (zh: string, en: string): ImportNote => note('import-too-large', `${zh}。`, `${en}.`);
