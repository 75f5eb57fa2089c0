import { formTable } from '../../src/core/report/editions/index.ts';
import { createRandom, type Random } from '../originals/random.ts';
import { carriedFrom, countDisputes, countProactive, countRequests, emptyStock, type Stock } from './counts.ts';
import { spoil } from './faults.ts';
import { type InventedReport, mark } from './invented-report.ts';
import type { Habit } from './paragraphs.ts';
import { printCells } from './print-cells.ts';
import { writeSections } from './sections.ts';
import { editionsIn, type Township } from './township.ts';

/** A township's reports, year after year: what one carries over the next carries in, and much of the prose stays. */
export const buildReports = (township: Township, years: readonly number[], seed: number): InventedReport[] => {
  const random = createRandom(seed * 7919 + Number(township.code));
  const habit: Habit = new Map();
  const stock = emptyStock();
  return years
    .filter((year) => year >= township.from && random.chance(township.regular))
    .map((year) => buildReport(township, year, { habit, stock }, random));
};

const buildReport = (
  township: Township,
  year: number,
  { habit, stock }: { habit: Habit; stock: Stock },
  random: Random,
): InventedReport => {
  const editions = editionsIn(township, year);
  const requests = countRequests(formTable('requests', editions.requests), township.traffic, stock, random);
  const counts = new Map([
    ...countProactive(formTable('proactive', editions.proactive), township, stock.held, random),
    ...requests,
    ...countDisputes(formTable('disputes', editions.disputes), township.traffic, random),
  ]);
  stock.carriedOver = carriedFrom(requests);
  const issued = drawDate(township, year, random);
  const report: InventedReport = {
    region: township.path,
    year,
    title: `${mark}${township.name}人民政府${year}年政府信息公开工作年度报告`,
    issuer: `${township.name}人民政府`,
    ...(issued && { issued }),
    ...(random.chance(0.1) && { documentNumber: `政字〔${year + 1}〕${random.integer(1, 60)}号` }),
    source: drawSource(township, year, random),
    editions,
    printed: printCells(editions, township, counts, random),
    inBody: township.inBody,
    ...writeSections({ township, year, habit, counts }, random),
    acknowledged: [],
  };
  spoil(report, random);
  return report;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** In January as a rule; some later, some never. */
const drawDate = ({ dated }: Township, year: number, random: Random): string | undefined => {
  if (!random.chance(dated)) return undefined;
  const month = random.chance(0.9) ? 1 : random.integer(2, 6);
  return `${year + 1}-${two(month)}-${two(random.integer(4, 28))}`;
};

/** A sum that nothing has: the code and the year are in it, so that no two are the same. */
const drawSource = ({ code }: Township, year: number, random: Random): InventedReport['source'] => ({
  file: `${code}-${year}.html`,
  ...(random.chance(0.5) && { url: `https://example.org/generated/${code}/${year}` }),
  sha256: `${code}${year}${Array.from({ length: 51 }, () => random.integer(0, 15).toString(16)).join('')}`,
  retrieved: `${year + 1}-${two(random.integer(7, 9))}-${two(random.integer(1, 28))}`,
});
