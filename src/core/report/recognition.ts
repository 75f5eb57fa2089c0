import type { Text } from '../findings/text.ts';
import type { HeaderProblem } from './check-headers.ts';
import type { GridCell, GridRow, Origin } from './grid.ts';
import { type MoneyUnit, moneyUnits } from './money.ts';
import { remembered } from './remembered.ts';
import type { ReportTable } from './report.ts';

/** Where a remark about a table belongs. `row` is the form's row it is about, where that is known. */
interface Spot {
  line: number;
  column: number;
  origin?: Origin;
  row?: string;
  message: Text;
}

/** Why something was not read: a row of the form, a row that is none of the form's, the whole table, figures that ran together. */
export interface TableProblem extends Spot {
  kind: 'row' | 'unknownRow' | 'table' | 'glued';
  /** It only follows from a problem that stands here already. */
  follows?: true;
}

/** What was read, and how, where that is not plain. */
export interface TableNotice extends Spot {
  kind: 'merged' | 'glued' | 'byPosition' | 'labelDiffers' | 'header' | 'reading';
}

/** A table of the form found in a document, and the reasons why it or parts of it are not read. */
export interface Recognition {
  table?: ReportTable;
  /** Each cell and row that was read, as it stands in the document, by `row.column` and `row`. */
  places: Map<string, GridCell>;
  problems: TableProblem[];
  notices: TableNotice[];
}

export const placed = ({ cell, message }: HeaderProblem): TableProblem => ({ kind: 'table', ...spotOf(cell), message });

export const spotOf = ({ line, column, origin }: GridCell): { line: number; column: number; origin?: Origin } => ({
  line,
  column,
  ...(origin && { origin }),
});

/** The unit in the header of 采购总金额. Another than these three (千元) is none that can be reckoned with: then the amount has no unit. */
export const findHeaderUnit = (rows: readonly GridRow[]): MoneyUnit | undefined => {
  const units = rows.flatMap(({ cells }) => cells.map(({ text }) => unitOfAmount(text)));
  const unit = units.find((found) => found !== undefined);
  return moneyUnits.find((known) => known === `${unit}元`);
};

const unitOfAmount = remembered(
  (label) => /采购总金额.*?([十百千万亿]*)元/.exec(label.normalize('NFKC').replace(/\s/g, ''))?.[1],
);
