import type { ImportNote, OriginalBlock } from '../core/importer/blocks.ts';

/** Takes characters out that print nothing and would part words or turn them round; and says how many. */
export class InvisibleCharacters {
  #removed = 0;
  readonly #seen = new Set<string>();

  removeFrom(text: string): string {
    // Zero-width characters and joiners, bidirectional controls, word joiner, soft hyphen, byte order marks, controls.
    return text.replace(/(?![\t\n])\p{Cc}|\p{Cf}|[\u115f\u1160\u3164\uffa0]/gu, (character) => {
      this.#removed++;
      this.#seen.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
      return '';
    });
  }

  removeFromBlocks(blocks: readonly OriginalBlock[]): OriginalBlock[] {
    return blocks.map((block) => {
      if (block.kind === 'image') return block;
      if (block.kind !== 'grid') return { ...block, text: this.removeFrom(block.text) };
      const rows = block.grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, text: this.removeFrom(cell.text) })),
      }));
      return { ...block, grid: { ...block.grid, rows } };
    });
  }

  notes(): ImportNote[] {
    if (this.#removed === 0) return [];
    const seen = [...this.#seen].slice(0, 8).join(', ');
    return [
      {
        check: 'import-encoding',
        message: {
          zh: `去掉了 ${this.#removed} 个看不见的字符（${seen}）。`,
          en: `${this.#removed} invisible characters were taken out (${seen}).`,
        },
      },
    ];
  }
}
