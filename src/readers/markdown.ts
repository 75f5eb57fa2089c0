import type { OriginalBlock } from '../core/importer/blocks.ts';

export const readMarkdown = (text: string): OriginalBlock[] =>
  text.split('\n').map((line, index) => ({ kind: 'line', text: line, origin: { line: index + 1 } }));
