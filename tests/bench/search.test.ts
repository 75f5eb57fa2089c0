import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../bench/originals/random.ts';
import { buildCorpus, type Corpus } from '../../bench/search/corpus.ts';
import { isFaulty, judge, quantile, score } from '../../bench/search/judge.ts';
import { drawNameQueries } from '../../bench/search/name-queries.ts';
import type { Query } from '../../bench/search/query.ts';
import { readSources, type Sources } from '../../bench/search/sources.ts';
import { drawTextQueries } from '../../bench/search/text-queries.ts';
import { textsOf } from '../../bench/search/texts.ts';
import { hasAll, joinTexts, simplify, splitQuery } from '../../bench/search/truth.ts';

let sources: Sources;
let corpus: Corpus;

beforeAll(async () => {
  sources = await readSources();
  corpus = buildCorpus(60, 1, sources);
}, 60_000);

describe('What a query must find is decided by the words themselves', () => {
  const text = joinTexts([
    '拦隆口镇坚持“以公开为常态、不公开为例 外”，采购金额3,256.6732万元。',
    '（国办公开办函〔2021〕30号）App下载１２３次',
  ]);
  test.each([
    ['以公开为常态', true],
    ['不公开为例外', true],
    ['“不公开为例外”', true],
    ['坚持以公开', true],
    ['公开为常态、不公开', true],
    ['常态不公开', false],
    ['3256', true],
    ['3,256.6732', true],
    ['256.67', true],
    ['32566732', false],
    ['万元 拦隆口', true],
    ['万元 渠口', false],
    ['公开办函[2021]30号', true],
    ['APP下载123次', true],
    ['万元国办', false],
  ])('%s: %s', (query, expected) => {
    expect(hasAll(text, splitQuery(query))).toBe(expected);
  });

  test('nothing is found by marks alone', () => {
    for (const query of ['', '？！', '“”', ' ']) expect(splitQuery(query)).toEqual([]);
  });

  test('two numbers side by side are two, one with thousands is one', () => {
    expect(splitQuery('2020,2021')).toEqual(['2020', '2021']);
    expect(splitQuery('1,234,567')).toEqual(['1234567']);
  });

  test('what is written in traditional characters is read in simplified ones, and names that are simplified stay', () => {
    expect(simplify('依申請公開')).toBe('依申请公开');
    expect(simplify('乾县')).toBe('乾县');
  });
});

test('the same seed gives the same reports, another one others', () => {
  const titles = (one: Corpus) => one.reports.map(({ report }) => report.title);
  const again = buildCorpus(60, 1, sources);
  expect(titles(again)).toEqual(titles(corpus));
  expect(again.reports.flatMap(textsOf)).toEqual(corpus.reports.flatMap(textsOf));
  expect(titles(buildCorpus(60, 2, sources))).not.toEqual(titles(corpus));
});

test('the texts of a report are the same in whatever order reports are read', () => {
  const forwards = corpus.reports.map(textsOf);
  expect(corpus.reports.toReversed().map(textsOf).toReversed()).toEqual(forwards);
});

test('invented texts are as varied as real ones, and every one says what it is', () => {
  const pairs = (texts: readonly string[]) =>
    new Set(texts.flatMap((text) => [...text].map((_, at) => text.slice(at, at + 2)))).size;
  const real = sources.portal.reports.flatMap(textsOf);
  expect(pairs(corpus.reports.slice(0, 5).flatMap(textsOf))).toBeGreaterThan(pairs(real) * 0.6);
  for (const report of corpus.reports) expect(textsOf(report)[0]).toContain('生成的测试数据');
});

describe('Queries', () => {
  const draw = (seed: number): Query[] => [
    ...drawNameQueries(
      corpus.regions.all,
      corpus.regions.all.filter(({ level }) => level === 'township'),
      4,
      createRandom(seed),
    ),
    ...drawTextQueries(corpus.reports, 4, createRandom(seed)),
  ];

  test('are the same for the same seed', () => {
    expect(draw(3)).toEqual(draw(3));
    expect(draw(4)).not.toEqual(draw(3));
  });

  test('that were cut from a paragraph stand in a report, those that cross its end or are made up need not', () => {
    const texts = corpus.reports.map((report) => joinTexts(textsOf(report)));
    const cut = drawTextQueries(corpus.reports, 6, createRandom(5)).filter(
      ({ kind }) => !['topic', 'over the end of a paragraph', 'in no report'].includes(kind),
    );
    expect(new Set(cut.map(({ kind }) => kind)).size).toBeGreaterThan(10);
    for (const { means } of cut) expect(texts.some((text) => hasAll(text, splitQuery(means)))).toBe(true);
    for (const { kind, means } of drawTextQueries(corpus.reports, 6, createRandom(5)))
      if (kind === 'in no report') expect(texts.some((text) => hasAll(text, splitQuery(means)))).toBe(false);
  });

  test('by name know every place that may come first', () => {
    for (const { kind, places = [] } of draw(6).filter((query) => query.places)) {
      expect(places.length, kind).toBeGreaterThan(0);
      for (const path of places) expect(corpus.regions.get(path)).toBeDefined();
    }
  });
});

describe('An answer', () => {
  const query: Query = { kind: 'topic', text: '公开', means: '公开' };
  const given = { places: [], similar: false, milliseconds: 1 };

  test('that lacks a report or has one too many is a fault', () => {
    const outcome = judge(query, new Set(['a', 'b']), { ...given, paths: ['b', 'c'] });
    expect([outcome.missed, outcome.wrong]).toEqual([['a'], ['c']]);
    expect(isFaulty(outcome)).toBe(true);
    expect(score([outcome])).toMatchObject({ recall: 0.5, precision: 0.5, zero: 0 });
  });

  test('that is only similar has found nothing', () => {
    const outcome = judge(query, new Set(['a']), { ...given, similar: true, paths: ['a'] });
    expect(score([outcome])).toMatchObject({ recall: 0, zero: 1 });
    expect(isFaulty(judge(query, new Set(), { ...given, similar: true, paths: ['a'] }))).toBe(false);
  });

  test('by name is right when one of the places meant comes first', () => {
    const named = { ...query, places: ['a/b', 'a/c'] };
    const first = (places: string[]) => score([judge(named, new Set(), { ...given, paths: [], places })]).placeFirst;
    expect([first(['a/c', 'd']), first(['d', 'a/c']), first([])]).toEqual([1, 0, 0]);
  });
});

test('a quantile is one of the values', () => {
  expect([0.5, 0.95, 1].map((share) => quantile([5, 1, 3, 2, 4], share))).toEqual([3, 5, 5]);
});
