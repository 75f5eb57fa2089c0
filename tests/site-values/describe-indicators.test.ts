import { expect, test } from 'vitest';
import { indicators } from '../../src/core/dataset/indicators.ts';
import { describeIndicators } from '../../src/site/describe-indicators.ts';

const described = (id: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  describeIndicators(language)
    .flatMap(({ members }) => members)
    .find((one) => one.id === id);

test('the data page explains every indicator, group by group', () => {
  const groups = describeIndicators('en');
  expect(groups.flatMap(({ members }) => members.map(({ id }) => id))).toEqual(indicators.map(({ id }) => id));
  expect(groups.every(({ count, members }) => count === members.length)).toBe(true);
});

test('with unit, editions, comparability, article and formula', () => {
  expect(described('procurementAmount')).toMatchObject({
    facts: '单位：元 · 2019 年版表格 · 不可跨版比较 · 条例第二十条第（九）项',
    formula: '算法：proactive.procurement.amount',
  });
  expect(described('granted')?.facts).toBe('单位：件 · 2019、2021 年版表格 · 可跨版比较 · 可看占“办结申请”的比例');
  expect(described('granted', 'en')?.facts).toContain('share of “Requests concluded”');
});

test('names no edition of the form for what is not read from it', () => {
  expect(described('daysToIssue')?.facts).toBe('单位：天 · 可跨版比较');
  expect(described('briefs')).toMatchObject({ facts: '单位：篇 · 不可跨版比较' });
  expect(described('briefs')).not.toHaveProperty('formula');
});
