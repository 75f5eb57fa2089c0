/** What stands on a page, in points from its upper left corner as a reader sees it (turned pages are turned back). */
export interface PageMarks {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  pictures: Box[];
}

/** One printed character. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** The baseline; the middle for characters that are not set upright. */
  base: number;
  size: number;
  /** Where its middle lies: what decides in which cell it stands. */
  middle: Point;
  /** Set in an upright horizontal line. */
  upright: boolean;
}

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A straight line on the page. `at` is its y when it lies, its x when it stands. */
export interface Rule {
  lies: boolean;
  at: number;
  from: number;
  to: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = (matrix: Matrix, x: number, y: number): Point => ({
  x: matrix[0] * x + matrix[2] * y + matrix[4],
  y: matrix[1] * x + matrix[3] * y + matrix[5],
});

/** A matrix as it comes from a file, or the identity if it is none. */
export const readMatrix = (value: unknown): Matrix => {
  const [a, b, c, d, e, f] = Array.from((value ?? []) as ArrayLike<unknown>, Number);
  const numbers = [a, b, c, d, e, f];
  return numbers.every((number) => Number.isFinite(number)) ? (numbers as unknown as Matrix) : identity;
};
