import { countyOf } from '../../dataset/index-observations.ts';
import { printedAs } from '../../report/cell.ts';
import type { Edition } from '../../report/form.ts';
import { cellAt, type Report } from '../../report/report.ts';
import { topics } from '../topics.ts';
import { firstMention, type Mention } from './first-mention.ts';
import { cellsAbove0, openReport, type Told } from './tell-topics.ts';
import type { ToldByCells, ToldByPhrases, Topic, TopicCell } from './topic.ts';

/** In how many reports. `told`, `unknown` and the rest, which say nothing of it, add up to `reports`. */
export interface TopicTally {
  reports: number;
  told: number;
  unknown: number;
  /** Those with each of the topic's phrases. */
  phrases: number[];
}

/** A report that tells of a topic, with as much of it as a page shows. */
export interface ToldReport {
  path: string;
  region: string;
  year: number;
  /** Its first sentence with the topic's phrases. */
  mention?: Mention;
  /** The topic's cells above 0, as printed. */
  figures?: ToldFigure[];
}

export interface ToldFigure extends Required<TopicCell> {
  edition: Edition;
  printed: string;
}

/** What the reports of one county say of each topic: all that is kept of them for the pages of topics. */
export interface CountyTopics {
  county: string;
  /** By the topic's id. */
  topics: Record<string, CountyTopic>;
}

export interface CountyTopic {
  years: Record<string, TopicTally>;
  /** None where they are more than a page lists. */
  listed: ToldReport[];
}

/** As many reports as a page lists one by one. */
export const mostListed = 100;

/** @param reports all of the county, and at least one */
export const topicsOfCounty = (reports: readonly { report: Report }[]): CountyTopics => {
  const read = reports.map(({ report }) => ({ report, tell: openReport(report) }));
  const ofTopic = (topic: Topic): CountyTopic => {
    const told = read.map(({ report, tell }) => ({ report, told: tell(topic) }));
    const telling = told.filter((one) => one.told.kind === 'told');
    const years = Map.groupBy(told, ({ report }) => report.year);
    return {
      years: Object.fromEntries([...years].map(([year, own]) => [year, tallyOf(topic, own)])),
      listed: telling.length > mostListed ? [] : telling.map(({ report }) => tellReport(report, topic)),
    };
  };
  const [first] = read;
  return {
    county: countyOf(first?.report.region ?? ''),
    topics: Object.fromEntries(topics.map((topic) => [topic.id, ofTopic(topic)])),
  };
};

export const emptyTally = ({ told }: Topic): TopicTally => ({
  reports: 0,
  told: 0,
  unknown: 0,
  phrases: told.kind === 'phrases' ? told.phrases.map(() => 0) : [],
});

const tallyOf = (topic: Topic, reports: readonly { told: Told }[]): TopicTally => {
  const telling = reports.flatMap(({ told }) => (told.kind === 'told' ? [told] : []));
  return {
    reports: reports.length,
    told: telling.length,
    unknown: reports.filter(({ told }) => told.kind === 'unknown').length,
    phrases: emptyTally(topic).phrases.map((_, index) => telling.filter(({ phrases }) => phrases[index]).length),
  };
};

const tellReport = (report: Report, { told }: Topic): ToldReport => ({
  path: report.path,
  region: report.region,
  year: report.year,
  ...(told.kind === 'cells' ? { figures: figuresOf(report, told) } : mentionOf(report, told)),
});

const figuresOf = (report: Report, told: ToldByCells): ToldFigure[] =>
  cellsAbove0(report, told).flatMap((cell) => {
    const edition = report.tables[cell.table]?.edition;
    const printed = printedAs(cellAt(report, cell.table, cell.row, cell.column));
    return edition === undefined ? [] : [{ ...cell, edition, printed }];
  });

const mentionOf = (report: Report, told: ToldByPhrases): Pick<ToldReport, 'mention'> => {
  const mention = firstMention(report, told);
  return mention ? { mention } : {};
};
