import { isValue } from '../report/labelled-row.ts';
import type { Origin, OriginalBlock } from './blocks.ts';

/** A line of text in which a table may lie, untrimmed. */
export interface TextLine {
  text: string;
  /** Counts through the original where it has lines, else through the blocks. */
  line: number;
  origin: Origin;
}

/** Paragraphs and headings are taken as lines too: a web page may hold a table as one paragraph a cell. */
export const linesOf = (blocks: readonly OriginalBlock[]): TextLine[] =>
  blocks.flatMap((block, index) => {
    if (block.kind === 'grid' || block.kind === 'image') return [];
    return block.text.split('\n').map((text) => ({ text, line: block.origin.line ?? index + 1, origin: block.origin }));
  });

/** — 5 —, 第 5 页, 5 / 12: a page's number between the lines of a table. */
export const isPageNumber = (text: string): boolean =>
  /^\s*(?:[—–―─\-－_~·]+\s*\d{1,3}\s*[—–―─\-－_~·]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/.test(
    text.normalize('NFKC'),
  );

const separators = /[\t|¦│｜┃]/;

/** Whether a line holds cells that tabs or bars part. */
export const isParted = (text: string): boolean => separators.test(text.trimStart()) && !/^[\s|¦│｜┃]*$/.test(text);

/** @param isFramed whether rows begin and end with a bar that parts nothing */
export const partCells = (text: string, isFramed: boolean): string[] => {
  const inner = isFramed ? text.trim().slice(1, -1) : text;
  return inner.split(new RegExp(separators.source, 'g'));
};

/** A line that holds nothing but a separator. */
export const isSeparator = (text: string): boolean => /^\s*[|¦│｜┃]+\s*$/.test(text);

export const hasValue = (text: string): boolean =>
  text.split(/[\t|¦│｜┃]|[ \u00a0\u3000]+/).some((piece) => isValue(piece));
