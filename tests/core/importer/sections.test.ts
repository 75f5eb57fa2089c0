import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/importer/import-result.ts';
import { report, span } from '../../support/html-report.ts';
import { draftOf, findingsOf, importText, refusedFor } from '../../support/import-original.ts';

const proseOf = (draft: Draft, id: string): string[] =>
  draft.sections.filter((section) => section.id === id).flatMap(({ paragraphs }) => paragraphs);
const inserted = (before: RegExp, html: string): string => report({}).replace(before, (found) => html + found);
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

const titles = [
  '一、总体情况',
  '（一）主动公开',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
];

describe('titles of sections that stand there twice', () => {
  for (const [name, end] of [
    ['with page numbers', '……3'],
    ['without', ''],
  ])
    it(`are a table of contents where only parts stand between them, ${name}`, async () => {
      const contents = paragraphs('目录', ...titles.map((title) => title + end), '现公布本年度报告。');
      const draft = draftOf(await importText(inserted(/<h2>一/, contents), 'report.html'));
      expect(proseOf(draft, 'intro')).toContain('现公布本年度报告。');
      expect(proseOf(draft, 'overview')).toEqual(['工作有序推进。']);
      expect(proseOf(draft, 'problems')).toEqual(['改进。']);
    });

  it('are parts of another section where the section’s own has its numeral', async () => {
    const parts = paragraphs(
      '1.主动公开政府信息情况',
      '全年公开一百条。',
      '2.收到和处理政府信息公开申请情况',
      '没有申请。',
    );
    const draft = draftOf(await importText(inserted(/<h2>二/, parts), 'report.html'));
    expect(proseOf(draft, 'overview').join('')).toContain('全年公开一百条。');
    expect(proseOf(draft, 'overview').join('')).toContain('没有申请。');
    expect(draft.sections.map(({ heading }) => heading)).toContain('二、主动公开政府信息情况');
  });

  it('are flagged where one comes again', async () => {
    const draft = draftOf(await importText(inserted(/<h2>五/, '<h2>一、总体情况</h2><p>补充。</p>'), 'report.html'));
    expect(findingsOf(draft)).toContain('import-section-repeated sections.overview');
  });

  it('are several reports, which are refused', async () => {
    const second = report({}).replace(/<table.*?<\/table>/gs, '');
    expect(refusedFor(await importText(report({}) + second, 'report.html'))).toEqual(['import-several-reports']);
    expect(refusedFor(await importText(second + report({}), 'report.html'))).toEqual(['import-several-reports']);
  });
});

describe('a title in the first row of its table', () => {
  it('is the title of its section', async () => {
    const html = report({}).replace(
      /<h2>(三、.*?)<\/h2>\s*<table border="1">/,
      (_, title: string) => `<table><tr>${span(title, 8)}</tr>`,
    );
    const draft = draftOf(await importText(html, 'report.html'));
    expect(draft.sections.map(({ heading }) => heading)).toContain('三、收到和处理政府信息公开申请情况');
    expect(draft.cells).toHaveLength(10 + 175 + 15);
  });
});
