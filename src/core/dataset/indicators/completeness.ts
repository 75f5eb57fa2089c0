import type { CellState } from '../../report/cell.ts';
import { formCells, formTable, tableIds } from '../../report/editions/index.ts';
import type { TableId } from '../../report/form.ts';
import { cellAt, cellPath, type Report } from '../../report/report.ts';
import { percent } from '../as-share.ts';
import { everyEdition, type Indicator } from '../indicator.ts';
import type { Measured } from '../observation.ts';
import type { ReportSource } from '../source.ts';

interface Tally extends Record<CellState, number> {
  /** Of the numbers, those that are 0. */
  zero: number;
  all: number;
  rowsAbsent: number;
  /** Where the first cell of a kind stands. */
  first: Partial<Record<CellState | 'zero' | 'aboveZero', string>>;
}

/** One count serves every indicator here. */
const counted = new WeakMap<Report, Tally | TableId>();

const tally = (report: Report): Tally | TableId => {
  const counts = counted.get(report) ?? countCells(report);
  counted.set(report, counts);
  return counts;
};

/** Counts the cells of the whole form; the name of a table that is missing, for then its edition is not known. */
const countCells = (report: Report): Tally | TableId => {
  const none = { number: 0, blank: 0, notApplicable: 0, text: 0, absent: 0, zero: 0 };
  const counts: Tally = { ...none, all: 0, rowsAbsent: 0, first: {} };
  for (const id of tableIds) {
    const table = report.tables[id];
    if (!table) return id;
    const form = formTable(id, table.edition);
    for (const { row, column } of formCells(form)) {
      const cell = cellAt(report, id, row.id, column.id);
      const isZero = cell.state === 'number' && Number(cell.value) === 0;
      counts.all += 1;
      counts[cell.state] += 1;
      if (isZero) counts.zero += 1;
      counts.first[cell.state === 'number' ? (isZero ? 'zero' : 'aboveZero') : cell.state] ??=
        cell.state === 'absent' ? `${id}.${row.id}` : cellPath(id, row.id, column.id);
    }
    counts.rowsAbsent += form.rows.filter((row) =>
      row.columns.every((column) => cellAt(report, id, row.id, column.id).state === 'absent'),
    ).length;
  }
  return counts;
};

/** Traced to the first cell of the kind, else to the first table. */
const measure =
  (pick: (counts: Tally) => number, ...kinds: (keyof Tally['first'])[]) =>
  ({ report }: ReportSource): Measured => {
    const counts = tally(report);
    if (typeof counts === 'string') return { status: 'absent', at: counts };
    const at = kinds.flatMap((kind) => counts.first[kind] ?? [])[0] ?? tableIds[0] ?? '';
    return { status: 'number', value: pick(counts), at };
  };

const ofForm = {
  group: 'completeness',
  editions: everyEdition,
  from: [],
  formula: {
    zh: '三张表的格数，按版本的全部行列计',
    en: 'Cells of the three tables, over every row and column of the edition',
  },
} as const;

/** How the form was filled in. The editions differ in rows and cells, so only the share is comparable. */
export const completenessIndicators: readonly Indicator[] = [
  {
    ...ofForm,
    id: 'cellsFilled',
    name: { zh: '填有数字的格占比', en: 'Share of cells with a number' },
    definition: {
      zh: '三张表中填有数字（含 0）的格占应填格数的百分比；2019 年版共 198 格，2021 年版共 200 格',
      en: 'Cells with a number (0 included) as a share of all cells of the form: 198 in the 2019 edition, 200 in the 2021 edition',
    },
    unit: '%',
    comparable: true,
    value: measure((counts) => percent(counts.number, counts.all)),
  },
  {
    ...ofForm,
    id: 'cellsAboveZero',
    name: { zh: '不为 0 的格', en: 'Cells other than zero' },
    definition: { zh: '三张表中填有数字且不为 0 的格数', en: 'Cells of the form with a number other than 0' },
    unit: '格',
    comparable: false,
    value: measure((counts) => counts.number - counts.zero, 'aboveZero'),
  },
  {
    ...ofForm,
    id: 'cellsZero',
    name: { zh: '填 0 的格', en: 'Cells with zero' },
    definition: { zh: '三张表中填 0 的格数', en: 'Cells of the form with a 0' },
    unit: '格',
    comparable: false,
    value: measure((counts) => counts.zero, 'zero'),
  },
  {
    ...ofForm,
    id: 'cellsBlank',
    name: { zh: '未填的格', en: 'Blank cells' },
    definition: {
      zh: '三张表中什么也没有填的格数；空白不等于 0',
      en: 'Cells of the form left empty; blank is not zero',
    },
    unit: '格',
    comparable: false,
    value: measure((counts) => counts.blank, 'blank'),
  },
  {
    ...ofForm,
    id: 'cellsMarked',
    name: { zh: '填符号或文字的格', en: 'Cells with a mark or words' },
    definition: {
      zh: '三张表中填“/”“—”“无”等符号或其他文字的格数',
      en: 'Cells of the form with a mark such as “/” or “—”, or with words',
    },
    unit: '格',
    comparable: false,
    value: measure((counts) => counts.notApplicable + counts.text, 'notApplicable', 'text'),
  },
  {
    ...ofForm,
    id: 'rowsAbsent',
    name: { zh: '缺少的行', en: 'Rows absent' },
    definition: {
      zh: '全国统一格式中有、报告的表中没有的行数',
      en: 'Rows of the national form that the report does not have',
    },
    unit: '行',
    comparable: false,
    value: measure((counts) => counts.rowsAbsent, 'absent'),
  },
  {
    ...ofForm,
    id: 'cellsAbsent',
    name: { zh: '随行缺少的格', en: 'Cells in absent rows' },
    definition: { zh: '缺少的行所含的格数', en: 'Cells of the rows that the report does not have' },
    unit: '格',
    comparable: false,
    value: measure((counts) => counts.absent, 'absent'),
  },
];
