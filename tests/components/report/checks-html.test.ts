import { describe, expect, test } from 'vitest';
import { checksHtml } from '../../../src/components/report/checks-html.ts';
import { checks } from '../../../src/core/checks/index.ts';
import type { CheckSummary } from '../../../src/site/report-page.ts';
import { buildReport } from '../../support/build-report.ts';

const balance = checks.find(({ id }) => id === 'requests-balance') as CheckSummary['check'];
const note = (number: number, outcome: 'broken' | 'notAssessable'): CheckSummary['notes'][number] => ({
  number,
  check: balance,
  severity: 'error',
  outcome,
  reasons: [],
  findings: [],
  told: [],
  places: [],
});

const markup = (
  counts: CheckSummary['counts'],
  notes: CheckSummary['notes'] = [],
  language: 'zh-CN' | 'en' = 'zh-CN',
) => {
  const page = { checks: [{ check: balance, counts, notes }], held: counts.holds ?? 0, report: buildReport() };
  return checksHtml(page, language).markup;
};

describe('The list of all checks', () => {
  test('tells a rule that holds by its title, which leads to its page, and by how often', () => {
    const html = markup({ holds: 7 });
    expect(html).toContain('checks/requests-balance/>申请表勾稽关系</a>');
    expect(html).toContain('未见问题 7');
    expect(html).not.toContain('class=mark');
  });

  test('says how many spots the report’s JSON lists, with the way to it', () => {
    expect(markup({ holds: 7 })).toMatch(/未见问题的 7 处.*<a data-part=json href=\S+\.json>本报告的 JSON<\/a>里/);
    expect(markup({ holds: 1 }, [], 'en')).toContain('The 1 spot without a problem');
    expect(markup({ broken: 1 })).not.toContain('data-part=json');
  });

  test('leads from where a rule does not hold to the notes that tell of it, each behind its own outcome', () => {
    const html = markup({ holds: 5, broken: 2, notAssessable: 3 }, [note(4, 'broken'), note(6, 'notAssessable')]);
    expect(html).toMatch(/未见问题 5.*与规则不符 2<a class=mark href=#note-4>.*无法判断 3<a class=mark href=#note-6>/);
  });
});
