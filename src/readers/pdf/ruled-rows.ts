import { isBlank } from './characters.ts';
import { buildFrame, type Frame } from './frames.ts';
import type { Glyph, PageMarks, Rule } from './marks.ts';
import { type Band, findGaps, type Gap, readPieces } from './row-columns.ts';
import { joinRules, nearness } from './ruling.ts';

/**
 * Tables whose rows are ruled and whose columns are not: where every figure stands below the others of its column, lines
 * are thought between the columns, so that a blank cell is a cell. Either all such tables of a document can be read
 * that way, or none is: a place is never guessed.
 */
export const ruleColumns = (pages: readonly PageMarks[], frames: readonly (readonly Frame[])[]): Frame[][] => {
  const whole = frames.map((page, index) => page.map((frame) => withInnerRules(frame, pages[index])));
  const open = pages.flatMap((marks, page) =>
    (whole[page] ?? [])
      .filter((frame) => lacksColumns(frame) || isRest(frame, [whole[page - 1], whole[page + 1]]))
      .map((frame) => ({ marks, frame })),
  );
  const uprights = new Map<Frame, Rule[]>(open.map(({ frame }) => [frame, edgesOfRules(frame)]));
  const sections = partSections(open.map((one) => ({ ...one, bands: readBands(one, uprights) }))).map(findGaps);
  if (!sections.every((gaps) => gaps !== undefined)) return frames.map((page) => [...page]);
  for (const { at, rows } of placeBorders(sections.flat())) {
    for (const { frame, top, bottom } of rows) uprights.get(frame)?.push({ lies: false, at, from: top, to: bottom });
  }
  return whole.map((page) =>
    page.map((frame) => {
      const added = uprights.get(frame) ?? [];
      return (added.length > 0 && buildFrame([...frame.rules, ...added])) || frame;
    }),
  );
};

/** Gaps of different rows in which one border fits have the same. */
const placeBorders = (gaps: readonly Gap[]): { at: number; rows: readonly Band[] }[] => {
  const shared: { from: number; to: number; gaps: Gap[] }[] = [];
  for (const gap of [...gaps].sort((a, b) => a.to - b.to)) {
    const open = shared.at(-1);
    if (open && gap.from <= open.to) {
      open.from = Math.max(open.from, gap.from);
      open.gaps.push(gap);
    } else shared.push({ from: gap.from, to: gap.to, gaps: [gap] });
  }
  return shared.flatMap(({ from, to, gaps: own }) => own.map(({ rows }) => ({ at: (from + to) / 2, rows })));
};

interface Open {
  marks: PageMarks;
  frame: Frame;
}

/** A box with level lines and nothing upright but its sides. */
const lacksColumns = ({ xs, ys }: Frame): boolean => xs.length === 2 && ys.length > 3;

/** A row or two of such a table that stand on the page before or after. */
const isRest = (frame: Frame, neighbours: readonly (readonly Frame[] | undefined)[]): boolean =>
  frame.xs.length === 2 &&
  neighbours.some((frames) => frames?.some((other) => lacksColumns(other) && sameBorders(other, frame)));

const sameBorders = (one: Frame, other: Frame): boolean =>
  Math.abs(one.box.left - other.box.left) < nearness && Math.abs(one.box.right - other.box.right) < nearness;

/** The head's inner lines touch neither side of a table, so that they seem to be none of its own. */
const withInnerRules = (frame: Frame, marks: PageMarks | undefined): Frame => {
  if (!lacksColumns(frame) || !marks) return frame;
  const { left, right, top, bottom } = frame.box;
  const inner = joinRules(marks.rules).filter(
    ({ lies, at, from, to }) => lies && at > top && at < bottom && from > left + nearness && to < right - nearness,
  );
  return buildFrame([...frame.rules, ...inner]) ?? frame;
};

/** Where a level line begins inside the table, a merged cell stands beside it: its border runs as far as such lines do. */
const edgesOfRules = ({ box, rules, ys }: Frame): Rule[] => {
  const level = rules.filter((rule) => rule.lies).sort((a, b) => a.at - b.at);
  const starts = level.filter(({ from }) => from > box.left + 2 * nearness).map(({ from }) => from);
  const ends = level.filter(({ to }) => to < box.right - 2 * nearness).map(({ to }) => to);
  const border = (x: number, isInner: (rule: Rule) => boolean): Rule[] =>
    level
      .filter((rule) => isInner(rule) && Math.min(Math.abs(rule.from - x), Math.abs(rule.to - x)) < nearness)
      .map(({ at }) => ({
        lies: false,
        at: x,
        from: level.findLast((rule) => rule.at < at && !isInner(rule))?.at ?? ys[0] ?? 0,
        to: level.find((rule) => rule.at > at && !isInner(rule))?.at ?? ys.at(-1) ?? 0,
      }));
  return [
    ...starts.flatMap((x) => border(x, (rule) => rule.from > x - nearness)),
    ...ends.flatMap((x) => border(x, (rule) => rule.to < x + nearness)),
  ];
};

const readBands = ({ marks, frame }: Open, uprights: ReadonlyMap<Frame, readonly Rule[]>): Band[] => {
  const { box, ys } = frame;
  const glyphs = marks.glyphs.filter(
    ({ text, middle }) => !isBlank(text) && middle.x > box.left && middle.x < box.right,
  );
  const blanks = marks.glyphs.filter(({ text }) => isBlank(text));
  return ys.slice(1).map((bottom, index) => {
    const top = ys[index] ?? 0;
    const inside = ({ middle }: Glyph): boolean => middle.y > top && middle.y < bottom;
    const borders =
      uprights.get(frame)?.filter(({ from, to }) => from < bottom - nearness && to > top + nearness) ?? [];
    return { frame, top, bottom, borders, pieces: readPieces(glyphs.filter(inside), blanks.filter(inside), borders) };
  });
};

/** Rows that have their columns in common: up to the next row of one cell over the whole width, or the next table. */
const partSections = (tables: readonly (Open & { bands: Band[] })[]): Band[][] => {
  const sections: Band[][] = [];
  for (const [index, table] of tables.entries()) {
    let isOpen = carriesOn(tables[index - 1], table);
    for (const band of table.bands) {
      const spans = isSpanning(band);
      if (spans || !isOpen) sections.push([]);
      if (!spans) sections.at(-1)?.push(band);
      isOpen = true;
    }
  }
  return sections.filter((section) => section.some(({ pieces }) => pieces.length > 0));
};

const isSpanning = ({ frame: { box }, pieces }: Band): boolean =>
  pieces.length > 0 &&
  pieces.every(
    ({ left, right }) => Math.abs((left + right) / 2 - (box.left + box.right) / 2) < (box.right - box.left) / 20,
  );

/** How much of a page, at its head and at its foot, may hold running titles and page numbers. */
const margin = 0.08;

/** Whether the table is the rest of one on the page before, with nothing between them. */
const carriesOn = (before: Open | undefined, { marks, frame }: Open): boolean =>
  before !== undefined &&
  before.marks.page + 1 === marks.page &&
  sameBorders(before.frame, frame) &&
  !before.marks.glyphs.some(
    ({ text, base }) => !isBlank(text) && base > before.frame.box.bottom && base < (1 - margin) * before.marks.height,
  ) &&
  !marks.glyphs.some(({ text, base }) => !isBlank(text) && base < frame.box.top && base > margin * marks.height);
