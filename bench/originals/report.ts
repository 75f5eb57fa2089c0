import { formCells, formEdition, formTable } from '../../src/core/report/editions/index.ts';
import type { Edition, TableId } from '../../src/core/report/form.ts';
import type { SectionId } from '../../src/core/report/report.ts';
import {
  countDisputes,
  countProactive,
  countRequests,
  type Figure,
  type FigureOptions,
  printCount,
  printMoney,
  type UnitPlace,
} from './figures.ts';
import { writeProse } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { buildSheet, type Sheet } from './sheet.ts';

/** A township and where it lies, as the national list names it. */
export interface Place {
  code: string;
  name: string;
  county: string;
}

/** A part of a report between two headings. What stands in it stands in this order: paragraphs, then tables. */
export interface SyntheticSection {
  id: SectionId;
  heading: string;
  paragraphs: string[];
  sheets: Sheet[];
  /** The author pasted a picture where the table should be. */
  picture?: true;
}

/** An invented report, and what an importer must make of it. Never published. */
export interface SyntheticReport {
  seed: number;
  year: number;
  editions: Record<TableId, Edition>;
  place: Place;
  /** What stands before the title: a letter to the county. */
  letter: string[];
  /** One string a printed line. */
  title: string[];
  intro: string[];
  sections: SyntheticSection[];
  /** Printed below the last section. */
  closing: string[];
  /** What each cell of the form must come out as, by path. */
  expected: Map<string, Figure>;
  /** Paths that must bear an error or a warning even where every cell is right. */
  mustFlag: string[];
  /** ISO; undefined where no date is printed. */
  issued?: string;
}

export interface ReportOptions extends FigureOptions {
  /** `mixed`: a 2021 first table and a 2019 second one. */
  edition: Edition | 'mixed';
  unit: UnitPlace;
}

export const plain: ReportOptions = {
  edition: 2019,
  figures: 'busy',
  odd: false,
  blanks: false,
  spaces: false,
  sums: 'hold',
  unit: 'cell',
};

const headings: readonly [SectionId, string][] = [
  ['overview', '一、总体情况'],
  ['proactive', '二、主动公开政府信息情况'],
  ['requests', '三、收到和处理政府信息公开申请情况'],
  ['disputes', '四、政府信息公开行政复议、行政诉讼情况'],
  ['problems', '五、存在的主要问题及改进情况'],
  ['other', '六、其他需要报告的事项'],
];

export const buildReport = (seed: number, options: ReportOptions, places: readonly Place[]): SyntheticReport => {
  const random = createRandom(seed);
  const place = random.pick(places);
  const year = options.edition === 2019 ? random.integer(2019, 2020) : random.integer(2021, 2024);
  const editions = editionsOf(options.edition);
  const expected = printFigures(editions, options, random);
  const printed = new Map([...expected].map(([path, figure]) => [path, figure.printed]));
  const prose = writeProse(place.name, year, formEdition(editions.proactive).document, random);
  const sections = headings.map(([id, heading]): SyntheticSection => {
    const sheets = isTable(id) ? [buildSheet(formTable(id, editions[id]), printed)] : [];
    return { id, heading, paragraphs: id in prose ? prose[id as keyof typeof prose] : [], sheets };
  });
  if (options.unit === 'header') nameUnitInHeader(sections);
  const [month, day] = [1, random.integer(4, 28)];
  return {
    seed,
    year,
    editions,
    place,
    letter: [],
    title: [`${place.county}${place.name}人民政府${year}年政府信息公开工作年度报告`],
    intro: prose.intro,
    sections,
    closing: [`${place.name}人民政府`, `${year + 1}年${month}月${day}日`],
    expected,
    mustFlag: [],
    issued: `${year + 1}-0${month}-${String(day).padStart(2, '0')}`,
  };
};

const isTable = (id: SectionId): id is SectionId & TableId =>
  id === 'proactive' || id === 'requests' || id === 'disputes';

const editionsOf = (edition: Edition | 'mixed'): Record<TableId, Edition> => ({
  proactive: edition === 'mixed' ? 2021 : edition,
  requests: edition === 'mixed' ? 2019 : edition,
  disputes: edition === 'mixed' ? 2021 : edition,
});

const printFigures = (
  editions: Record<TableId, Edition>,
  options: ReportOptions,
  random: Random,
): Map<string, Figure> => {
  const figures = new Map<string, Figure>();
  const proactive = formTable('proactive', editions.proactive);
  const requests = formTable('requests', editions.requests);
  const disputes = formTable('disputes', editions.disputes);
  const counts = new Map([
    ...countProactive(proactive, options, random),
    ...countRequests(requests, options, random),
    ...countDisputes(disputes, options, random),
  ]);
  for (const form of [proactive, requests, disputes])
    for (const { row, column } of formCells(form)) {
      const path = `${form.table}.${row.id}.${column.id}`;
      const count = counts.get(path) ?? 0;
      const isMoney = column.money !== undefined && options.figures !== 'empty';
      figures.set(
        path,
        isMoney
          ? printMoney(count === 0 ? 0 : count * 10_000 + random.integer(1, 9999), column, options.unit, random)
          : printCount(count, options, random),
      );
    }
  if (options.blanks) leaveRowsBlank(figures, random);
  return figures;
};

/** Some authors leave a row empty where nothing happened. */
const leaveRowsBlank = (figures: Map<string, Figure>, random: Random): void => {
  const rows = ['requests.refused.thirdPartyRights', 'requests.notProcessed.publications', 'requests.carriedOver'];
  const chosen = random.pick(rows);
  for (const path of figures.keys())
    if (path.startsWith(`${chosen}.`)) figures.set(path, { printed: '', cell: { state: 'blank' } });
};

const nameUnitInHeader = (sections: readonly SyntheticSection[]): void => {
  for (const cell of sections.flatMap(({ sheets }) => sheets).flatMap(({ rows }) => rows.flatMap((row) => row.cells)))
    if (cell.text === '采购总金额') cell.text = '采购总金额（万元）';
};
