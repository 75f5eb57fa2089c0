import { isBlank, isHan } from './characters.ts';
import { unknownCharacter } from './fonts.ts';
import { buildFrame, type Frame, type Region } from './frames.ts';
import type { Box, Glyph, PageMarks, Point } from './marks.ts';
import { connectRules, findLowRows, joinRules } from './ruling.ts';
import { cellText, readLines } from './text-lines.ts';

/** A ruled table on one page. */
export interface PageGrid {
  page: number;
  box: Box;
  /** The places of the lines that part columns. */
  xs: number[];
  rows: number;
  regions: Region[];
}

/** What lines enclose on a page, or nothing when there are too many lines for a report. */
export const findFrames = (marks: PageMarks): Frame[] | undefined => {
  const rules = joinRules(marks.rules);
  if (rules.length > 5000) return undefined;
  const lowRows = findLowRows(marks.rules);
  return connectRules(rules).flatMap((part) => buildFrame(part, lowRows) ?? []);
};

/** The page's ruled tables, and the characters that stand in none. */
export const readGrids = (marks: PageMarks, frames: readonly Frame[]): { grids: PageGrid[]; rest: Glyph[] } => {
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
    return region && !more && near && region.top < region.bottom && isHan(glyph.text) ? [glyph] : [];
  });
};

const innermost = (frames: readonly Frame[], glyph: Glyph): Frame | undefined => {
  const area = ({ box }: Frame): number => (box.right - box.left) * (box.bottom - box.top);
  return frames.filter((frame) => holds(frame.box, glyph)).sort((a, b) => area(a) - area(b))[0];
};

const holds = (box: Box, { middle }: Glyph): boolean =>
  middle.x > box.left && middle.x < box.right && middle.y > box.top && middle.y < box.bottom;

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
