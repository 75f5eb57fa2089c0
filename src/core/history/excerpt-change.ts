/** Two passages cut to where they differ. */
export interface ExcerptedChange {
  before: string;
  after: string;
}

/** How much is left standing on either side of what differs, and how long what differs may be. */
const around = 12;
const longest = 160;

/** A long paragraph in which a figure was put right is shown by the words round the figure. */
export const excerptChange = (before: string, after: string): ExcerptedChange => {
  const [old, young] = [[...before], [...after]];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  return { before: cut(old, start, end), after: cut(young, start, end) };
};

const cut = (characters: readonly string[], start: number, end: number): string => {
  // A cut of a character or two saves nothing.
  const from = start - around > 2 ? start - around : 0;
  const to = end - around > 2 ? characters.length - end + around : characters.length;
  const shown = characters.slice(from, Math.min(to, from + longest)).join('');
  return `${from > 0 ? '……' : ''}${shown}${to < characters.length || to - from > longest ? '……' : ''}`;
};
