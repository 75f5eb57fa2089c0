import type { Text } from '../findings/text.ts';
import type { Grid, GridCell, GridRow, Origin } from '../report/grid.ts';

/** What an original is made of, the same whatever program wrote it. A reader yields these in the order of the document. */
export type OriginalBlock =
  | { kind: 'heading'; text: string; level: number; origin: Origin }
  /** A paragraph as one string, its wrapped lines already joined. `markdown` where the original marks words up itself. */
  | { kind: 'paragraph'; text: string; markdown?: string; origin: Origin }
  /**
   * One line of an original that knows no paragraphs: plain text, a PDF without ruling lines. Blanks and tabs as they
   * stand, blank lines too. Whether it is prose or a row of a table is for the recogniser to say.
   */
  | { kind: 'line'; text: string; origin: Origin }
  | { kind: 'grid'; grid: OriginalGrid; origin: Origin }
  /** A picture: nobody reads it here, but a table may be hidden in it. */
  | { kind: 'image'; origin: Origin };

/**
 * A table. Where the original says how cells are merged, every row is filled up to the full width and a place that is
 * covered by a merged cell holds an empty cell with `covered`. Where it does not, rows may differ in length.
 */
export type OriginalGrid = Grid;
export type OriginalRow = GridRow;
export type OriginalCell = GridCell;
export type { Origin };

export type OriginalFormat = 'docx' | 'doc' | 'pdf' | 'html' | 'markdown' | 'text';

/** What a reader makes of a file: its blocks, or every reason why there are none. Never throws for what a file holds. */
export type ReadOriginal =
  | {
      status: 'read';
      format: OriginalFormat;
      blocks: OriginalBlock[];
      /** What the maintainer should know of the reading: another encoding, radicals put back. */
      notes: ImportNote[];
    }
  | { status: 'refused'; reasons: ImportNote[] };

/** A sentence with the id of its rule in `import-rules.ts`. */
export interface ImportNote {
  check: string;
  message: Text;
}
