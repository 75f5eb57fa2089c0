import { apply, type Box, type Matrix, type Point, type Rule } from './marks.ts';

/** How pdf.js packs a path: the order's number, then its coordinates. */
const coordinates = [2, 2, 6, 4, 0] as const;
const moveTo = 0;
const closePath = 4;

/** What is thinner than this is a line, however it was painted. A row of print is never as low. */
const thickestLine = 4;

/** The corners of each part of a path; a curve counts by where it ends, for only straight lines rule a table. */
const readOutlines = (path: Float32Array, matrix: Matrix): Point[][] => {
  const outlines: Point[][] = [];
  let index = 0;
  while (index < path.length) {
    const order = path[index] ?? closePath;
    const count = coordinates[order];
    if (count === undefined) return outlines;
    if (count === 0) {
      const open = outlines.at(-1);
      if (open?.[0]) open.push(open[0]);
    } else {
      const point = apply(matrix, path[index + count - 1] ?? 0, path[index + count] ?? 0);
      if (order === moveTo || outlines.length === 0) outlines.push([point]);
      else outlines.at(-1)?.push(point);
    }
    index += count + 1;
  }
  return outlines;
};

/** The level and upright lines that a stroked path draws. */
export const strokedRules = (path: Float32Array, matrix: Matrix): Rule[] =>
  readOutlines(path, matrix).flatMap((outline) =>
    outline.slice(1).flatMap((end, index) => {
      const start = outline[index];
      return start ? straightRule(start, end) : [];
    }),
  );

const straightRule = (start: Point, end: Point): Rule[] => {
  const wide = Math.abs(end.x - start.x);
  const high = Math.abs(end.y - start.y);
  if (high <= 0.5 && wide > high) return [rule(true, (start.y + end.y) / 2, start.x, end.x)];
  if (wide <= 0.5 && high > wide) return [rule(false, (start.x + end.x) / 2, start.y, end.y)];
  return [];
};

/** The lines that are painted as thin filled boxes, as most word processors and browsers do. */
export const filledRules = (path: Float32Array, matrix: Matrix): Rule[] =>
  readOutlines(path, matrix).flatMap((outline) => boxRules(boxOf(outline)));

/** A dot may be part of a dotted line of either direction. */
export const boxRules = ({ left, right, top, bottom }: Box): Rule[] => {
  const wide = right - left;
  const high = bottom - top;
  if (wide <= 0 && high <= 0) return [];
  return [
    ...(high <= thickestLine && 2 * wide >= high ? [rule(true, (top + bottom) / 2, left, right)] : []),
    ...(wide <= thickestLine && 2 * high >= wide ? [rule(false, (left + right) / 2, top, bottom)] : []),
  ];
};

const rule = (lies: boolean, at: number, one: number, other: number): Rule => ({
  lies,
  at,
  from: Math.min(one, other),
  to: Math.max(one, other),
});

const boxOf = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map((point) => point.x)),
  right: Math.max(...points.map((point) => point.x)),
  top: Math.min(...points.map((point) => point.y)),
  bottom: Math.max(...points.map((point) => point.y)),
});

/** Where the unit square of a picture comes to lie. */
export const pictureBox = (matrix: Matrix): Box =>
  boxOf([apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]);
