import type { ReadOriginal } from '../core/importer/blocks.ts';
import { type RefusalId, refusal } from '../core/importer/import-rules.ts';
import { decodeBytes } from './decode-bytes.ts';
import { judgeBlocks, judgeText } from './judge-size.ts';
import { type Content, recogniseContent } from './recognise-content.ts';
import { InvisibleCharacters } from './remove-invisible.ts';

const maxBytes = 30 * 1024 * 1024;
const maxTextBytes = 2 * 1024 * 1024;

/**
 * Any original as blocks. What it is its content says; a name that says otherwise is refused, since one of the two is
 * wrong. A library is only fetched for a file that needs it.
 */
export const readOriginal = async (bytes: Uint8Array, name: string): Promise<ReadOriginal> => {
  if (bytes.length > maxBytes) return tooLarge(bytes.length, maxBytes);
  if (isBlank(bytes)) return refuse('import-empty', '文件是空的。', 'The file is empty.');
  const content = recogniseContent(bytes);
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (content.kind === 'foreign') return refuseForeign(content.what);
  const contradiction = contradicts(ending, content.kind);
  if (contradiction) return contradiction;
  const read = await readContent(bytes, content, ending);
  const tooMuch = read.status === 'read' ? judgeBlocks(read.blocks) : undefined;
  if (tooMuch) return { status: 'refused', reasons: [tooMuch] };
  if (read.status === 'refused' || read.format === 'text' || read.format === 'markdown') return read;
  const invisible = new InvisibleCharacters();
  const blocks = invisible.removeFromBlocks(read.blocks);
  return { ...read, blocks, notes: [...read.notes, ...invisible.notes()] };
};

const readContent = async (bytes: Uint8Array, content: Content, ending: string): Promise<ReadOriginal> => {
  switch (content.kind) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
    case 'doc':
      return (await import('./doc.ts')).readDoc(bytes);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes);
    case 'mhtml':
      return readSavedPage(bytes);
    case 'text':
      return readTextual(bytes, ending);
    case 'encrypted':
      return refuse('import-encrypted', '文件有密码。', 'The file is protected by a password.');
    default:
      return refuse(
        'import-damaged',
        `${content.what} 文件的内部结构不完整。`,
        `The ${content.what} file is not whole.`,
      );
  }
};

/** An HTML page can bear the ending of Word, as web sites really send it; plain text under .html is a page without tags. */
const endings: Record<string, readonly Content['kind'][]> = {
  docx: ['docx', 'encrypted'],
  doc: ['doc', 'docx', 'encrypted', 'mhtml', 'text'],
  wps: ['doc', 'docx', 'encrypted'],
  pdf: ['pdf'],
  html: ['text', 'mhtml'],
  htm: ['text', 'mhtml'],
  mht: ['mhtml'],
  mhtml: ['mhtml'],
  md: ['text'],
  markdown: ['text'],
  txt: ['text'],
};

const contradicts = (ending: string, kind: Content['kind']): ReadOriginal | undefined => {
  const allowed = endings[ending];
  if (!allowed || allowed.includes(kind) || kind === 'damaged') return undefined;
  const seen = { text: ['文字', 'text'], mhtml: ['网页存档', 'a saved web page'] }[kind as string] ?? [];
  const zh = seen[0] ?? kind.toUpperCase();
  const en = seen[1] ?? kind.toUpperCase();
  return refuse(
    'import-wrong-format',
    `扩展名是 .${ending}，内容却是${zh}。`,
    `Its name ends in .${ending}, but its content is ${en}.`,
  );
};

const readTextual = async (bytes: Uint8Array, ending: string): Promise<ReadOriginal> => {
  if (bytes.length > maxTextBytes) return tooLarge(bytes.length, maxTextBytes);
  const decoded = decodeBytes(bytes);
  if ('reasons' in decoded) return { status: 'refused', reasons: decoded.reasons };
  if (decoded.text.trim() === '') return refuse('import-empty', '文件里没有文字。', 'The file holds no text.');
  if (isHtml(decoded.text, ending)) {
    const read = (await import('./html.ts')).readHtml(decoded.text);
    return read.status === 'read' ? { ...read, notes: [...decoded.notes, ...read.notes] } : read;
  }
  if (ending === 'doc')
    return refuse(
      'import-wrong-format',
      '扩展名是 .doc，内容却是纯文字。',
      'Its name ends in .doc, but its content is plain text.',
    );
  const tooMuch = judgeText(decoded.text);
  if (tooMuch) return { status: 'refused', reasons: [tooMuch] };
  const invisible = new InvisibleCharacters();
  const text = invisible.removeFrom(decoded.text);
  const notes = [...decoded.notes, ...invisible.notes()];
  if (ending === 'md' || ending === 'markdown') {
    const { readMarkdown } = await import('./markdown.ts');
    return { status: 'read', format: 'markdown', blocks: readMarkdown(text), notes };
  }
  const { readText } = await import('./text.ts');
  return { status: 'read', format: 'text', blocks: readText(text), notes };
};

const wholePage = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const fragment =
  /^\s*(?:<!--[^>]{0,500}-->\s*)*<(?:div|p|table|tbody|section|article|main|h[1-6]|span|meta|style|title|center|font|form|ul|ol|br)[\s/>]/i;

/** Text and Markdown may quote tags, and are a page only where they plainly are one. */
const isHtml = (text: string, ending: string): boolean =>
  ending === 'html' ||
  ending === 'htm' ||
  wholePage.test(text) ||
  (!/^(txt|md|markdown)$/.test(ending) && fragment.test(text));

const readSavedPage = async (bytes: Uint8Array): Promise<ReadOriginal> => {
  if (bytes.length > maxBytes / 3) return tooLarge(bytes.length, maxBytes / 3);
  const page = (await import('./mhtml.ts')).readMhtml(bytes);
  if (page) return readTextual(page, 'html');
  return refuse(
    'import-wrong-format',
    '文件是网页存档（MHTML），其中没有可以取出的网页。',
    'The file is a saved web page (MHTML) from which no page can be taken.',
  );
};

const isBlank = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte !== 0x20 && (byte < 9 || byte > 13)) return false;
  return true;
};

const refuse = (id: RefusalId, zh: string, en: string): ReadOriginal => ({
  status: 'refused',
  reasons: [refusal(id, { zh, en })],
});

const refuseForeign = (what: string): ReadOriginal =>
  refuse('import-wrong-format', `文件是 ${what}，不能读取。`, `The file is ${what}, which cannot be read.`);

const tooLarge = (bytes: number, limit: number): ReadOriginal => {
  const size = (bytes / 1024 / 1024).toFixed(1);
  const most = limit / 1024 / 1024;
  return refuse(
    'import-too-large',
    `文件有 ${size} MB，最多 ${most} MB。`,
    `The file has ${size} MB; the limit is ${most} MB.`,
  );
};
