import { describe, expect, test } from 'vitest';
import { tag } from '../../../src/browser/report-diff/markup.ts';
import { showDifference } from '../../../src/browser/report-diff/show-difference.ts';
import { formatMarkup } from '../../../src/components/report-diff/format-markup.ts';
import { comparableReport } from '../../../src/core/compare-reports/comparable-report.ts';
import { compareReports } from '../../../src/core/compare-reports/compare-reports.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';

const show = (before: Report, after: Report, language: 'zh-CN' | 'en' = 'zh-CN', brief = false): string => {
  const { reportDiff: words, states } = messages(language);
  const difference = compareReports(comparableReport(before), comparableReport(after));
  const names = { before: '2021', after: '2022' };
  const addresses = { before: `/${before.path}/`, after: `/${after.path}/` };
  const voice = { words, states, language, names, addresses, sameTownship: true, brief };
  return formatMarkup(showDifference(difference, voice));
};
const earlier = buildReport({ edition: 2021, year: 2021 });
const later = buildReport({ edition: 2021, year: 2022 });

describe('What is shown of a difference', () => {
  test('is words, never markup, whatever a report holds', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&amp;';
    const html = show(
      { ...buildReport({ edition: 2021, year: 2021, prose: [hostile] }), title: hostile },
      withCell(
        buildReport({ edition: 2021, year: 2022, prose: [`${hostile}${hostile}`] }),
        'requests.received.total',
        hostile,
      ),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  });

  test('leads from each side of a cell to the cell in its report, and to the row where the cell is not there', () => {
    const at = 'requests.received.total';
    const html = show(withCell(earlier, at, '7'), withCell(later, at, '9'));
    expect(html).toContain(`href=/${earlier.path}/#${at}>`);
    expect(html).toContain(`href=/${later.path}/#${at}>`);
    expect(show(withoutRow(earlier, 'requests.received'), later)).toContain(
      `href=/${earlier.path}/#requests.received `,
    );
  });

  test('numbers every change once, and no more than there are', () => {
    const at = 'requests.received.total';
    const html = show(withCell(earlier, at, ''), { ...withCell(later, at, '0'), issuer: '别的机关' });
    const ids = [...html.matchAll(/ id=c(\d+)[ >]/g)].map(([, number]) => Number(number));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    // Title and date move on with the year; the issuer and the cell differ.
    expect(ids).toHaveLength(4);
    expect(html).toContain('填法不同');
  });

  test('says that there is none', () => {
    expect(show(earlier, earlier)).toContain(messages('zh-CN').reportDiff.nothing);
  });

  test('marks as Chinese what is Chinese on an English page', () => {
    const html = show(earlier, withCell(later, 'requests.received.total', '见附件'), 'en');
    expect(html).toContain('<span lang=zh-CN>见附件</span>');
    const unmarked = html.replaceAll(
      /<(?:(p|span)[^>]* lang=zh-CN[^>]*>[\s\S]*?<\/\1>|td lang=zh-CN>[\s\S]*?(?=<(?:t[dhr]|\/table)))/g,
      '',
    );
    expect(unmarked).not.toMatch(/\p{Script=Han}/u);
  });
});

test('What is the same in both is shown again by the tool, and counted and linked to by a page that there is of every report', () => {
  const before = buildReport({ edition: 2021, year: 2021, prose: ['一字不差。', '旧。'] });
  const after = buildReport({ edition: 2021, year: 2022, prose: ['一字不差。', '完全不同的另一段话，没有旧字。'] });
  const whole = show(before, after);
  expect(whole).toContain('一字不差。');
  expect(whole).toContain('整张表');
  const brief = show(before, after, 'zh-CN', true);
  expect(brief).not.toContain('一字不差。');
  expect(brief).not.toContain('整张表');
  expect(brief).toMatch(new RegExp(`<a href=/${after.path}/#\\w+\\.1>1 段相同</a>`));
  for (const text of ['旧。', '完全不同的另一段话，没有旧字。']) expect(brief).toContain(text);
});

test('An attribute cannot be left by what stands in it', () => {
  expect(formatMarkup([tag('a', { href: '"><b>', title: undefined }, '<')])).toBe('<a href="&quot;><b>">&lt;</a>');
});
