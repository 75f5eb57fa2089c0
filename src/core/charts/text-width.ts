/** How wide text runs, in pixels: a Han character fills one em, anything Latin a little over half. Deterministic; no fonts. */
export const textWidth = (text: string, fontSize: number): number =>
  [...text].reduce((width, character) => width + (isWide(character) ? 1 : 0.55), 0) * fontSize;

const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u.test(
    character,
  );

/** As many lines as a bar is high. */
const mostLines = 2;
/** In em of a label's own size: what Chart.js leaves to the names on a phone, which is under half the drawing. */
const lineWidth = 9;

/** A name as the lines of a label, broken at spaces and before brackets where it can be; the table has it whole. */
export const labelLines = (text: string): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/ |(?=（)/).flatMap(chunks)) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : `${last}${/[\x21-\x7e]$/.test(last) ? ' ' : ''}${word}`;
    if (joined !== undefined && textWidth(joined, 1) <= lineWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.slice(0, mostLines);
  const rest = lines.length > mostLines;
  return shown.map((line, order) => (rest && order === mostLines - 1 ? withEllipsis(line) : line));
};

/** A word that is longer than a line, as Chinese names can be, is broken where the line ends. */
const chunks = (word: string): string[] => {
  const made = [''];
  for (const character of word) {
    if (textWidth(`${made.at(-1)}${character}`, 1) > lineWidth) made.push('');
    made[made.length - 1] += character;
  }
  return made;
};

/** Room for the sign is made when the line is full. */
const withEllipsis = (line: string): string => {
  const characters = [...line];
  while (textWidth(`${characters.join('')}…`, 1) > lineWidth) characters.pop();
  return `${characters.join('')}…`;
};
