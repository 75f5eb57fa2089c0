import { expect, test } from 'vitest';
import { groupHits, rankHits } from '../../../src/browser/search/order.ts';
import { hitOf, searchedReport } from './searched-report.ts';

const [a, b, c] = ['qinghai/a/a/a', 'qinghai/a/a/b', 'qinghai/a/a/c'] as const;
const titled = searchedReport(c, 2019, { title: '拦隆口镇2019年政府信息公开工作年度报告' });
const hits = [
  hitOf(searchedReport(a, 2020), 9),
  hitOf(searchedReport(a, 2022), 1),
  hitOf(searchedReport(b, 2022), 5),
  hitOf(titled, 1),
];
const order = (sort: 'best' | 'newest' | 'oldest', pieces: string[], similar = false) =>
  groupHits(rankHits({ hits, pieces, similar, form: '' }), sort).map(({ region, hits: own }) => [
    region.at(-1),
    ...own.map(({ report }) => report.year),
  ]);

test('a title with the words comes first, then the newest year, then what the engine finds best', () => {
  expect(order('best', ['拦隆口'])).toEqual([
    ['c', 2019],
    ['a', 2022, 2020],
    ['b', 2022],
  ]);
  expect(order('best', ['公开申请'])).toEqual([
    ['a', 2022, 2020],
    ['b', 2022],
    ['c', 2019],
  ]);
});

test('by year the year decides before the title, in the township and among townships', () => {
  expect(order('newest', ['拦隆口']).at(-1)).toEqual(['c', 2019]);
  expect(order('oldest', ['公开申请'])).toEqual([
    ['c', 2019],
    ['a', 2020, 2022],
    ['b', 2022],
  ]);
});

test('of similar reports the one with most of the words comes first, whatever its year', () => {
  expect(order('best', ['拦隆口'], true)[0]).toEqual(['a', 2022, 2020]);
  expect(order('best', ['拦隆口'], true)[1]).toEqual(['b', 2022]);
});
