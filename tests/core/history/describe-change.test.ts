import { describe, expect, test } from 'vitest';
import { describeChange } from '../../../src/core/history/describe-change.ts';
import { file, publishedReport, townshipPath } from '../../support/content-files.ts';

const report = publishedReport(`${townshipPath}/2020`);
const at = (text: string) => file(`${townshipPath}/2020.md`, text);
const change = (from: string | RegExp, to: string) => {
  const changed = report.replace(from, to);
  expect(changed, `${from}`).not.toBe(report);
  return describeChange(at(report), at(changed));
};

describe('A change of the record is a correction, with both values and the place', () => {
  test('of a figure', () => {
    expect(change('decisions: 110', 'decisions: 119')).toEqual({
      kind: 'corrected',
      changes: [{ part: 'cell', at: 'proactive.otherServices.decisions', before: '110', after: '119' }],
    });
  });

  test('of a blank that becomes a zero', () => {
    expect(change('[0, 0, 0, ~, "00", ~, 0]', '[0, 0, 0, 0, "00", ~, 0]').changes).toEqual([
      { part: 'cell', at: 'requests.carriedOver.nonprofits', before: '', after: '0' },
    ]);
  });

  test('of a date and of a name', () => {
    expect(change('issued: 2021-02-03', 'issued: 2021-02-04').changes).toMatchObject([{ part: 'field', at: 'issued' }]);
    expect(change('issuer: 拦隆口镇人民政府', 'issuer: 湟中区拦隆口镇人民政府')).toMatchObject({
      kind: 'corrected',
      changes: [{ at: 'issuer' }],
    });
  });

  test('of a sentence', () => {
    const { kind, changes } = change('每半年召开一次', '每季度召开一次');
    expect(kind).toBe('corrected');
    expect(changes).toMatchObject([{ part: 'paragraph', at: 'overview.6' }]);
  });
});

describe('What stands beside the record only annotates it:', () => {
  test.each([
    ['a note on the source', /note: '/, "note: '另注。"],
    ['the address of the original', 'url: ~', 'url: https://example.org/a'],
    ['an acknowledgement', '照录 }\n---', '照录，无误 }\n---'],
    ['a figure entered from the prose', 'exact: false, unit: 条', 'exact: false, unit: 余条'],
    ['spaces in the front matter', 'made: 0, disclosed: 0', 'made:  0,  disclosed: 0'],
    ['a comment', 'requests:   # 自然人', 'requests:   # 列：自然人'],
    ['another print of the same number', '"00"', '0'],
    ['spaces between sentences', '例 外', '例外'],
  ])('%s', (_, from, to) => {
    expect(change(from, to)).toEqual({ kind: 'annotated', changes: [] });
  });

  test('the entry of stated figures as a whole', () => {
    expect(change(/stated:\n(?: {2}- .*\n)+/, '')).toEqual({ kind: 'annotated', changes: [] });
  });
});

test('A version that cannot be read leaves open what was corrected', () => {
  expect(describeChange(at('no front matter'), at(report))).toEqual({ kind: 'corrected', changes: [] });
});
