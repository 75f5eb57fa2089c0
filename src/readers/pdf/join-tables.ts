import { joinWrapped } from './characters.ts';
import { isCut, isFigure, numbered } from './cut-rows.ts';
import type { Region } from './frames.ts';
import type { PageGrid } from './page-grids.ts';

/** A table of the document, put together from what stands of it on each page. */
export interface Table {
  xs: number[];
  /** The page of each row. */
  pages: number[];
  regions: Region[];
}

/** How far the borders of the two parts of one table may lie apart, in points. */
const sameBorder = 4;
const sameColumn = 3;

export const openTable = (grid: PageGrid): Table => ({
  xs: [...grid.xs],
  pages: Array.from({ length: grid.rows }, () => grid.page),
  regions: grid.regions.map((region) => ({ ...region })),
});

/** Whether a table that ends a page goes on in the one that begins the next: its outer borders stand at the same places. */
export const goesOn = (table: Table, grid: PageGrid): boolean => {
  const near = (a: number | undefined, b: number | undefined) => Math.abs((a ?? 0) - (b ?? 1e9)) <= sameBorder;
  const following = (table.pages.at(-1) ?? 0) + 1 === grid.page;
  return following && near(table.xs[0], grid.xs[0]) && near(table.xs.at(-1), grid.xs.at(-1));
};

/** Adds the part of the table that stands on the next page. */
export const joinTable = (table: Table, grid: PageGrid): Table => {
  const xs = uniteColumns(table.xs, grid.xs);
  const before = moveColumns(table.regions, table.xs, xs);
  const after = moveColumns(grid.regions, grid.xs, xs);
  const last = table.pages.length - 1;
  const first = repeatedRows(before, after, grid.rows);
  const cut = isCut(before, last, after, first);
  if (cut) mergeCutRow(before, last, after, first);
  else mergeGroups(before, last, after, first);
  const shift = (row: number): number => (cut && row > first ? last + row : last + 1 + row);
  const moved = after.map((region) => ({ ...region, top: shift(region.top), bottom: shift(region.bottom) }));
  for (const region of before) {
    if (region.bottom > last) region.bottom = shift(region.bottom - last - 1);
  }
  const pages = [...table.pages, ...Array.from({ length: grid.rows - (cut ? 1 : 0) }, () => grid.page)];
  return { xs, pages, regions: [...before, ...moved] };
};

const uniteColumns = (one: readonly number[], other: readonly number[]): number[] => {
  const added = other.filter((x) => !one.some((known) => Math.abs(known - x) <= sameColumn));
  // The outer borders are the same ones even where they lie a little further apart.
  return [...one, ...added.filter((x) => x > (one[0] ?? 0) && x < (one.at(-1) ?? 0))].sort((a, b) => a - b);
};

const moveColumns = (regions: readonly Region[], from: readonly number[], to: readonly number[]): Region[] => {
  const index = (x: number): number => {
    const distances = to.map((place) => Math.abs(place - x));
    return distances.indexOf(Math.min(...distances));
  };
  return regions.map((region) => ({
    ...region,
    left: index(from[region.left] ?? 0),
    right: index(from[region.right + 1] ?? 0) - 1,
  }));
};

const rowOf = (regions: readonly Region[], row: number): Region[] =>
  regions.filter((region) => region.top === row).sort((a, b) => a.left - b.left);

/** How many rows at the start repeat the head of the table word for word. */
const repeatedRows = (before: readonly Region[], after: readonly Region[], rows: number): number => {
  let count = 0;
  while (count < rows - 1) {
    const known = rowOf(before, count);
    const again = rowOf(after, count);
    const same =
      known.length === again.length &&
      known.some((region) => region.text !== '') &&
      known.every((region, index) => {
        const other = again[index];
        return other && region.text === other.text && region.left === other.left && region.right === other.right;
      });
    if (!same) return count;
    count++;
  }
  return count;
};

const mergeCutRow = (before: readonly Region[], last: number, after: Region[], first: number): void => {
  for (const region of before.filter((one) => one.bottom === last)) {
    const rest = after.find((one) => one.top === first && one.left === region.left);
    if (rest) carryOn(region, rest, { after, last, first, cut: true });
  }
};

/** A cell merged over several rows goes on over the page break. Its label stands on one side, or is cut in two. */
const mergeGroups = (before: readonly Region[], last: number, after: Region[], first: number): void => {
  for (const region of before.filter((one) => one.bottom === last)) {
    const rest = after.find((one) => one.top === first && one.left === region.left && one.right === region.right);
    if (!rest || (region.top === last && rest.bottom === first) || isFigure(region) || isFigure(rest)) continue;
    if (region.text !== '' && numbered.test(rest.text)) continue;
    carryOn(region, rest, { after, last, first, cut: false });
  }
};

interface Break {
  after: Region[];
  last: number;
  first: number;
  /** The break goes through a row, so that the first row below it is none of its own. */
  cut: boolean;
}

/** Makes two parts of a cell one. Where a repeated head stands between, the lower part stays, as one that is covered. */
const carryOn = (region: Region, rest: Region, { after, last, first, cut }: Break): void => {
  region.text = joinWrapped(region.text, rest.text);
  region.full = rest.full;
  const top = cut ? first + 1 : first;
  const index = after.indexOf(rest);
  if (rest.bottom < top) after.splice(index, 1);
  else if (first > 0) after[index] = { ...rest, top, text: '', continues: true };
  else {
    region.bottom = last + 1 + rest.bottom;
    after.splice(index, 1);
  }
};
