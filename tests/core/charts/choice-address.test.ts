import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChoiceState, readChoice, writeChoice } from '../../../src/core/charts/choice-address.ts';

const lanlongkou = 'qinghai/xining/huangzhong/lanlongkou';
const usual: ChoiceState = {
  regions: ['qinghai'],
  years: [2020],
  indicators: ['procurementAmount'],
  view: 'chart',
  measure: 'count',
};

test('An address without a choice shows the usual comparison', () => {
  expect(readChoice('/compare/', usual)).toEqual({ state: usual, unread: [] });
  expect(readChoice('/compare/?utm_source=mail', usual).state).toEqual(usual);
});

test('An address as it was written before there were several indicators opens with its choice', () => {
  expect(readChoice(`/compare/?r=${lanlongkou}&y=2021&y=2020&i=requestsReceived&view=table`, usual)).toEqual({
    state: {
      regions: [lanlongkou],
      years: [2020, 2021],
      indicators: ['requestsReceived'],
      view: 'table',
      measure: 'count',
    },
    unread: [],
  });
});

test('Who chose a township and no year is not given a year that nobody chose', () => {
  expect(readChoice(`/compare/?r=${lanlongkou}`, usual).state).toMatchObject({ regions: [lanlongkou], years: [] });
  expect(readChoice('/compare/?y=2020', usual).state.regions).toEqual([]);
});

test('What is as usual is left out of the address, what was chosen never is', () => {
  expect(writeChoice(usual)).toBe('?r=qinghai&y=2020&i=procurementAmount');
  expect(writeChoice({ ...usual, view: 'table', form: 'dot', measure: 'share' })).toBe(
    '?r=qinghai&y=2020&i=procurementAmount&form=dot&m=share&view=table',
  );
});

test('Slashes of a place stay readable in the address', () => {
  expect(writeChoice({ ...usual, regions: [lanlongkou] })).toContain(`r=${lanlongkou}&`);
});

test('Places and indicators nobody knows stay in the choice, so that the page can name them', () => {
  const { state } = readChoice('/compare/?r=no/such/place&y=1999&i=noSuchIndicator', usual);
  expect(state).toMatchObject({ regions: ['no/such/place'], years: [1999], indicators: ['noSuchIndicator'] });
});

test('What cannot be read is told as it stands in the address', () => {
  const { state, unread } = readChoice('/compare/?r=qinghai&y=20x0&y=2020&form=pie&m=%00&view=map', usual);
  expect(unread).toEqual(['y=20x0', 'view=map', 'form=pie', 'm=\u0000']);
  expect(state).toMatchObject({ years: [2020], view: 'chart', measure: 'count' });
  expect(state.form).toBeUndefined();
});

test('The same place or year given twice is one', () => {
  const { state } = readChoice('/compare/?r=qinghai&r=qinghai/&y=2020&y=2020&i=a&i=a', usual);
  expect(state).toMatchObject({ regions: ['qinghai'], years: [2020], indicators: ['a'] });
});

test('Every choice comes back from its address as it was', () => {
  const word = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
  const choices = fc.record<ChoiceState>({
    regions: fc.uniqueArray(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
      { maxLength: 5 },
    ),
    years: fc.uniqueArray(fc.integer({ min: 2000, max: 2099 })).map((years) => years.sort((a, b) => a - b)),
    indicators: fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
    view: fc.constantFrom('chart', 'table'),
    form: fc.constantFrom(undefined, 'bar', 'line', 'dot'),
    measure: fc.constantFrom('count', 'share'),
  });
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readChoice(`/compare/${writeChoice(choice)}`, usual)).toEqual({ state: choice, unread: [] });
    }),
  );
});
