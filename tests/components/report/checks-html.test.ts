import { describe, expect, test } from 'vitest';
import { checksHtml } from '../../../src/components/report/checks-html.ts';
import { checks } from '../../../src/core/checks/index.ts';
import type { CheckedSpot, CheckSummary } from '../../../src/site/report-page.ts';
import { buildReport } from '../../support/build-report.ts';

const place = { fragment: '#requests.received.total', name: { zh: '总计', en: 'Total' } };
const spot = { message: { zh: '两者不等<。', en: 'They differ.' }, places: [place], note: 4 };
const balance = checks.find(({ id }) => id === 'requests-balance') as CheckSummary['check'];

const markup = (counts: CheckSummary['counts'], spots: CheckedSpot[], language: 'zh-CN' | 'en' = 'zh-CN') => {
  const page = { checks: [{ check: balance, counts, spots }], held: counts.holds ?? 0, report: buildReport() };
  return checksHtml(page, language).markup;
};

describe('The list of all checks', () => {
  test('tells a rule that holds by its title, which leads to its page, and by how often', () => {
    const html = markup({ holds: 7 }, []);
    expect(html).toContain('checks/requests-balance/>申请表勾稽关系</a>');
    expect(html).toContain('未见问题 7');
    expect(html).not.toContain('<details>');
  });

  test('says how many spots the report’s JSON lists, with the way to it', () => {
    expect(markup({ holds: 7 }, [])).toMatch(/未见问题的 7 处.*<a data-part=json href=\S+\.json>本报告的 JSON<\/a>里/);
    expect(markup({ holds: 1 }, [], 'en')).toContain('The 1 spot without a problem');
    expect(markup({ broken: 1 }, [spot])).not.toContain('data-part=json');
  });

  test('lists the spots where a rule does not hold behind their count', () => {
    const html = markup({ holds: 6, broken: 1 }, [spot]);
    expect(html).toMatch(/<summary>.*申请表勾稽关系.*与规则不符 1.*<\/summary>/);
    expect(html.indexOf('未见问题 6')).toBeLessThan(html.indexOf('<details>'));
  });

  test('tells a spot by its place and the mark of the note that has the words', () => {
    const html = markup({ broken: 1 }, [spot]);
    expect(html).toMatch(/<li><a class=place href=#requests\.received\.total>总计<\/a><a class=mark href=#note-4>/);
    expect(html).not.toContain('两者不等');
  });

  test('tells a spot without a note in the words of the rule, which are never markup', () => {
    expect(markup({ broken: 1 }, [{ message: spot.message, places: [] }])).toContain('<li>两者不等&lt;。');
  });
});
