import { isBlank } from './characters.ts';
import { unknownCharacter } from './fonts.ts';
import type { Box, Glyph, PageMarks, Point, Rule } from './marks.ts';
import { connectRules, joinRules, nearness, positions, runsAlong } from './ruling.ts';
import { cellText, readLines } from './text-lines.ts';

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

/** A ruled table on one page. */
export interface PageGrid {
  page: number;
  box: Box;
  /** The places of the lines that part columns. */
  xs: number[];
  rows: number;
  regions: Region[];
}

interface Frame {
  box: Box;
  xs: number[];
  ys: number[];
  /** The region that each place belongs to, row by row. */
  places: Region[][];
  regions: Region[];
}

const largest = 100_000;

/** @returns the page's ruled tables and the characters that stand in none, or nothing when there are too many lines */
export const readGrids = (marks: PageMarks): { grids: PageGrid[]; rest: Glyph[] } | undefined => {
  const rules = joinRules(marks.rules);
  if (rules.length > 5000) return undefined;
  const frames = connectRules(rules).flatMap((part) => buildFrame(part) ?? []);
  const inside = new Map<Frame, Glyph[]>(frames.map((frame) => [frame, []]));
  const rest: Glyph[] = [];
  for (const glyph of marks.glyphs) {
    const frame = innermost(frames, glyph);
    if (frame) inside.get(frame)?.push(glyph);
    else rest.push(glyph);
  }
  const hanging = new Set<Glyph>();
  for (const frame of frames) {
    const below = findHanging(frame, rest);
    for (const glyph of below) hanging.add(glyph);
    inside.get(frame)?.push(...below);
  }
  const grids = frames.map((frame) => fillFrame(frame, inside.get(frame) ?? [], marks.page));
  return { grids, rest: rest.filter((glyph) => !hanging.has(glyph)) };
};

/**
 * Where a page break cuts a tall cell, a character of its vertical label may hang out below the border. A line of one
 * Han character that stands close below such a cell is its label's, not a paragraph.
 */
const findHanging = (frame: Frame, rest: readonly Glyph[]): Glyph[] => {
  const { box, xs, places } = frame;
  return readLines(rest.filter(({ upright, base }) => upright && base > box.bottom)).flatMap((line) => {
    const [glyph, more] = line.glyphs.filter(({ text }) => !isBlank(text));
    const region = glyph && places.at(-1)?.[bandOf(xs, glyph.middle.x)];
    const near = line.base - box.bottom < 2 * line.size;
    return region && !more && near && region.top < region.bottom && /^\p{Script=Han}$/u.test(glyph.text) ? [glyph] : [];
  });
};

const innermost = (frames: readonly Frame[], glyph: Glyph): Frame | undefined => {
  const area = ({ box }: Frame): number => (box.right - box.left) * (box.bottom - box.top);
  return frames.filter((frame) => holds(frame.box, glyph)).sort((a, b) => area(a) - area(b))[0];
};

const holds = (box: Box, { middle }: Glyph): boolean =>
  middle.x > box.left && middle.x < box.right && middle.y > box.top && middle.y < box.bottom;

/** Some tables have no border at their sides, and a table that a page cuts may have none at the cut. */
const withOpenEnds = (places: number[], across: readonly Rule[]): number[] => {
  const first = Math.min(...across.map((rule) => rule.from));
  const last = Math.max(...across.map((rule) => rule.to));
  const [start = first] = places;
  const end = places.at(-1) ?? last;
  const open = 2 * nearness;
  return [...(first < start - open ? [first] : []), ...places, ...(last > end + open ? [last] : [])];
};

const buildFrame = (rules: readonly Rule[]): Frame | undefined => {
  const level = rules.filter((rule) => rule.lies).sort((a, b) => a.from - b.from);
  const upright = rules.filter((rule) => !rule.lies).sort((a, b) => a.from - b.from);
  if (level.length === 0 || upright.length === 0) return undefined;
  const xs = withOpenEnds(positions(upright), level);
  const ys = withOpenEnds(positions(level), upright);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > largest) return undefined;
  const places = mergePlaces(xs, ys, level, upright);
  const regions = [...new Set(places.flat())];
  if (regions.length < 2) return undefined;
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
  return { box, xs, ys, places, regions };
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

const fillFrame = (frame: Frame, glyphs: readonly Glyph[], page: number): PageGrid => {
  const { xs, ys, places, regions } = frame;
  const inside = new Map<Region, Glyph[]>(regions.map((region) => [region, []]));
  const cut = new Set<Region>();
  let before: { glyph: Glyph; region: Region } | undefined;
  for (const glyph of glyphs) {
    const region = places[Math.min(bandOf(ys, glyph.middle.y), places.length - 1)]?.[bandOf(xs, glyph.middle.x)];
    if (!region) continue;
    inside.get(region)?.push(glyph);
    if (isBlank(glyph.text)) continue;
    for (const other of straddled(glyph, region, frame)) cut.add(region).add(other);
    if (before && before.region !== region && runsOn(before.glyph, glyph)) cut.add(region).add(before.region);
    before = { glyph, region };
  }
  for (const region of regions) {
    const box = boxOfRegion(region, xs, ys);
    const own = inside.get(region) ?? [];
    region.text = cellText(own, box) + (cut.has(region) ? unknownCharacter : '');
    region.full = isFull(own, box);
  }
  return { page, box: frame.box, xs, rows: ys.length - 1, regions };
};

const bandOf = (lines: readonly number[], at: number): number => lines.findLastIndex((line) => line <= at);

/** The cells into which a character reaches across a line: what it belongs to cannot be told for certain. */
const straddled = (glyph: Glyph, region: Region, { places, xs, ys }: Frame): Region[] => {
  const margin = 0.15 * glyph.size;
  const { x, y } = glyph.middle;
  const ends: Point[] = [
    { x: glyph.left + margin, y },
    { x: glyph.right - margin, y },
    ...(glyph.upright
      ? [
          { x, y: glyph.base - 0.7 * glyph.size + margin },
          { x, y: glyph.base - margin },
        ]
      : []),
  ];
  return ends.flatMap((end) => {
    const other = places[bandOf(ys, end.y)]?.[bandOf(xs, end.x)];
    return other && other !== region ? [other] : [];
  });
};

/** Two characters of one number that happens to be cut exactly between them. */
const runsOn = (before: Glyph, after: Glyph): boolean =>
  /[\d.,]$/.test(before.text) &&
  /^[\d.,]/.test(after.text) &&
  Math.abs(before.base - after.base) < 0.1 * after.size &&
  Math.abs(after.left - before.right) < 0.06 * after.size;

const boxOfRegion = (region: Region, xs: readonly number[], ys: readonly number[]): Box => ({
  left: xs[region.left] ?? 0,
  right: xs[region.right + 1] ?? 0,
  top: ys[region.top] ?? 0,
  bottom: ys[region.bottom + 1] ?? 0,
});

/** Whether no further character would have fitted into its last line. */
const isFull = (glyphs: readonly Glyph[], box: Box): boolean => {
  const printed = glyphs.filter((glyph) => !isBlank(glyph.text));
  const lowest = Math.max(...printed.map((glyph) => glyph.base));
  const last = printed.filter((glyph) => lowest - glyph.base < 0.35 * glyph.size);
  const left = Math.min(...last.map((glyph) => glyph.left));
  const right = Math.max(...last.map((glyph) => glyph.right));
  const size = Math.max(...last.map((glyph) => glyph.size));
  return printed.length > 0 && box.right - box.left - (right - left) < 2.2 * size;
};
