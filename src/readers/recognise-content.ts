import { readCompoundFile } from './ole.ts';
import { readZipEntries } from './zip.ts';

/** What a file is by its content, whatever its name says. */
export type Content =
  | { kind: 'docx' | 'doc' | 'pdf' | 'mhtml' | 'text' }
  | { kind: 'encrypted' | 'damaged'; what: string }
  | { kind: 'foreign'; what: string };

const signatures: readonly { starts: readonly number[]; at?: number; what: string }[] = [
  { starts: [0x89, 0x50, 0x4e, 0x47], what: 'PNG' },
  { starts: [0xff, 0xd8, 0xff], what: 'JPEG' },
  { starts: [0x47, 0x49, 0x46, 0x38], what: 'GIF' },
  { starts: [0x49, 0x49, 0x2a, 0], what: 'TIFF' },
  { starts: [0x4d, 0x4d, 0, 0x2a], what: 'TIFF' },
  { starts: [0x57, 0x45, 0x42, 0x50], at: 8, what: 'WebP' },
  { starts: [0x66, 0x74, 0x79, 0x70], at: 4, what: 'HEIC / MP4' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: '7z' },
  { starts: [0x52, 0x61, 0x72, 0x21], what: 'RAR' },
  { starts: [0x1f, 0x8b], what: 'gzip' },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'RTF' },
];

/** Looks at the first bytes, and into the table of contents of archives; nothing is unpacked. */
export const recogniseContent = (bytes: Uint8Array): Content => {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return recogniseZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return recogniseCompound(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  const known = signatures.find(({ starts, at }) => startsWith(bytes.subarray(at ?? 0), starts));
  if (known) return { kind: 'foreign', what: known.what };
  // Two letters are too few to know a bitmap by; its header names its own length as well.
  if (head.startsWith('BM') && uint32(bytes, 2) === bytes.length) return { kind: 'foreign', what: 'BMP' };
  if (/^(?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n)*?MIME-Version:/i.test(head.trimStart())) return { kind: 'mhtml' };
  return { kind: 'text' };
};

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const uint32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x10000 + (bytes[at + 3] ?? 0) * 0x1000000;

const packages: readonly { has: RegExp; what: string }[] = [
  { has: /^xl\/workbook\./, what: 'XLSX' },
  { has: /^ppt\/presentation\./, what: 'PPTX' },
  { has: /^OFD\.xml$/i, what: 'OFD' },
  { has: /^META-INF\/container\.xml$/, what: 'EPUB' },
  { has: /^content\.xml$/, what: 'ODT / ODS' },
];

export const documentPart = /^word\/document\d*\.xml$/;

const recogniseZip = (bytes: Uint8Array): Content => {
  const entries = readZipEntries(bytes);
  if (!entries) return { kind: 'damaged', what: 'ZIP' };
  if (entries.some((entry) => documentPart.test(entry.name))) return { kind: 'docx' };
  const known = packages.find(({ has }) => entries.some((entry) => has.test(entry.name)));
  return { kind: 'foreign', what: known?.what ?? 'ZIP' };
};

const recogniseCompound = (bytes: Uint8Array): Content => {
  const file = readCompoundFile(bytes);
  if (!file) return { kind: 'damaged', what: 'DOC' };
  const has = (name: string) => file.names.includes(name);
  if (has('EncryptedPackage')) return { kind: 'encrypted', what: 'DOCX' };
  if (has('WordDocument')) return { kind: 'doc' };
  if (has('Workbook') || has('Book')) return { kind: 'foreign', what: 'XLS' };
  return { kind: 'foreign', what: has('PowerPoint Document') ? 'PPT' : 'OLE' };
};
