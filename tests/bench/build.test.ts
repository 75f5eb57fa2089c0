import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addOne, changeOneFigure } from '../../bench/build/change-figure.ts';
import { diffFolders } from '../../bench/build/diff-folders.ts';
import { formatResult } from '../../bench/build/format-result.ts';
import { readBenchOptions } from '../../bench/build/options.ts';
import { lowerNames, plainForm } from '../../bench/build/plain-form.ts';
import { type PlainReport, reportPage } from '../../bench/build/plain-pages.ts';
import { plotSizes } from '../../bench/build/plot.ts';
import { checkSize } from '../../bench/build/requirements.ts';
import { medianRun, readStages, type SiteRun, type SizeResult } from '../../bench/build/result.ts';
import { textOf } from '../../bench/build/same-text.ts';
import { editions, formCells, tableIds } from '../../src/core/report/editions/index.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const site = (over: Partial<SiteRun> = {}): SiteRun => ({
  ...{ wall: 10, cpu: 20, peak: 1e9, load: 0.5, pages: 1000, files: 1200, bytes: 5e7 },
  ...over,
});

const size = (over: Partial<SizeResult> = {}): SizeResult => ({
  ...{ reports: 1000, places: 200, seed: 1, date: '2026-11-22', commit: 'abc1234', machine: '2 × processor', times: 3 },
  ...{ sites: { gongkai: site() }, stages: [], work: [], sameText: {} },
  ...over,
});

describe('what is asked for', () => {
  test('sizes come in one list, everything is measured unless some is named', () => {
    expect(readBenchOptions(['--reports', '1000,5000'])).toMatchObject({ sizes: [1000, 5000], seed: 1 });
    expect(readBenchOptions([]).only).toEqual(['ours', 'hugo', 'eleventy', 'floor']);
    expect(readBenchOptions(['--only', 'hugo,floor']).only).toEqual(['hugo', 'floor']);
  });

  test.each([
    [['--reports', '1000,many'], 'many'],
    [['--reports', '0'], '0'],
    [['--reports', '10.5'], '10.5'],
    [['--only', 'jekyll'], 'jekyll'],
  ])('%j is refused in a sentence that names the wrong word', (args, word) => {
    expect(() => readBenchOptions(args)).toThrow(word);
  });
});

describe('figures', () => {
  test('what is told twice under one name is added up, and its peak is the higher one', () => {
    const lines = [
      '{"stage":"render","wall":1,"cpu":2,"peak":300,"pages":10}',
      '{"stage":"index","wall":4,"cpu":4}',
      '{"stage":"render","wall":2,"cpu":3,"peak":200,"pages":5,"bytes":7}',
    ];
    expect(readStages(`${lines.join('\n')}\n`)).toEqual([
      { stage: 'render', wall: 3, cpu: 5, peak: 300, pages: 15, bytes: 7 },
      { stage: 'index', wall: 4, cpu: 4 },
    ]);
  });

  test('the median of three is the one in the middle by time', () => {
    expect(medianRun([site({ wall: 9 }), site({ wall: 3 }), site({ wall: 5 })]).wall).toBe(5);
  });

  test('pages a second are held against Hugo’s and Eleventy’s of the same run, memory against Hugo’s', () => {
    const sites = {
      gongkai: site({ pages: 3000 }),
      hugo: site({ pages: 2000, peak: 6e9 }),
      'eleventy-nunjucks': site({ pages: 1500 }),
    };
    const held = (what: string) => checkSize(size({ sites })).find((one) => one.what.includes(what));
    expect(held('of Hugo')).toMatchObject({ measured: expect.stringMatching(/^1\.50 ×/), holds: true });
    expect(held('Nunjucks')).toMatchObject({ measured: expect.stringMatching(/^2\.00 ×/), holds: false });
    expect(held('fifth')).toMatchObject({ holds: true });
    expect(held('JavaScript')).toBeUndefined();
  });

  test('beside it stands what it would be without what the others do not make, and without any bearing on the judgement', () => {
    const stages = ['render', 'open data', 'index'].map((stage) => ({ stage, wall: 1, cpu: 1 }));
    const sites = { gongkai: site({ pages: 1000, wall: 4 }), hugo: site({ pages: 1000, wall: 2 }) };
    const [first] = checkSize(size({ sites, stages }));
    expect(first).toMatchObject({ measured: expect.stringContaining('0.50 ×, pages alone 1.00 ×'), holds: false });
  });

  test('a rebuild that differs from a clean build in a single file does not hold', () => {
    const measured = { wall: 0.4, cpu: 1, peak: 1e8, load: 0, changed: 'a.md' };
    const held = (different: string[]) =>
      checkSize(size({ rebuild: { ...measured, different } })).map(({ holds }) => holds);
    expect(held([]).every((holds) => holds)).toBe(true);
    expect(held(['index.html']).filter((holds) => !holds)).toHaveLength(1);
  });
});

