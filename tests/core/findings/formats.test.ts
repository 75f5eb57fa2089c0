import { expect, test } from 'vitest';
import type { Finding, Rule } from '../../../src/core/findings/finding.ts';
import { formatGithub } from '../../../src/core/findings/format-github.ts';
import { formatJson } from '../../../src/core/findings/format-json.ts';
import { formatSarif } from '../../../src/core/findings/format-sarif.ts';
import { formatText } from '../../../src/core/findings/format-text.ts';
import { same } from '../../../src/core/findings/text.ts';

const rules: Rule[] = [
  { id: 'some-sum', severity: 'error', title: same('A sum'), why: same('Because.'), fix: same('Compare.') },
  { id: 'some-words', severity: 'warning', title: same('Words'), why: same('Because.'), fix: same('Compare.') },
];

const finding = (overrides: Partial<Finding>): Finding => ({
  check: 'some-sum',
  severity: 'error',
  outcome: 'broken',
  at: 'requests.received.total',
  message: { zh: '总计为 2，六列之和为 1。', en: 'The total is 2, the sum 1.' },
  place: { file: 'a/b/2020.md', line: 20, column: 5 },
  ...overrides,
});

const findings = [
  finding({ place: { file: 'a/c/2021.md', line: 3, column: 1 }, check: 'some-words', severity: 'warning' }),
  finding({}),
  finding({ place: { file: 'a/b/2020.md', line: 7, column: 12 }, acknowledged: '原件如此' }),
  finding({ place: { file: 'a/b/2020.md', line: 9, column: 1 }, severity: 'hint', outcome: 'notAssessable' }),
];

test('text: grouped by file in the order of lines, reasons shown, a summary at the end', () => {
  const paint = (style: string, words: string) => `<${style}>${words}</${style}>`;
  expect(formatText(findings, { lang: 'zh', folder: 'content', rules, paint })).toMatchInlineSnapshot(`
    "<bold>content/a/b/2020.md</bold>
    <dim>  7:12    错误  总计为 2，六列之和为 1。  check: some-sum, at: requests.received.total
              已说明：原件如此</dim>
      9:1     <cyan>提示</cyan>  总计为 2，六列之和为 1。  <dim>check: some-sum, at: requests.received.total</dim>
      20:5    <red>错误</red>  总计为 2，六列之和为 1。  <dim>check: some-sum, at: requests.received.total</dim>

    <bold>content/a/c/2021.md</bold>
      3:1     <yellow>警告</yellow>  总计为 2，六列之和为 1。  <dim>check: some-words, at: requests.received.total</dim>

    <bold>A sum</bold>  <dim>some-sum</dim>
      为什么：Because.
      怎么办：Compare.

    1 个错误，1 个警告，1 个提示；另有 1 处原件的问题已说明。
    "
  `);
});

test('GitHub: one command a finding that needs an eye, with everything escaped', () => {
  const nasty = finding({
    place: { file: 'a:b,c%/2020.md', line: 1, column: 2 },
    message: same('100%\r\n::error::不是命令'),
  });
  expect(formatGithub([...findings, nasty], { lang: 'zh', folder: 'content', rules })).toMatchInlineSnapshot(`
    "::error file=content/a/b/2020.md,line=20,col=5,title=some-sum::总计为 2，六列之和为 1。%0ACompare.%0Acheck: some-sum, at: requests.received.total
    ::warning file=content/a/c/2021.md,line=3,col=1,title=some-words::总计为 2，六列之和为 1。%0ACompare.%0Acheck: some-words, at: requests.received.total
    ::error file=content/a%3Ab%2Cc%25/2020.md,line=1,col=2,title=some-sum::100%25%0D%0A::error::不是命令%0ACompare.%0Acheck: some-sum, at: requests.received.total
    "
  `);
});

test('JSON: the findings and their counts', () => {
  const { findings: listed, summary } = JSON.parse(formatJson(findings));
  expect(listed).toHaveLength(findings.length);
  expect(listed[0]).toEqual(findings[2]);
  expect(summary).toEqual({ errors: 1, warnings: 1, hints: 1, acknowledged: 1, blocking: 1 });
});

test('SARIF 2.1.0: has what the schema requires, and rules with help', () => {
  const log = JSON.parse(formatSarif(findings, { lang: 'en', rules, folder: 'content' }));
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.tool.driver.name).toBe('Gongkai');
  expect(run.tool.driver.rules.map(({ id }: Rule) => id)).toEqual(['some-sum', 'some-words']);
  for (const rule of run.tool.driver.rules) expect(rule.help.text).toContain('Compare.');
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    const [{ physicalLocation }] = result.locations;
    expect(physicalLocation.artifactLocation.uri).toMatch(/^content\//);
    expect(physicalLocation.region.startLine).toBeGreaterThan(0);
  }
  const suppressed = run.results.flatMap((result: { suppressions?: object[] }) => result.suppressions ?? []);
  expect(suppressed).toEqual([{ kind: 'external', status: 'accepted', justification: '原件如此' }]);
});
