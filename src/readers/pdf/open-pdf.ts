import { getResolvedPDFJS } from 'unpdf';
import type { ImportNote } from '../../core/importer/blocks.ts';
import { refusal } from '../../core/importer/import-rules.ts';
import { checkWhole } from './check-whole.ts';
import { BuiltInData } from './chinese-cmaps.ts';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;

export interface OpenPdf {
  document: PdfDocument;
  /** The names of the drawing orders, by number. */
  names: ReadonlyMap<number, string>;
  close(): Promise<void>;
}

/** Pictures of more pixels than this are not decoded: nobody looks at them here, and they may fill the memory. */
const largestPicture = 1_000_000;

export const damaged: ImportNote = refusal('import-damaged', {
  zh: '这个 PDF 已损坏或不完整。',
  en: 'This PDF is damaged or not whole.',
});

const encrypted: ImportNote = refusal('import-encrypted', {
  zh: '这个 PDF 有密码保护。',
  en: 'This PDF is protected by a password.',
});

const tooLarge: ImportNote = refusal('import-too-complex', {
  zh: '这个 PDF 解压后过大。',
  en: 'This PDF becomes too large when it is unpacked.',
});

export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf | { refused: ImportNote }> => {
  const wholeness = await checkWhole(bytes);
  if (wholeness !== 'whole') return { refused: wholeness === 'damaged' ? damaged : tooLarge };
  const { getDocument, OPS } = await getResolvedPDFJS();
  const task = getDocument({
    // A copy, because pdf.js takes the bytes away from their owner.
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useWasm: false,
    useWorkerFetch: false,
    cMapPacked: false,
    BinaryDataFactory: BuiltInData,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: largestPicture,
  });
  try {
    const document = await task.promise;
    const names = new Map(Object.entries(OPS).map(([name, order]) => [order as number, name]));
    return { document, names, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { refused: locked ? encrypted : damaged };
  }
};