describe('the page of results', () => {
  test('says why something was not measured', () => {
    const sites = { gongkai: site(), hugo: { missing: 'Hugo is not installed.' } };
    expect(formatResult([size({ sites })])).toContain('Hugo: Hugo is not installed.');
  });

  test('names every size, and the reports for which texts were compared', () => {
    const text = formatResult([size(), size({ reports: 40_000, sameText: { hugo: { pages: 300, same: 299 } } })]);
    expect(text).toContain('## 1,000 reports');
    expect(text).toContain('## 40,000 reports');
    expect(text).toContain('Hugo 299 of 300');
  });

  test('the plot has a line for each who was measured, and only numbers as places', () => {
    const sites = { gongkai: site(), hugo: site({ wall: 4 }), floor: { missing: 'It failed.' } };
    const svg = plotSizes([size({ sites }), size({ reports: 5000, sites })]);
    expect(svg).toContain('>Hugo</text>');
    expect(svg).not.toContain('>floor</text>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(plotSizes([size({ sites: { gongkai: site({ peak: undefined }) } })])).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('one changed report', () => {
  const inBody = '---\nyear: 2024\n---\n| 行政许可 | 3 |  |  |\n| 行政处罚 | 24 |  |  |\n';
  const inFrontMatter = 'proactive:\n  penalties: { decisions: 9 }\n  coercion: { decisions: 9 }\n';

  test('one figure grows by one and nothing else changes', () => {
    expect(addOne(inBody)).toBe(inBody.replace('| 24', '| 25'));
    expect(addOne(inFrontMatter)).toBe(
      inFrontMatter.replace('penalties: { decisions: 9 }', 'penalties: { decisions: 10 }'),
    );
  });

  test('a report with its table in the body is taken first, and can be put back', () => {
    const content = scratchFolder();
    writeFileSync(join(content, '2023.md'), inFrontMatter);
    writeFileSync(join(content, '2024.md'), inBody);
    const change = changeOneFigure(content);
    expect(change.file).toBe('2024.md');
    expect(readFileSync(join(content, '2024.md'), 'utf8')).toBe(addOne(inBody));
    change.putBack();
    expect(readFileSync(join(content, '2024.md'), 'utf8')).toBe(inBody);
  });

  test('a file that is missing, one too many or different in a byte is found', () => {
    const [a, b] = [scratchFolder(), scratchFolder()];
    for (const folder of [a, b]) {
      mkdirSync(join(folder, 'qinghai'));
      writeFileSync(join(folder, 'qinghai/index.html'), '同');
      writeFileSync(join(folder, 'index.html'), folder === a ? 'x' : 'y');
    }
    writeFileSync(join(a, 'left.html'), '');
    writeFileSync(join(b, 'qinghai/new.html'), '');
    expect(diffFolders(a, b)).toEqual(['index.html', 'left.html', 'qinghai/new.html']);
    expect(diffFolders(a, a)).toEqual([]);
  });
});

describe('equivalent pages', () => {
  const blank: PlainReport = {
    ...{ url: '/qinghai/xining/2024/', title: '年度报告', year: 2024, issuer: '某镇', issued: '', documentNumber: '' },
    source: { file: 'a.html', url: '', sha256: '00', retrieved: '', note: '' },
    editions: { proactive: 2021, requests: 2021 },
    body: '<p>一段<b>文字</b> &amp; 一段</p>',
    has: () => true,
    printed: (table, row, { id }) => `${table}.${row.join('.')}.${id}`,
  };

  test.each(editions)('a page has every cell of the form of $id once, in both languages', ({ id, tables }) => {
    for (const lang of ['zh', 'en'] as const) {
      const report = { ...blank, editions: { proactive: id, requests: id } };
      const html = reportPage(report, [], plainForm(), lang);
      const cells = [...html.matchAll(/<td>([^<]+)<\/td>/g)].map(([, text]) => text);
      const form = tableIds.flatMap((table) =>
        formCells(tables[table]).map(({ row, column }) => `${table}.${row.id}.${column.id}`),
      );
      expect(cells.sort()).toEqual(form.sort());
    }
  });

  test('Hugo gets the names of fields in small letters, and labels as they are', () => {
    const rows = lowerNames(plainForm())['2021']?.requests?.bands.flatMap((band) => band.rows) ?? [];
    expect(rows.map(({ path }) => path.join('.'))).toContain('refused.statesecrets');
    expect(rows.some(({ zh }) => zh.includes('1.属于国家秘密'))).toBe(true);
  });

  test('two pages say the same when only markup, spaces and the spelling of marks differ', () => {
    expect(textOf('<p>甲 &amp; “乙”</p>\n<td>&#34;1&#34;</td>')).toBe(
      textOf('<p>甲&amp;“乙”</p><td>&quot;1&quot;</td>'),
    );
    expect(textOf('<td>1</td><td>2</td>')).not.toBe(textOf('<td>1</td><td>3</td>'));
  });
});
