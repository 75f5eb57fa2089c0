import type { OriginalFormat } from '../../src/core/importer/blocks.ts';
import type { Random } from './random.ts';
import type { SyntheticReport } from './report.ts';

/** One way in which authors, word processors and converters lay a report out. */
export interface Layout {
  id: string;
  format: OriginalFormat;
  build(report: SyntheticReport, random: Random): string;
  /** Cells that this layout loses by its nature: documents with them are not built in it. */
  cannotHold?: { blanks?: true; spaces?: true; odd?: true; missingLabels?: true };
  /** How the text is kept as bytes; UTF-8 when left out. */
  encoding?: 'gbk' | 'utf-16le';
  /** It leaves something open, so rows may be flagged; nothing may be silently wrong. Why. */
  mayFlag?: string;
}
