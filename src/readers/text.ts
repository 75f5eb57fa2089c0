import type { OriginalBlock } from '../core/importer/blocks.ts';

export const readText = (text: string): OriginalBlock[] =>
  text.split('\n').map((line, index) => ({ kind: 'line', text: line, origin: { line: index + 1 } }));
