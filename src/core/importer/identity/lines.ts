import type { OriginalBlock } from '../blocks.ts';

/** A block that holds words, as the rules of this folder look at it. */
export interface Line {
  block: OriginalBlock;
  /** As printed, without blanks at its ends. */
  text: string;
  /** For comparing: no blanks, half-width digits, Latin letters and brackets, no marks of emphasis. */
  plain: string;
}

/** Full-width forms and compatibility characters made plain; Chinese full stops, commas of lists and 《》 stay. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/^#+|\*\*|__/g, '');

const wordsOf = (block: OriginalBlock): string => {
  if (block.kind === 'image') return '';
  if (block.kind !== 'grid') return block.text;
  const rows = block.grid.rows.map(({ cells }) =>
    cells
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join(' '),
  );
  return rows.filter(Boolean).join(' | ');
};

export const lineOf = (block: OriginalBlock): Line => {
  const text = wordsOf(block).trim();
  return { block, text, plain: plainOf(text) };
};

export const isProse = ({ block }: Line): boolean => block.kind !== 'grid' && block.kind !== 'image';

/** A line of a file that knows no paragraphs, in the middle of a sentence: what follows is its continuation. */
export const runsOn = ({ block, plain }: Line): boolean =>
  block.kind === 'line' && plain.length >= 18 && /[,。、;:]/.test(plain) && !/[。;:!?)】》”"]$/.test(plain);
