import { fileNameOf } from '../../core/charts/headline.ts';
import type { SheetSvg } from '../../core/charts/sheet-svg.ts';
import type { Text } from '../../core/findings/text.ts';
import type { Language } from '../../i18n/language.ts';
import { type MadeFile, spreadsheet } from '../save-file.ts';
import type { Comparison } from './comparison.ts';

export type SaveFormat = 'png' | 'svg' | 'csv' | 'xlsx';

export interface SaveOptions {
  language: Language;
  source: Text;
  /** Of the comparison, whole. */
  address: string;
}

/** The comparison as a file; undefined where there is nothing to draw. What writes a format is loaded when it is asked for. */
export const makeFile = async (
  comparison: Comparison,
  format: SaveFormat,
  options: SaveOptions,
): Promise<MadeFile | undefined> => {
  const isTable = format === 'csv' || format === 'xlsx';
  const content = await (isTable ? tableAs(format, comparison, options) : pictureAs(format, comparison, options));
  const indicators = comparison.view.panels.map(({ indicator }) => indicator.id);
  return content && { name: `${fileNameOf({ ...comparison.state, indicators })}.${format}`, content };
};

const tableAs = async (format: 'csv' | 'xlsx', comparison: Comparison, options: SaveOptions): Promise<Blob> => {
  const { formatViewCsv, formatViewXlsx } = await import('../../core/open-data/view-files.ts');
  const language = options.language === 'en' ? 'en' : 'zh';
  if (format === 'csv') return new Blob([formatViewCsv(comparison.view, language)], { type: 'text/csv;charset=utf-8' });
  const notes = [[options.source[language]], [options.address]];
  const bytes = await formatViewXlsx(comparison.view, language, { title: comparison.title[language], notes });
  return new Blob([Uint8Array.from(bytes)], { type: spreadsheet });
};

const pictureAs = async (
  format: 'png' | 'svg',
  { title, view }: Comparison,
  options: SaveOptions,
): Promise<Blob | undefined> => {
  const { formatSheetSvg } = await import('../../core/charts/sheet-svg.ts');
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
