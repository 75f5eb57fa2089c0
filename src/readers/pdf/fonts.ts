/** A character as pdf.js hands it over. */
export interface ShownGlyph {
  originalCharCode: number;
  unicode: string;
  width: number;
  vmetric?: [number, number, number] | null;
  isSpace: boolean;
}

/** What has to be known of a font to say where its characters stand and what they are. */
export interface ShownFont {
  /** False when its character codes could not be turned into text at all. */
  readable: boolean;
  vertical: boolean;
  /** From the units of widths to the font size. */
  unit: number;
  vmetrics: [number, number, number];
  textOf(glyph: ShownGlyph): string;
}

/** Stands for a character that the file does not say how to read. */
export const unknownCharacter = '\uFFFD';

interface RawFont {
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
  defaultVMetrics?: ArrayLike<number>;
  toUnicode?: { _map?: unknown[] };
}

const unreadable: ShownFont = {
  readable: false,
  vertical: false,
  unit: 0.001,
  vmetrics: [-1000, 500, 880],
  textOf: () => unknownCharacter,
};

/** @param value what pdf.js keeps under the font's name: a font, or a message that it could not be loaded */
export const readFont = (value: unknown): ShownFont => {
  if (typeof value !== 'object' || value === null) return unreadable;
  const font = value as RawFont;
  const [drop = -1000, x = 500, y = 880] = Array.from(font.defaultVMetrics ?? []);
  return {
    readable: true,
    vertical: font.vertical === true,
    unit: Math.abs(font.fontMatrix?.[0] ?? 0.001),
    vmetrics: [drop, x, y],
    textOf: (glyph) => textOf(font, glyph),
  };
};

/**
 * pdf.js makes a character of the bare code where a font gives no meaning. But a code may be the number of a shape:
 * it may look like a digit and be another one, so it is read only by the font's own table.
 */
const textOf = (font: RawFont, glyph: ShownGlyph): string => {
  if (typeof font.toUnicode?._map?.[glyph.originalCharCode] !== 'string') return unknownCharacter;
  return glyph.unicode;
};
