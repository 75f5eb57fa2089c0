import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptChange } from '../../../src/core/history/excerpt-change.ts';

test('a long paragraph is shown by the words round what differs', () => {
  const [head, tail] = ['前文'.repeat(40), '后文'.repeat(40)];
  const { before, after } = excerptChange(`${head}共664条${tail}`, `${head}共646条${tail}`);
  expect(before).toMatch(/^……(?:前文){4,6}.?共664条.{8,14}……$/);
  expect(after).toContain('646');
});

test('a short one is shown whole', () => {
  expect(excerptChange('无。', '无其他事项。')).toEqual({ before: '无。', after: '无其他事项。' });
});

test('what is shown always differs where the texts do', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (before, after) => {
      fc.pre(before !== after && before.length < 140 && after.length < 140);
      const shown = excerptChange(before, after);
      expect(shown.before).not.toBe(shown.after);
    }),
  );
});
