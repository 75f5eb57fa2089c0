import type { Cell } from '../../src/core/report/cell.ts';
import { formCells, resultRows } from '../../src/core/report/editions/index.ts';
import type { FormColumn, FormTable } from '../../src/core/report/form.ts';
import type { Yuan } from '../../src/core/report/money.ts';
import type { Random } from './random.ts';

/** A cell as printed, and what it must come out as. `or`: readings that are right too. */
export interface Figure {
  printed: string;
  cell: Cell;
  or?: Cell[];
}

export interface FigureOptions {
  /**
   * `busy`: most cells above zero. `sparse`: a few small figures, as most townships have. `zeros`: nothing happened.
   * `empty`: nobody filled the tables in.
   */
  figures: 'busy' | 'sparse' | 'zeros' | 'empty';
  /** Marks, 00, full-width digits, thousands separators. */
  odd: boolean;
  /** Cells and whole rows left blank. */
  blanks: boolean;
  /** Blanks round and inside figures: `0 0`, `22（其中修订 16 件）`. */
  spaces: boolean;
  /** Whether the totals that the author printed are right. */
  sums: 'hold' | 'broken';
}

export const plainCount = (value: number): Figure => ({ printed: String(value), cell: { state: 'number', value } });
const withRaw = (value: number, printed: string): Figure => ({
  printed,
  cell: { state: 'number', value, raw: printed.trim() },
});

const applicants = ['naturalPersons', 'businesses', 'research', 'nonprofits', 'legalServices', 'others'];

type Counts = Map<string, number>;

const draw = (figures: FigureOptions['figures'], most: number, random: Random): number => {
  if (figures === 'zeros' || random.chance(figures === 'sparse' ? 0.85 : 0.2)) return 0;
  return random.integer(1, figures === 'sparse' ? 12 : most);
};

/** Counts for the requests table that balance in every column and row, as far as `sums` says so. */
export const countRequests = (form: FormTable, options: FigureOptions, random: Random): Counts => {
  const counts: Counts = new Map();
  const set = (row: string, column: string, value: number) => counts.set(`requests.${row}.${column}`, value);
  const results = resultRows(form);
  for (const column of applicants) {
    let concluded = 0;
    for (const row of results) {
      const value = draw(options.figures, 260, random);
      set(row.id, column, value);
      concluded += value;
    }
    const carriedOver = draw(options.figures, 30, random);
    const carriedIn = Math.min(draw(options.figures, 40, random), concluded + carriedOver);
    set('concluded', column, concluded);
    set('carriedOver', column, carriedOver);
    set('carriedIn', column, carriedIn);
    set('received', column, concluded + carriedOver - carriedIn);
  }
  for (const { id } of form.rows)
    set(
      id,
      'total',
      applicants.reduce((sum, column) => sum + (counts.get(`requests.${id}.${column}`) ?? 0), 0),
    );
  if (options.sums === 'broken') breakTotals(form, counts, random);
  return counts;
};

/** Real reports print wrong totals; the importer must copy them. */
const breakTotals = (form: FormTable, counts: Counts, random: Random): void => {
  for (let times = 0; times < 2; times++) {
    const path = `requests.${random.pick(form.rows).id}.total`;
    counts.set(path, (counts.get(path) ?? 0) + random.integer(1, 9));
  }
};

export const countDisputes = (form: FormTable, options: FigureOptions, random: Random): Counts => {
  const counts: Counts = new Map();
  for (const row of form.rows) {
    let total = 0;
    for (const column of row.columns) {
      const drawn = draw(options.figures, 60, random);
      const value = column.id === 'total' ? total + (options.sums === 'broken' ? 1 : 0) : drawn;
      counts.set(`disputes.${row.id}.${column.id}`, value);
      total += value;
    }
  }
  return counts;
};

export const countProactive = (form: FormTable, options: FigureOptions, random: Random): Counts =>
  new Map(
    formCells(form).map(({ row, column }) => {
      const path = `proactive.${row.id}.${column.id}`;
      const drawn = draw(options.figures, 480, random);
      return [path, column.signed && drawn > 0 && random.chance(0.3) ? -drawn : drawn];
    }),
  );

/** How a count may be printed without another meaning. */
export const printCount = (value: number, options: FigureOptions, random: Random): Figure => {
  if (options.figures === 'empty' || (options.blanks && value === 0 && random.chance(0.3)))
    return { printed: '', cell: { state: 'blank' } };
  if (!options.odd || random.chance(0.6)) return options.spaces ? pad(plainCount(value), random) : plainCount(value);
  return value === 0 ? printOddZero(options, random) : printOddCount(value, options, random);
};

const pad = (figure: Figure, random: Random): Figure => ({
  ...figure,
  printed: random.pick(['', '', ' ', '　', '\u00a0']) + figure.printed + random.pick(['', '', ' ', '　']),
});

const printOddZero = (options: FigureOptions, random: Random): Figure => {
  const printed = random.pick(['00', '０', '/', '—', '-', '无', '不涉及', ...(options.spaces ? ['0 0'] : [])]);
  return /[0０]/.test(printed) ? withRaw(0, printed) : { printed, cell: { state: 'notApplicable', raw: printed } };
};

const fullWidth = (text: string): string =>
  text.replace(/[\d,.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

const printOddCount = (value: number, options: FigureOptions, random: Random): Figure => {
  const kind = random.integer(0, options.spaces ? 3 : 2);
  if (kind === 0) return withRaw(value, fullWidth(String(value)));
  if (kind === 1 && value >= 1000) return withRaw(value, value.toLocaleString('en'));
  if (kind === 3 && value > 1) {
    const printed = `${value}（其中修订 ${Math.ceil(value / 2)} 件）`;
    return { printed, cell: { state: 'text', raw: printed }, or: [{ state: 'number', value, raw: printed }] };
  }
  return plainCount(value);
};

/** Where the unit of an amount stands. */
export type UnitPlace = 'cell' | 'header' | 'missing';

/** Money, exact: `tenThousandths` is the amount in 元, so that 6060500 may be printed 606.05万元. */
export const printMoney = (yuan: number, column: FormColumn, unit: UnitPlace, random: Random): Figure => {
  if (yuan === 0) return { printed: '0', cell: { state: 'number', value: '0' as Yuan } };
  const value = String(yuan) as Yuan;
  const inTenThousands = shiftFour(value);
  if (column.money === '万元') return money(inTenThousands, value);
  if (unit === 'header') return money(inTenThousands, value);
  if (unit === 'missing') return { printed: value, cell: { state: 'text', raw: value } };
  return money(random.pick([`${inTenThousands}万元`, `${value}元`, `${yuan.toLocaleString('en')} 元`]), value);
};

const money = (printed: string, value: Yuan): Figure => ({
  printed,
  cell: { state: 'number', value, ...(printed !== value && { raw: printed }) },
});

const shiftFour = (digits: string): string => {
  const padded = digits.padStart(5, '0');
  return `${padded.slice(0, -4)}.${padded.slice(-4)}`.replace(/\.?0+$/, '');
};
