import { printedAs } from '../report/cell.ts';
import { formCells, tableIds } from '../report/editions/index.ts';
import type { FormTable } from '../report/form.ts';
import { parseMoney } from '../report/money.ts';
import { madeOnce } from '../report/remembered.ts';
import { cellAt, cellPath } from '../report/report.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { cellName } from './labels.ts';

export const amountUnitMissing: Check = {
  id: 'amount-unit-missing',
  severity: 'warning',
  group: 'plausibility',
  title: { zh: '金额缺少单位', en: 'Amount without a unit' },
  why: {
    zh: '2019 版范本没有规定采购金额的单位，报告可用元也可用万元。只印数字、未写单位时，金额无从确定，本站原样展示，不作换算，也不画入图表。0 不需要单位。',
    en: 'The 2019 form fixes no unit for procurement, so reports use yuan or 10,000 yuan. A bare number leaves the amount unknown: it is shown as printed, not converted and not charted. 0 needs no unit.',
  },
  fix: {
    zh: '原件中有单位就补上（如 606.05万元）；原件没有单位，保持原样，可在 acknowledged 中说明。不要猜。',
    en: 'Add the unit if the original has one (606.05万元). If it has none, leave the cell as printed and say so under acknowledged. Do not guess.',
  },
  *run(report, { faultsOnly }) {
    for (const table of tableIds) {
      const form = formIn(report, table);
      for (const { row, column } of form ? moneyCells(form) : []) {
        const cell = cellAt(report, table, row.id, column.id);
        const missing = cell.state === 'text' && parseMoney(cell.raw) === 'unitMissing';
        if ((cell.state !== 'number' || faultsOnly) && !missing) continue;
        const printed = printedAs(cell);
        const name = cellName(row, column);
        yield {
          at: cellPath(table, row.id, column.id),
          outcome: missing ? 'broken' : 'holds',
          message: missing
            ? {
                zh: `${name.zh}印作“${printed}”，没有单位：是元还是万元无从确定。`,
                en: `${name.en} is printed “${printed}” without a unit: yuan or 10,000 yuan cannot be told.`,
              }
            : {
                zh: `${name.zh}印作“${printed}”，金额可以确定。`,
                en: `${name.en} is printed “${printed}”: the amount is known.`,
              },
        };
      }
    }
  },
};

const moneyCells = madeOnce((form: FormTable) => formCells(form).filter(({ column }) => column.money));
