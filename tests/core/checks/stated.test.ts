import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import { indicators } from '../../../src/core/dataset/indicators.ts';
import type { StatedFigure } from '../../../src/core/report/report.ts';
import { statedIndicatorIds } from '../../../src/core/report/stated-indicators.ts';
import { buildReport } from '../../support/build-report.ts';

const prose = ['发布信息 100 余条，集中采购 606.05 万元，开放日 2 次，简报数量为 30。'];
const figure = (changes: Partial<StatedFigure>): StatedFigure => ({
  indicator: 'itemsDisclosed',
  value: 100,
  exact: false,
  unit: '条',
  quote: '发布信息 100 余条',
  ...changes,
});
const findingsOf = (...stated: StatedFigure[]) => runChecks(buildReport({ prose, overrides: { stated } }), {}).findings;
const saidOf = (...stated: StatedFigure[]) => findingsOf(...stated).map(({ check, at }) => `${check} ${at}`);

test('the front matter takes the indicators that the data set has for the prose, and no others', () => {
  const known = indicators.filter(({ stated }) => stated).map(({ id }) => id);
  expect([...statedIndicatorIds].sort()).toEqual(known.sort());
});

test('a figure whose indicator nobody knows is an error, with the ones there are', () => {
  const [finding] = findingsOf(figure({ indicator: 'itmesDisclosed' }));
  expect(finding).toMatchObject({ check: 'stated-indicator', severity: 'error', at: 'stated[0].indicator' });
  expect(finding?.message.zh).toContain('itmesDisclosed');
  expect(finding?.message.zh).toContain('itemsDisclosed');
});

test('a second figure for one indicator is an error that names both', () => {
  const stated = [figure({}), figure({ value: 2, unit: '次', exact: true, quote: '开放日 2 次' })];
  const findings = findingsOf(...stated);
  expect(findings).toMatchObject([{ check: 'stated-indicator', at: 'stated[1].indicator' }]);
  expect(findings[0]?.message.zh).toMatch(/100 条.*2 次/);
});

describe('the unit of a stated figure', () => {
  test.each([
    { unit: '万元' },
    { unit: '件' },
    { value: 606.05, exact: true, unit: '元', quote: '集中采购 606.05 万元' },
    { value: 6060500, exact: true, unit: '万元', quote: '集中采购 606.05 万元' },
  ])('is an error when the quote has another: $unit, $quote', (changes) => {
    expect(saidOf(figure(changes))).toEqual(['stated-quote stated[0]']);
  });

  test('is told with both units', () => {
    expect(findingsOf(figure({ unit: '万元' }))[0]?.message.zh).toMatch(/100余条.*万元/);
  });

  test.each([
    {},
    { value: 606.05, exact: true, unit: '万元', quote: '集中采购 606.05 万元' },
    { value: 6060500, exact: true, unit: '元', quote: '集中采购 606.05 万元' },
    { value: 30, exact: true, unit: '篇', quote: '简报数量为 30' },
  ])('is right when the quote has it, or has none: $unit, $quote', (changes) => {
    expect(saidOf(figure(changes))).toEqual([]);
  });
});
