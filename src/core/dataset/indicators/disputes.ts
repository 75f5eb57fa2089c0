import { disputesRows } from '../../report/editions/disputes-rows.ts';
import type { FormColumn } from '../../report/form.ts';
import { fromCells, type Indicator } from '../indicator.ts';

type Words = [zh: string, en: string];

/** The three rows of the table, alone and added up. */
interface Kind {
  id: string;
  name: Words;
  rows: string[];
  definition: Words;
  /** Told as a total only: how its two rows ended is told row by row. */
  totalOnly?: true;
}

const litigation = ['litigationDirect', 'litigationAfterReconsideration'];

const kinds: readonly Kind[] = [
  {
    id: 'disputes',
    name: ['复议和诉讼', 'Reconsiderations and lawsuits'],
    rows: ['reconsideration', ...litigation],
    definition: [
      '因政府信息公开被申请行政复议、被提起行政诉讼的件数，三行之和；经复议后又起诉的，两处各计一次',
      'Reconsiderations and lawsuits about disclosure: the sum of three rows. A lawsuit after a reconsideration is counted in both',
    ],
  },
  {
    id: 'reconsiderations',
    name: ['行政复议', 'Reconsiderations'],
    rows: ['reconsideration'],
    definition: ['因政府信息公开被申请行政复议的件数', 'Administrative reconsiderations about disclosure'],
  },
  {
    id: 'litigation',
    name: ['行政诉讼', 'Lawsuits'],
    rows: litigation,
    definition: [
      '因政府信息公开被提起行政诉讼的件数，未经复议直接起诉与复议后起诉之和',
      'Lawsuits about disclosure: those without and those after a reconsideration',
    ],
    totalOnly: true,
  },
  {
    id: 'litigationDirect',
    name: ['未经复议直接起诉', 'Litigation without reconsideration'],
    rows: ['litigationDirect'],
    definition: ['未经复议直接提起的行政诉讼件数', 'Lawsuits brought without reconsideration'],
  },
  {
    id: 'litigationAfterReconsideration',
    name: ['复议后起诉', 'Litigation after reconsideration'],
    rows: ['litigationAfterReconsideration'],
    definition: ['复议后提起的行政诉讼件数', 'Lawsuits brought after reconsideration'],
  },
];

const columns = disputesRows[0]?.columns ?? [];

const capital = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

const ofKind = (kind: Kind, column: FormColumn): Indicator => {
  const isTotal = column.id === 'total';
  const [zh, en] = kind.name;
  return fromCells(
    {
      id: isTotal ? kind.id : `${kind.id}${capital(column.id)}`,
      group: 'disputes',
      name: isTotal ? { zh, en } : { zh: `${zh}：${column.label}`, en: `${en}: ${column.en.toLowerCase()}` },
      definition: {
        zh: `${kind.definition[0]}（${column.label}）`,
        en: `${kind.definition[1]} (${column.en.toLowerCase()})`,
      },
      ...(!isTotal && { shareOf: kind.id }),
    },
    kind.rows.map((row) => ({ table: 'disputes', row, column: column.id })),
  );
};

const totals = columns.filter(({ id }) => id === 'total');
const outcomes = columns.filter(({ id }) => id !== 'total');

/** Section 四 of the form: first how many there were, then how they ended. */
export const disputeIndicators: readonly Indicator[] = [
  ...kinds.flatMap((kind) => totals.map((column) => ofKind(kind, column))),
  ...kinds.filter((kind) => !kind.totalOnly).flatMap((kind) => outcomes.map((column) => ofKind(kind, column))),
];
