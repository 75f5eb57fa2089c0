import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFacets, readState, type SearchState, sorts, writeState } from '../../../src/browser/search/state.ts';

const at = (query: string) => readState(`https://example.org/search/${query}`);
const empty: SearchState = { query: '', place: '', facets: noFacets, sort: 'best' };

test('whatever is searched for can be read back from its address', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim());
  const state = fc.record({
    query: words,
    place: fc.constantFrom('', 'qinghai', 'qinghai/xining', 'qinghai/xining/huangzhong/lanlongkou'),
    facets: fc.record({
      year: fc.constantFrom('', '2020'),
      edition: fc.constantFrom('', '2021'),
      findings: fc.constantFrom('', 'broken'),
      figures: fc.constantFrom('', 'litigation'),
    }),
    sort: fc.constantFrom(...sorts),
  });
  fc.assert(
    fc.property(state, (one) => {
      expect(at(writeState(one))).toEqual(one);
    }),
  );
});

test('an address shows a place as a path', () => {
  expect(writeState({ ...empty, place: 'qinghai/xining' })).toBe('?place=qinghai/xining');
});

test('addresses from before, and of the form sent without a script, still mean the same', () => {
  expect(at('?q=x&province=qinghai').place).toBe('qinghai');
  expect(at('?province=qinghai&prefecture=qinghai/xining&county=').place).toBe('qinghai/xining');
  expect(at('?year=2021&edition=2021&findings=broken').facets).toEqual({
    ...noFacets,
    year: '2021',
    edition: '2021',
    findings: 'broken',
  });
});

test('what nobody could have chosen is passed over', () => {
  expect(at('?place=../../x&sort=worst')).toEqual(empty);
  expect(at('?place=%3Cscript%3E').place).toBe('');
});
