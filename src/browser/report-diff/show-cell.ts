import { type Cell, printedAs } from '../../core/report/cell.ts';
import type { DifferenceVoice } from './voice.ts';

/** As printed; words where nothing is. */
export const showCell = (cell: Cell, { states }: DifferenceVoice): string =>
  cell.state === 'blank' || cell.state === 'absent' ? states[cell.state] : printedAs(cell);
