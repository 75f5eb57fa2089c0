import { formCells, resultRows } from '../../src/core/report/editions/index.ts';
import type { FormTable } from '../../src/core/report/form.ts';
import type { Random } from '../originals/random.ts';
import type { Township, Traffic } from './township.ts';

export type Counts = Map<string, number>;

/** What one year hands to the next. */
export interface Stock {
  /** Requests carried over, by column. */
  carriedOver: Counts;
  /** Documents in force and items held, by row of the first table. */
  held: Counts;
}

export const emptyStock = (): Stock => ({ carriedOver: new Map(), held: new Map() });

const applicants = ['naturalPersons', 'businesses', 'research', 'nonprofits', 'legalServices', 'others'];

/** One of the list, the first twice as likely as the second and so on. */
const pickEarly = <T>(list: readonly T[], random: Random): T =>
  list.find((_, index) => index === list.length - 1 || random.chance(0.5)) ?? random.pick(list);

const drawRequests = (traffic: Traffic, random: Random): number => {
  if (traffic === 'none') return random.chance(0.03) ? 1 : 0;
  if (traffic === 'few') return random.chance(0.55) ? 0 : random.integer(1, 5);
  return traffic === 'some' ? random.integer(3, 38) : Math.round(Math.exp(3.6 + random.next() * 3.2));
};

const commonResults = ['granted', 'unavailable.notHeld', 'partlyGranted', 'notProcessed.petitions'];

/** Counts that balance in every column and row. */
export const countRequests = (form: FormTable, traffic: Traffic, stock: Stock, random: Random): Counts => {
  const counts: Counts = new Map();
  const add = (row: string, column: string, by = 1): void => {
    for (const one of [column, 'total']) {
      const path = `requests.${row}.${one}`;
      counts.set(path, (counts.get(path) ?? 0) + by);
    }
  };
  const results = resultRows(form).map(({ id }) => id);
  const decide = (column: string): void => {
    const isOpen = random.chance(0.06);
    const result = random.chance(0.75) ? pickEarly(commonResults, random) : random.pick(results);
    for (const row of isOpen ? ['carriedOver'] : [result, 'concluded']) add(row, column);
  };
  for (const [column, carried] of stock.carriedOver)
    for (let each = 0; each < carried; each++) {
      add('carriedIn', column);
      decide(column);
    }
  for (let each = drawRequests(traffic, random); each > 0; each--) {
    const column = random.chance(0.8) ? 'naturalPersons' : random.pick(applicants);
    add('received', column);
    decide(column);
  }
  return counts;
};

export const carriedFrom = (counts: Counts): Counts =>
  new Map(applicants.map((column) => [column, counts.get(`requests.carriedOver.${column}`) ?? 0]));

export const countDisputes = (form: FormTable, traffic: Traffic, random: Random): Counts => {
  const counts: Counts = new Map();
  const most = { none: 0, few: 1, some: 3, many: 12 }[traffic];
  for (let each = random.chance(0.3) ? random.integer(0, most) : 0; each > 0; each--) {
    const row = pickEarly(form.rows, random);
    const column = random.pick(row.columns.filter(({ id }) => id !== 'total'));
    for (const id of [column.id, 'total']) {
      const path = `disputes.${row.id}.${id}`;
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return counts;
};

/** Most rows are 0; a few are large. */
const drawCount = (likely: number, most: number, random: Random): number =>
  random.chance(1 - likely) ? 0 : Math.ceil(most ** random.next());

/** Documents, items and decisions that follow from what was held the year before; `held` is brought up to date. */
export const countProactive = (form: FormTable, township: Township, held: Counts, random: Random): Counts => {
  const counts: Counts = new Map();
  for (const { row, column } of formCells(form)) {
    const drawn = drawCell(row.id, column.id, { counts, held: held.get(row.id) ?? 0, township }, random);
    counts.set(`proactive.${row.id}.${column.id}`, drawn);
  }
  for (const { id } of form.rows) held.set(id, leftAfter(id, counts));
  return counts;
};

interface SoFar {
  counts: Counts;
  /** Of the row, from the year before. */
  held: number;
  township: Township;
}

const drawCell = (row: string, column: string, { counts, held, township }: SoFar, random: Random): number => {
  const busy = township.traffic === 'many' ? 1 : 0.35;
  const likely = row === 'regulations' ? 0 : row === 'normativeDocuments' ? 0.25 : busy;
  const draws: Record<string, () => number> = {
    itemsLastYear: () => held,
    change: () => (random.chance(0.1) && held > 0 ? -1 : drawCount(likely * 0.2, 9, random)),
    decisions: () => drawCount(likely, row === 'licensing' ? 2400 : 180, random),
    repealed: () => (held > 0 && random.chance(0.15) ? 1 : 0),
    inForce: () => held + countOf(counts, row, 'issued') - countOf(counts, row, 'repealed'),
    totalDisclosed: () => held + countOf(counts, row, 'made'),
    disclosed: () => countOf(counts, row, 'made'),
    projects: () => drawCount(0.4, 60, random),
    amount: () => {
      const likelyAmount = row === 'fees' ? busy * 0.4 : Number(countOf(counts, row, 'projects') > 0);
      return drawCount(likelyAmount, 9_000_000, random);
    },
  };
  return draws[column]?.() ?? drawCount(likely, 7, random);
};

const leftAfter = (row: string, counts: Counts): number => {
  const documents = countOf(counts, row, 'inForce') || countOf(counts, row, 'totalDisclosed');
  return documents || countOf(counts, row, 'itemsLastYear') + countOf(counts, row, 'change');
};

const countOf = (counts: Counts, row: string, column: string): number => counts.get(`proactive.${row}.${column}`) ?? 0;
