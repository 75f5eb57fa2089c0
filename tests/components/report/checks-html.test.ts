import { describe, expect, test } from 'vitest';
import { checksHtml } from '../../../src/components/report/checks-html.ts';
import { spotsHtml } from '../../../src/components/report/spots-html.ts';
import { checks } from '../../../src/core/checks/index.ts';
import type { CheckSummary } from '../../../src/site/report-page.ts';

const place = { fragment: '#requests.received.total', name: { zh: '总计', en: 'Total' } };
const spot = { message: { zh: '两者不等<。', en: 'They differ.' }, places: [place], note: 4 };

test('a spot is told by its place and the mark of the note that has the words', () => {
  const whole = { fragment: '', name: { zh: '全文', en: 'the report' } };
  expect(spotsHtml([{ ...spot, places: [whole, place] }], 'en')).toEqual([
    { html: '<li><a class="place" href="#requests.received.total">Total</a>', marks: [4] },
    { html: '</li>', marks: [] },
  ]);
});

test('a spot without a note is told in the words of the rule, which are never markup', () => {
  expect(spotsHtml([{ message: spot.message, places: [] }], 'zh-CN')[0]?.html).toBe('<li>两者不等&lt;。 </li>');
});

describe('The list of all checks', () => {
  const rule = (id: string) => checks.find((check) => check.id === id) as CheckSummary['check'];
  const markup = (summaries: CheckSummary[]) =>
    checksHtml(summaries, 'zh-CN')
      .map(({ html, marks }) => html + marks.map((number) => `[${number}]`).join(''))
      .join('');

  test('tells a rule that holds by its title, which leads to its page, and by how often', () => {
    const html = markup([{ check: rule('requests-balance'), counts: { holds: 7 }, spots: [] }]);
    expect(html).toContain('checks/requests-balance/">申请表勾稽关系</a>');
    expect(html).toContain('未见问题 7');
    expect(html).not.toContain('<details>');
  });

  test('lists the spots where it does not hold behind their count', () => {
    const html = markup([{ check: rule('requests-balance'), counts: { holds: 6, broken: 1 }, spots: [spot] }]);
    expect(html).toMatch(/<summary>.*申请表勾稽关系.*与规则不符 1.*<\/summary>/);
    expect(html).toContain('</a>[4]</li>');
    expect(html.indexOf('未见问题 6')).toBeLessThan(html.indexOf('<details>'));
  });
});
