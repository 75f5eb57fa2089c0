/** How wide text runs, in pixels: a Han character fills one em, anything Latin a little over half. Deterministic; no fonts. */
export const textWidth = (text: string, fontSize: number): number =>
  [...text].reduce((width, character) => width + (isWide(character) ? 1 : 0.55), 0) * fontSize;

const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u.test(
    character,
  );

/** Cuts what is too long for a label; the table beside the chart has it whole. */
export const clip = (text: string, characters: number): string => {
  const all = [...text];
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
};
