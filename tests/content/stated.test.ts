import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { plain } from '../../src/core/report/prose-text.ts';
import { quantitiesIn } from '../../src/core/report/quantities.ts';
import type { Report } from '../../src/core/report/report.ts';
import { readContent } from '../../src/io/read-content.ts';

const portal = buildPortal(await readContent('content'));

/** Figures of the prose that are under no indicator, each with the reason. */
const leftOut: Record<string, string> = {
  // What is left of a field when its one named kind is taken off; 5 has no whole, 12 is 80 less 68.
  其他相关信息5条: 'a remainder',
  其他相关信息12条: 'a remainder',
};

/** The figures of the paragraphs that stand in no stated quote, with the words before them. */
const unstated = (report: Report): string[] => {
  const quotes = report.stated.map(({ quote, value }) => ({ quote: plain(quote), value }));
  const paragraphs = report.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'table'));
  return paragraphs.flatMap(({ text }) => {
    const words = plain(text);
    return quantitiesIn(words).flatMap(({ printed, start, end }) => {
      const value = Number(/\d+(?:\.\d+)?/.exec(printed)?.[0]);
      const isStated = quotes.some((one) => {
        const from = words.indexOf(one.quote);
        return one.value === value && from >= 0 && from <= start && from + one.quote.length >= end;
      });
      return isStated ? [] : [words.slice(words.lastIndexOf(',', start) + 1, end)];
    });
  });
};

test('every figure of what a township did, as the prose of the five reports tells it, is stated or left out with a reason', () => {
  const found = portal.reports.flatMap(({ report }) => unstated(report));
  expect(found.sort()).toEqual(Object.keys(leftOut).sort());
});

test('the five reports state what they state', () => {
  const counts = Object.fromEntries(portal.reports.map(({ path, report }) => [path, report.stated.length]));
  expect(counts).toEqual({
    'ningxia/shizuishan/pingluo/qukou/2021': 22,
    'qinghai/haidong/pingan/bazanggou/2020': 6,
    'qinghai/xining/huangzhong/dacai/2020': 0,
    'qinghai/xining/huangzhong/lanlongkou/2020': 4,
    'xinjiang/tacheng/wusu/jiahezi/2020': 0,
  });
});

test('parts of the prose add up to their whole as the prose has them', () => {
  const figureOf = (path: string, id: string) =>
    portal.report(path)?.report.stated.find(({ indicator }) => indicator === id)?.value ?? Number.NaN;
  const sum = (path: string, ...ids: string[]) => ids.reduce((total, id) => total + figureOf(path, id), 0);
  const qukou = 'ningxia/shizuishan/pingluo/qukou/2021';
  const bazanggou = 'qinghai/haidong/pingan/bazanggou/2020';
  expect(sum(qukou, 'documentsDisclosed', 'documentsNotDisclosed', 'documentsOnRequest')).toBe(106);
  expect(sum(qukou, 'itemsOnWebsite', 'itemsAtReadingPoints', 'itemsOnWechat')).toBe(664);
  expect(sum(bazanggou, 'procurementGoods', 'procurementWorks', 'procurementServices')).toBe(
    figureOf(bazanggou, 'procurementAmountInProse'),
  );
});
