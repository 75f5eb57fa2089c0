import { expect, test } from 'vitest';
import { everyEdition } from '../../../src/core/dataset/indicator.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { findColumn, findRow, formTable } from '../../../src/core/report/editions/index.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { searchRecord } from '../../../src/core/search/search-record.ts';
import { queryPieces } from '../../../src/core/search/search-text.ts';
import { firstMention } from '../../../src/core/search/topics/first-mention.ts';
import { cellsAbove0, openReport } from '../../../src/core/search/topics/tell-topics.ts';
import { topicGroups, topics } from '../../../src/core/search/topics.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildReport, withCell } from '../../support/build-report.ts';

const { reports } = buildPortal(await readContent('content'));
const townshipOf = ({ report }: { report: Report }) => report.region.split('/').at(-1);
const topicOf = (id: string) => {
  const found = topics.find((topic) => topic.id === id);
  if (!found) throw new Error(`No topic ${id}`);
  return found;
};
const tell = (report: Report, id: string) => openReport(report)(topicOf(id));

/** By eye: which of the five originals tell of each topic, and which cannot say. */
const byEye: Record<string, { told: string[]; unknown?: string[] }> = {
  requests: { told: [] },
  // 渠口 has no rows （三）6 to 8.
  'requests-refused': { told: [], unknown: ['qukou'] },
  'information-not-held': { told: [] },
  reconsideration: { told: [] },
  // 拦隆口: 行政诉讼 1 件.
  litigation: { told: ['lanlongkou'] },
  // 拦隆口 leaves 结果纠正 blank.
  'results-corrected': { told: [], unknown: ['lanlongkou'] },
  'normative-documents': { told: [] },
  'penalties-and-coercion': { told: [] },
  fees: { told: [] },
  // The 2021 edition of the form, which 渠口 fills in, does not ask.
  procurement: { told: ['bazanggou', 'dacai', 'lanlongkou'], unknown: ['qukou'] },
  budgets: { told: ['bazanggou', 'lanlongkou', 'qukou'] },
  'major-projects': { told: ['qukou'] },
  'rural-revitalisation': { told: ['bazanggou', 'dacai', 'qukou'] },
  'social-assistance': { told: ['bazanggou', 'qukou'] },
  epidemic: { told: ['qukou'] },
  proposals: { told: [] },
  websites: { told: ['lanlongkou', 'qukou'] },
  'social-media': { told: ['dacai', 'jiahezi', 'lanlongkou', 'qukou'] },
  'notice-boards': { told: ['dacai', 'lanlongkou', 'qukou'] },
  'village-affairs': { told: [] },
  standardisation: { told: ['dacai'] },
  'open-days': { told: ['qukou'] },
  interpretation: { told: ['lanlongkou'] },
  supervision: { told: ['lanlongkou', 'qukou'] },
  timeliness: { told: ['bazanggou', 'dacai', 'lanlongkou', 'qukou'] },
  'content-and-form': { told: ['bazanggou', 'dacai', 'jiahezi', 'lanlongkou', 'qukou'] },
  'staff-and-training': { told: ['dacai', 'jiahezi', 'qukou'] },
  awareness: { told: ['jiahezi'] },
};

test.each(topics.map(({ id }) => id))('The five originals tell of %s what the eye reads in them', (id) => {
  const of = (kind: string) =>
    reports
      .filter(({ report }) => tell(report, id).kind === kind)
      .map(townshipOf)
      .sort();
  expect({ told: of('told'), unknown: of('unknown') }).toEqual({ unknown: [], ...byEye[id] });
});

test('Every topic has an address, a group, and words or cells that there are', () => {
  expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  for (const { id, group, told } of topics) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(topicGroups).toContain(group);
    // A phrase that the search would read as several, or not at all, could not be searched for.
    if (told.kind === 'phrases') for (const phrase of told.phrases) expect(queryPieces(phrase)).toEqual([phrase]);
    else
      for (const { table, row: rowId, column } of told.cells) {
        const rows = everyEdition.flatMap((edition) => findRow(formTable(table, edition), rowId) ?? []);
        expect(
          rows.some((row) => column === undefined || findColumn(row, column)),
          `${id} ${rowId}`,
        ).toBe(true);
      }
  }
});

test('A topic that leads to a filter of the search has the same reports as the filter', () => {
  const invented = Array.from({ length: 40 }, (_, seed) => buildReport({ seed: seed + 1 }));
  for (const topic of topics) {
    const filter = topic.told.kind === 'cells' ? topic.told.filter : undefined;
    if (filter === undefined) continue;
    for (const report of [...reports.map((one) => one.report), ...invented])
      expect(openReport(report)(topic).kind === 'told', `${topic.id} ${report.path}`).toBe(
        searchRecord({ report, findings: [] }).figures.includes(filter),
      );
  }
});

test('A blank is no 0: where no cell is above 0 and one has no number, nothing is said', () => {
  const zero = ['total', 'upheld', 'corrected', 'other', 'pending'].reduce(
    (report, column) => withCell(report, `disputes.reconsideration.${column}`, '0'),
    buildReport(),
  );
  const at = (printed: string) =>
    tell(withCell(zero, 'disputes.reconsideration.total', printed), 'reconsideration').kind;
  expect([at('0'), at(''), at('/'), at('无'), at('若干')]).toEqual([
    'untold',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ]);
  const other = withCell(withCell(zero, 'disputes.reconsideration.total', ''), 'disputes.reconsideration.other', '2');
  expect(tell(other, 'reconsideration').kind).toBe('told');
  expect(cellsAbove0(other, topicOf('reconsideration').told as never)).toEqual([
    { table: 'disputes', row: 'reconsideration', column: 'other' },
  ]);
});

const withProse = (...paragraphs: string[]): Report => {
  const report = buildReport();
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, text, line: 1, endLine: 1, html: '' }));
  return { ...report, sections: [{ id: 'overview', heading: '一、总体情况', line: 1, blocks }] };
};
const shown = (report: Report, id: string) => {
  const { told } = topicOf(id);
  const mention = told.kind === 'phrases' ? firstMention(report, told) : undefined;
  return mention?.parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
};

test('Quotation marks, brackets, spaces and line breaks inside a phrase make no difference; a comma does', () => {
  expect(tell(withProse('举办“政府开\n放日”活动'), 'open-days').kind).toBe('told');
  expect(tell(withProse('更新村（居）务公开栏'), 'village-affairs').kind).toBe('told');
  expect(tell(withProse('提升标准化、规范化水平'), 'standardisation').kind).toBe('untold');
  expect(tell(withProse('对外开放', '日常工作'), 'open-days').kind).toBe('untold');
});

test('What a report says of its problems is only read there, and one without that section says nothing of it', () => {
  expect(tell(withProse('公开不及时'), 'timeliness').kind).toBe('unknown');
});

test('A report is shown with its first sentence that has the words, as issued', () => {
  expect(shown(withProse('没有了。举办“政府 开放日”2 次。开放日很好。'), 'open-days')).toBe(
    '举办“政府 [开放日]”2 次。',
  );
  expect(shown(withProse('无'), 'open-days')).toBe(undefined);
});

test('A long sentence is cut at a clause, and never inside a number', () => {
  const long = `${'甲'.repeat(40)}，${'乙'.repeat(10)}开放日${'丙'.repeat(75)}123456789${'丁'.repeat(40)}。`;
  expect(shown(withProse(long), 'open-days')).toBe(`…${'乙'.repeat(10)}[开放日]${'丙'.repeat(75)}123456789…`);
});
