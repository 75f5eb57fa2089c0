import { fileNameOf } from '../../core/charts/headline.ts';
import { formatSheetSvg, type SheetSvg } from '../../core/charts/sheet-svg.ts';
import type { Text } from '../../core/findings/text.ts';
import type { Language } from '../../i18n/language.ts';
import type { Comparison } from './comparison.ts';

export type SaveFormat = 'png' | 'svg';

export interface MadeFile {
  name: string;
  content: Blob;
}

export interface SaveOptions {
  language: Language;
  source: Text;
  /** Of the comparison, whole. */
  address: string;
}

/** The comparison as a file; undefined where there is nothing to draw. */
export const makeFile = async (
  comparison: Comparison,
  format: SaveFormat,
  options: SaveOptions,
): Promise<MadeFile | undefined> => {
  const content = await contentOf(comparison, format, options);
  const indicators = comparison.view.panels.map(({ indicator }) => indicator.id);
  return content && { name: `${fileNameOf({ ...comparison.state, indicators })}.${format}`, content };
};

const contentOf = async (
  comparison: Comparison,
  format: SaveFormat,
  options: SaveOptions,
): Promise<Blob | undefined> => {
  const { view, title } = comparison;
  const sheet = formatSheetSvg({ title, panels: view.panels, ...options }, options.language);
  if (!sheet) return undefined;
  return format === 'svg' ? new Blob([sheet.svg], { type: 'image/svg+xml' }) : drawPng(sheet);
};

/** Twice as many pixels as the drawing is wide, for sharp screens and print. */
const sharpness = 2;

const drawPng = async ({ svg, width, height }: SheetSvg): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no image'))), 'image/png'),
  );
};
