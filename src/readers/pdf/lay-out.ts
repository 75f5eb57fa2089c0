import type { Item } from './flow.ts';
import { type Frame, keepTables } from './frames.ts';
import { findFurniture, type ProsePage } from './furniture.ts';
import type { Glyph, PageMarks } from './marks.ts';
import { findFrames, type PageGrid, readGrids } from './page-grids.ts';
import { ruleColumns } from './ruled-rows.ts';
import { lineText, readLines } from './text-lines.ts';

/** A picture smaller than this is a bullet or a dot, in points. */
const smallestPicture = 12;

/** What stands on the pages, in reading order; nothing when a page has too many lines to be a report. */
export const layOut = (pages: readonly PageMarks[]): Item[] | undefined => {
  const frames: Frame[][] = [];
  for (const marks of pages) {
    const found = findFrames(marks);
    if (!found) return undefined;
    frames.push(found);
  }
  const tables = keepTables(ruleColumns(pages, frames));
  const grids: PageGrid[] = [];
  const prose: (ProsePage & { astray: Glyph[] })[] = [];
  for (const [index, marks] of pages.entries()) {
    const found = readGrids(marks, tables[index] ?? []);
    grids.push(...found.grids);
    const lines = readLines(found.rest.filter((glyph) => glyph.upright));
    prose.push({ marks, lines, astray: found.rest.filter((glyph) => !glyph.upright) });
  }
  const furniture = findFurniture(prose);
  return prose.flatMap(({ marks, lines, astray }): Item[] => {
    const { page } = marks;
    const items: Item[] = [
      ...lines.map((line): Item => {
        const top = line.base - line.size;
        if (!furniture.has(line)) return { kind: 'line', page, top, line };
        return { kind: 'furniture', page, top, text: lineText(line, ' ').trim() };
      }),
      ...grids
        .filter((grid) => grid.page === page)
        .map((grid): Item => ({ kind: 'grid', page, top: grid.box.top, grid })),
      ...marks.pictures
        .filter(({ left, right, top, bottom }) => right - left > smallestPicture && bottom - top > smallestPicture)
        .map(({ top }): Item => ({ kind: 'image', page, top })),
    ];
    const turned = astray.map((glyph) => glyph.text).join('');
    // Text that stands on its side or aslant, such as a watermark, belongs to no line.
    if (turned.trim() !== '')
      items.push({ kind: 'furniture', page, top: Number.POSITIVE_INFINITY, text: turned.trim() });
    return items.sort((a, b) => a.top - b.top);
  });
};
