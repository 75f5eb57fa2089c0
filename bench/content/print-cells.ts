import { formCells, formTable, tableIds } from '../../src/core/report/editions/index.ts';
import type { Edition, TableId } from '../../src/core/report/form.ts';
import { type FigureOptions, printCount, printMoney } from '../originals/figures.ts';
import type { Random } from '../originals/random.ts';
import type { Counts } from './counts.ts';
import type { Township } from './township.ts';

/** What is printed in every cell of the three tables, by path. */
export const printCells = (
  editions: Record<TableId, Edition>,
  { printing, unit }: Township,
  counts: Counts,
  random: Random,
): Map<string, string> => {
  const options: FigureOptions = {
    figures: 'sparse',
    odd: printing === 'marks',
    blanks: printing === 'blanks',
    spaces: false,
    sums: 'hold',
  };
  const printed = new Map<string, string>();
  for (const form of tableIds.map((table) => formTable(table, editions[table])))
    for (const { row, column } of formCells(form)) {
      const path = `${form.table}.${row.id}.${column.id}`;
      const count = counts.get(path) ?? 0;
      const figure = column.money ? printMoney(count, column, unit, random) : printCount(count, options, random);
      printed.set(path, figure.printed);
    }
  if (printing === 'blanks' && random.chance(0.5)) leaveBlank(printed, 'requests.carriedOver');
  return printed;
};

const leaveBlank = (printed: Map<string, string>, row: string): void => {
  for (const path of printed.keys()) if (path.startsWith(`${row}.`) && printed.get(path) === '0') printed.set(path, '');
};
