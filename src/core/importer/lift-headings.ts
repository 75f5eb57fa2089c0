import { squash } from '../report/labelled-row.ts';
import type { OriginalBlock } from './blocks.ts';

/** The title of a section in the first row of its table, as a heading of its own. */
export const liftHeadings = (blocks: readonly OriginalBlock[], isTitle: (text: string) => boolean): OriginalBlock[] =>
  blocks.flatMap((block): OriginalBlock[] => {
    if (block.kind !== 'grid') return [block];
    const [first, ...rows] = block.grid.rows;
    const printed = first?.cells.filter(({ text }) => squash(text) !== '') ?? [];
    const [cell] = printed;
    if (!cell || printed.length > 1 || rows.length === 0 || !isTitle(cell.text)) return [block];
    const heading: OriginalBlock = { kind: 'paragraph', text: cell.text.trim(), origin: cell.origin ?? block.origin };
    return [heading, { ...block, grid: { ...block.grid, rows } }];
  });
