import { describe, expect, it } from 'vitest';
import { readOriginal } from '../../src/readers/read-original.ts';

const textsOf = async (markdown: string): Promise<string[]> => {
  const read = await readOriginal(new TextEncoder().encode(markdown), 'report.md');
  if (read.status === 'refused') return read.reasons.map(({ check }) => check);
  return read.blocks.flatMap((block) =>
    block.kind === 'grid' ? block.grid.rows.flatMap((row) => row.cells.map(({ text }) => text)) : [],
  );
};

describe('Markdown', () => {
  it('does not run a figure together with the mark of a note', async () => {
    expect(await textsOf('| 规章 | 5<sup>1</sup> | <s>5</s>3 |\n| --- | --- | --- |\n')).toEqual([
      '规章',
      '5¹',
      '~~5~~3',
    ]);
  });
});
