import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparableReport } from '../../../src/core/compare-reports/comparable-report.ts';
import { compareProse, type ParagraphDifference } from '../../../src/core/compare-reports/compare-prose.ts';
import { compareWords, type Piece } from '../../../src/core/compare-reports/compare-words.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport } from '../../support/build-report.ts';

const organised = '我乡成立政务公开工作领导小组，由乡长任组长，党政办负责日常工作，定期研究解决公开中的问题。';
const published = '全年通过县政府门户网站公开信息 120 条，其中财政信息 12 条，民生信息 40 条，工作动态 68 条。';
const trained = '组织村（社区）信息员集中培训两次，讲解条例和保密审查的要求，参训 60 余人，提高了业务水平。';
const supervised = '把政务公开纳入年度目标考核，每季度通报一次进度，对更新不及时的站所限期整改。';

const withProse = (year: number, prose: string[], section = 'overview'): Report => {
  const report = buildReport({ year, edition: 2021 });
  return {
    ...report,
    sections: report.sections.map((one) =>
      one.id === section
        ? { ...one, blocks: prose.map((text) => ({ kind: 'paragraph', text, line: 1, endLine: 1, html: '' })) }
        : { ...one, blocks: [] },
    ),
  };
};
const compare = (before: Report, after: Report) => compareProse(comparableReport(before), comparableReport(after));
const overview = (before: string[], after: string[], years: readonly [number, number] = [2021, 2022]) =>
  compare(withProse(years[0], before), withProse(years[1], after)).find(({ id }) => id === 'overview')?.paragraphs ??
  [];
const tell = (one: ParagraphDifference): string => `${one.kind}${one.moved ? ' moved' : ''}`;
const changed = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.changed).map(({ text }) => text);

describe('Paragraphs', () => {
  test('that stayed are the same, one that was put between is added, one that went is removed where it stood', () => {
    expect(overview([organised, published, supervised], [organised, trained, supervised]).map(tell)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
  });

  test('that changed places are moved, not removed and added', () => {
    const found = overview([organised, published, supervised], [supervised, organised, published]);
    expect(found.map(tell)).toEqual(['same moved', 'same', 'same']);
    expect(found[0]).toMatchObject({ before: { number: 3 }, after: { number: 1 } });
  });

  test('may move to another section, and say from where', () => {
    const sections = compare(withProse(2021, [organised], 'overview'), withProse(2022, [organised], 'problems'));
    const told = sections.flatMap(({ id, paragraphs }) => paragraphs.map((one) => `${id}: ${tell(one)}`));
    expect(told).toEqual(['problems: same moved']);
  });

  test('that were edited keep their counterpart, with the words that differ', () => {
    const [found] = overview([published], [published.replace('120', '185').replace('40', '105')]);
    expect(found?.kind).toBe('edited');
    if (found?.kind !== 'edited') return;
    expect(changed(found.words.before).map((text) => text.trim())).toEqual(['120', '40']);
    expect(changed(found.words.after).map((text) => text.trim())).toEqual(['185', '105']);
  });

  test('that only moved on with the years of their reports are told apart from edited ones', () => {
    const [found] = overview(
      ['2021 年，我乡公开信息 12 条，2022 年将继续。'],
      ['2022 年，我乡公开信息 12 条，2023 年将继续。'],
    );
    expect(found?.kind).toBe('year');
    const [kept] = overview(['2019 年起设立公开栏，2021 年更新。'], ['2020 年起设立公开栏，2022 年更新。']);
    expect(kept?.kind).toBe('edited');
  });

  test('that differ in spaces, widths or quotation marks alone say the same', () => {
    const [found] = overview(['共公开“三公”经费 3 条(含预算)；'], ['共公开"三公"经费3条（含预算）;']);
    expect(found?.kind).toBe('print');
  });

  test('that have nothing in common are not called edits of each other', () => {
    expect(overview(['无。'], [supervised]).map(tell)).toEqual(['added', 'removed'].toReversed());
  });

  test('are all told once, whatever becomes of them', () => {
    const paragraph = fc.constantFrom(
      organised,
      published,
      trained,
      supervised,
      `${organised}${trained}`,
      '无。',
      '无',
    );
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), (before, after) => {
        const found = overview(before, after);
        const numbers = (side: 'before' | 'after') =>
          found.flatMap((one) => (side in one ? [(one as Record<typeof side, { number: number }>)[side].number] : []));
        expect(numbers('after')).toEqual(after.map((_, index) => index + 1));
        expect(numbers('before').sort((a, b) => a - b)).toEqual(before.map((_, index) => index + 1));
      }),
    );
  });
});

describe('A section', () => {
  test('that only one report has is told so', () => {
    const before = withProse(2021, [organised]);
    const after = withProse(2022, [organised]);
    const without = { ...after, sections: after.sections.filter(({ id }) => id !== 'other') };
    expect(compare(before, without).find(({ id }) => id === 'other')?.in).toBe('before');
  });

  test('whose heading was worded anew is told so; a space in it is nothing', () => {
    const before = withProse(2021, []);
    const reword = (heading: string) => ({
      ...before,
      sections: before.sections.map((one) => (one.id === 'problems' ? { ...one, heading } : one)),
    });
    const changedOf = (heading: string) =>
      compare(before, reword(heading)).find(({ id }) => id === 'problems')?.headingChanged;
    expect(changedOf('五、主要问题')).toBe(true);
    expect(changedOf('五、存在的主要问题 及改进情况')).toBe(false);
  });
});

describe('Words', () => {
  test('put together again are each text as printed', () => {
    const text = fc.string({ unit: fc.constantFrom('我', '乡', '公开', '12', '3', ' ', '，', '（', '(', 'a') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = compareWords(before, after);
        expect(words.before.map((piece) => piece.text).join('')).toBe(before);
        expect(words.after.map((piece) => piece.text).join('')).toBe(after);
      }),
    );
  });

  test('are not torn inside a number', () => {
    const { before, after } = compareWords('公开1,949,952元', '公开1,949,953元');
    expect([changed(before), changed(after)]).toEqual([['1,949,952'], ['1,949,953']]);
  });

  test('that happen to be the same between two changes do not stand alone', () => {
    const { before } = compareWords('加强组织领导和业务培训', '健全体制机制和督查考核');
    expect(before.every((piece) => piece.changed || piece.text.length > 1)).toBe(true);
  });
});
