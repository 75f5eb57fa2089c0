import type { Box, Rule } from './marks.ts';
import { nearness, positions, runsAlong } from './ruling.ts';

/** A cell with the rows and columns that it takes up, the last ones included. */
export interface Region {
  top: number;
  bottom: number;
  left: number;
  right: number;
  text: string;
  /** Its text runs to the very edge of the cell, so that it may go on elsewhere. */
  full: boolean;
  /** It is the rest of a cell that began before a page break and a repeated head. */
  continues?: true;
}

/** The lines of a table and the cells between them. */
export interface Frame {
  box: Box;
  xs: number[];
  ys: number[];
  /** The region that each place belongs to, row by row. */
  places: Region[][];
  regions: Region[];
  rules: readonly Rule[];
}

const largest = 100_000;

/** Some tables have no border at their sides, and a table that a page cuts may have none at the cut. */
const withOpenEnds = (places: number[], across: readonly Rule[]): number[] => {
  const first = Math.min(...across.map((rule) => rule.from));
  const last = Math.max(...across.map((rule) => rule.to));
  const [start = first] = places;
  const end = places.at(-1) ?? last;
  const open = 2 * nearness;
  return [...(first < start - open ? [first] : []), ...places, ...(last > end + open ? [last] : [])];
};

export const buildFrame = (rules: readonly Rule[], lowRows: readonly number[] = []): Frame | undefined => {
  const level = rules.filter((rule) => rule.lies).sort((a, b) => a.from - b.from);
  const upright = rules.filter((rule) => !rule.lies).sort((a, b) => a.from - b.from);
  if (level.length === 0 || upright.length === 0) return undefined;
  const xs = withOpenEnds(positions(upright), level);
  const ys = withOpenEnds(positions(level, lowRows), upright);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > largest) return undefined;
  const places = mergePlaces(xs, ys, level, upright);
  const regions = [...new Set(places.flat())];
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
  return { box, xs, ys, places, regions, rules };
};

/** Places between which no line runs are one cell. */
const mergePlaces = (xs: number[], ys: number[], level: readonly Rule[], upright: readonly Rule[]): Region[][] => {
  const width = xs.length - 1;
  const height = ys.length - 1;
  const leader = Array.from({ length: width * height }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] ?? at;
    return at;
  };
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const here = row * width + column;
      const [x0 = 0, x1 = 0] = xs.slice(column);
      const [y0 = 0, y1 = 0] = ys.slice(row);
      if (column + 1 < width && !runsAlong(upright, x1, y0, y1)) leader[find(here + 1)] = find(here);
      if (row + 1 < height && !runsAlong(level, y1, x0, x1)) leader[find(here + width)] = find(here);
    }
  }
  const members = Map.groupBy(leader.keys(), (index) => find(index));
  const regionAt: Region[] = [];
  for (const places of members.values()) {
    for (const [index, region] of buildRegions(places, width)) regionAt[index] = region;
  }
  return Array.from({ length: height }, (_, row) => regionAt.slice(row * width, (row + 1) * width));
};

/** One region for merged places if they make a rectangle; otherwise each place stays by itself. */
const buildRegions = (places: readonly number[], width: number): [number, Region][] => {
  const rows = places.map((place) => Math.floor(place / width));
  const columns = places.map((place) => place % width);
  const whole: Region = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
    text: '',
    full: false,
  };
  const area = (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1);
  if (area === places.length) return places.map((place) => [place, whole]);
  return places.map((place) => {
    const row = Math.floor(place / width);
    const column = place % width;
    return [place, { top: row, bottom: row, left: column, right: column, text: '', full: false }];
  });
};

/** A frame round a single cell: a box round a paragraph, or the one row of a table that a page break left over. */
const isSingle = (frame: Frame): boolean => frame.xs.length < 3 || frame.regions.length < 2;

/** The tables among the frames of each page. A single cell is one only as the rest of a table on the page next to it. */
export const keepTables = (pages: readonly (readonly Frame[])[]): Frame[][] =>
  pages.map((frames, index) =>
    frames.filter((frame) => {
      if (!isSingle(frame)) return true;
      const below = highest(pages[index + 1]);
      const above = lowest(pages[index - 1]);
      return (
        (frame === lowest(frames) && below && !isSingle(below) && sameBorders(frame, below)) ||
        (frame === highest(frames) && above && !isSingle(above) && sameBorders(frame, above))
      );
    }),
  );

const highest = (frames: readonly Frame[] = []): Frame | undefined =>
  [...frames].sort((a, b) => a.box.top - b.box.top)[0];
const lowest = (frames: readonly Frame[] = []): Frame | undefined =>
  [...frames].sort((a, b) => b.box.bottom - a.box.bottom)[0];

const sameBorders = (one: Frame, other: Frame): boolean =>
  Math.abs(one.box.left - other.box.left) < nearness && Math.abs(one.box.right - other.box.right) < nearness;
