import type { Region } from './frames.ts';

const figure = /^[-+−]?[\d０-９][\d０-９.,，\s]*(?:万?元|件|项|次)?$|^(?:[-－—–/／]+|无|不涉及)$/;
export const numbered =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.、．]|第[一二三四五六七八九十]+条)/;

export const isFigure = (region: Region | undefined): boolean => region !== undefined && figure.test(region.text);
const isWords = (region: Region | undefined): boolean =>
  region !== undefined && region.text !== '' && !isFigure(region);

/**
 * Whether the page break goes through a row: its figures stand on one page only, and what stands on the other carries
 * on the words of a label that had filled its line. Everything else stays two rows.
 */
export const isCut = (before: readonly Region[], last: number, after: readonly Region[], first: number): boolean => {
  const above = before.filter((region) => region.bottom === last);
  const below = after.filter((region) => region.top === first);
  const pairs = pairUp(above, below, last, first);
  if (!pairs) return false;
  if (closesBracket(pairs)) return true;
  const figuresAbove = pairs.some(({ upper }) => isFigure(upper));
  const figuresBelow = pairs.some(({ lower }) => isFigure(lower));
  if (!figuresAbove && !figuresBelow) return isCutHead(pairs);
  if (figuresAbove && figuresBelow) return false;
  const labels = pairs.filter(({ upper, lower }) => isWords(upper) || isWords(lower));
  const carriesOn = labels.every(
    ({ upper, lower }) => isWords(upper) && (lower.text === '' || (isWords(lower) && upper.full)),
  );
  const starts = labels.some(({ lower }) => numbered.test(lower.text));
  const clear = pairs.every(({ upper, lower }) => upper.text === '' || lower.text === '' || isWords(lower));
  const goesOnBelow = figuresBelow || labels.some(({ lower }) => lower.text !== '');
  return labels.length > 0 && carriesOn && clear && !starts && goesOnBelow;
};

const isOpen = (text: string): boolean => /[（(][^（）()]*$/.test(text);
const closes = (text: string): boolean => /^[^（）()]*[）)]/.test(text);

/** Whether the row below closes a bracket of the row above and has nothing else but the rest of full labels. */
const closesBracket = (pairs: readonly Pair[]): boolean => {
  const goingOn = pairs.filter(({ lower }) => lower.text !== '');
  const inBracket = goingOn.filter(({ upper, lower }) => isOpen(upper.text) && closes(lower.text));
  const rest = goingOn.filter((pair) => !inBracket.includes(pair));
  return inBracket.length > 0 && rest.every((pair) => isRestOfLabel(pair));
};

const isRestOfLabel = ({ upper, lower }: Pair): boolean =>
  isWords(upper) && isWords(lower) && upper.full && !numbered.test(lower.text);

/** A row of words only: several of them filled their line and go on, and none of them begins anew. */
const isCutHead = (pairs: readonly Pair[]): boolean => {
  const goingOn = pairs.filter(({ upper, lower }) => isWords(upper) && isWords(lower));
  return (
    goingOn.length > 1 &&
    goingOn.every(isRestOfLabel) &&
    pairs.every(({ upper, lower }) => lower.text === '' || isWords(upper))
  );
};

interface Pair {
  upper: Region;
  lower: Region;
}

/** The cells of both rows that take up the same columns; nothing when the rows are built differently. */
const pairUp = (
  above: readonly Region[],
  below: readonly Region[],
  last: number,
  first: number,
): Pair[] | undefined => {
  const pairs: Pair[] = [];
  for (const lower of below) {
    const upper = above.find((region) => region.left === lower.left && region.right === lower.right);
    if (!upper) return undefined;
    if (upper.top === last && lower.bottom === first) pairs.push({ upper, lower });
  }
  return above.length === below.length && pairs.length > 1 ? pairs : undefined;
};
