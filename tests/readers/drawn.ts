import type { OriginalBlock, OriginalGrid, ReadOriginal } from '../../src/core/importer/blocks.ts';

export const blocksOf = (read: ReadOriginal): OriginalBlock[] => {
  if (read.status === 'refused') throw new Error(read.reasons[0]?.message.en);
  return read.blocks;
};

/** A grid as lines; `<` and `^` are places that a merged cell covers. */
export const drawn = (grid: OriginalGrid): string[] =>
  grid.rows.map((row) =>
    row.cells.map((cell) => (cell.covered ? { left: '<', above: '^' }[cell.covered] : cell.text)).join('|'),
  );

/** Every block as its text, a grid as its lines. */
export const shown = (read: ReadOriginal): (string | string[])[] =>
  blocksOf(read).map((block) => {
    if (block.kind === 'grid') return drawn(block.grid);
    return block.kind === 'image' ? 'image' : block.text;
  });

/** The rules by which a file was refused. */
export const reasonsOf = (read: ReadOriginal): string[] =>
  read.status === 'refused' ? read.reasons.map((reason) => reason.check) : [read.status];
