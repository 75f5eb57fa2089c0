import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/core/document/source-file.ts';
import { isBlocking } from '../../src/core/findings/finding.ts';
import { buildPortal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { file, publishedReport, regionFiles, townshipPath } from '../support/content-files.ts';

const good = publishedReport(`${townshipPath}/2020`);
const path = `${townshipPath}/2020.md`;
const other = publishedReport('qinghai/xining/huangzhong/dacai/2020');

const findingsOf = (...files: SourceFile[]) =>
  buildPortal([...regionFiles, ...files])
    .findings.filter(isBlocking)
    .map(({ check, place }) => `${place.file.split('/').slice(-1)[0]}:${place.line}:${place.column} ${check}`);

const receivedRow = /^ {2}received: .*$/m.exec(good)?.[0] ?? '';

/** Where `needle` stands in `text`, as line:column. */
const locate = (text: string, needle: string): string => {
  const before = text.slice(0, text.indexOf(needle));
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
};

const changed = (from: string, to: string): string => {
  if (!good.includes(from)) throw new Error(`The published report no longer holds ${from}`);
  return good.replace(from, to);
};

test('the published report has no blocking finding to begin with', () => {
  expect(findingsOf(file(path, good))).toEqual([]);
});

describe('a mistake in a content file comes back with file, line and column', () => {
  const insertAfterYear = (line: string): string => changed('year: 2020\n', `year: 2020\n${line}\n`);
  const cases: [string, string, string, string][] = [
    ['a wrong key', insertAfterYear('isued: 2021-02-03'), 'isued', 'field-unknown'],
    ['a duplicate key', insertAfterYear('year: 2021'), 'year: 2021', 'yaml-duplicate-key'],
    ['a wrong row', changed('  received:', '  recieved:'), 'recieved', 'field-unknown'],
    [
      'a row with a cell too few',
      changed(receivedRow, receivedRow.replace('0, ', '')),
      'received:',
      'row-wrong-length',
    ],
    [
      'a cell that is not a number',
      changed(receivedRow, receivedRow.replace('0, ', 'abc, ')),
      'abc',
      'cell-not-a-number',
    ],
    ['a date that does not exist', changed('issued: 2021-02-03', 'issued: 2021-02-30'), 'issued', 'field-invalid'],
    ['a full-width colon', changed('year: 2020\n', 'year：2020\n'), '：2020', 'yaml-syntax'],
    [
      'a full-width colon before a row',
      changed('  received: ', '  received：'),
      `：${receivedRow.slice('  received: '.length)}`,
      'yaml-syntax',
    ],
    ['a full-width colon in a row', changed('decisions: 110', 'decisions：110'), '：110', 'yaml-syntax'],
    ['a full-width comma', changed(receivedRow, receivedRow.replace('[0, 0', '[0，0')), '，0', 'yaml-syntax'],
    ['a colon in words without quotes', changed('reason: 原件', 'reason: 原件: '), '原件: ', 'yaml-syntax'],
    ['a tab as indentation', changed('\n  received:', '\n\treceived:'), '\treceived', 'yaml-syntax'],
    ['raw HTML', `${good}\n<script>alert(1)</script>\n`, '<script>', 'markdown-raw-html'],
    ['a javascript: link', `${good}\n[公开](javascript:alert(1))\n`, '[公开](java', 'markdown-unsafe-link'],
    ['a remote image', `${good}\n![图](https://example.com/a.png)\n`, '![图]', 'markdown-image'],
    ['a bidirectional control', changed('一、总体情况', '一、\u202e总体情况'), '\u202e', 'file-invisible-character'],
    ['a zero-width space', changed('一、总体情况', '一、\u200b总体情况'), '\u200b', 'file-invisible-character'],
    [
      'a bidirectional control as an escape',
      changed('title: 拦', 'title: "\\u202e" #'),
      '"\\u202e"',
      'file-invisible-character',
    ],
    ['a bell as an escape', changed('title: 拦', 'title: "\\x07" #'), '"\\x07"', 'file-control-character'],
    ['a zero-width space as an entity', `${good}\n无&#x200b;。\n`, '无&#x200b;', 'file-invisible-character'],
    [
      'a filler that shows nothing',
      changed('一、总体情况', '一、\u3164总体情况'),
      '\u3164',
      'file-invisible-character',
    ],
    ['a NUL', changed('一、总体情况', '一、\u0000总体情况'), '\u0000', 'file-control-character'],
  ];
  test.each(cases)('%s', (_, text, needle, check) => {
    expect(findingsOf(file(path, text))).toContainEqual(`2020.md:${locate(text, needle)} ${check}`);
  });

  test.each([
    ['a full-width colon', changed('issuer: ', 'issuer：'), /半角“:”/],
    ['a number with commas', changed('amount: 3256.6732万元', 'amount: 1,286,000元'), /加引号/],
    ['a duplicate key, with both values', insertAfterYear('year: 2021'), /2020.*2021/],
    ['a year for a day', changed('issued: 2021-02-03', 'issued: 2021'), /2021-02-03/],
    ['a list for fields', '---\n- a\n---\n', /字段: 值/],
  ])('%s is told as such', (_, text, words) => {
    const messages = buildPortal([...regionFiles, file(path, text)]).findings.map(({ message }) => message.zh);
    expect(messages.join('\n')).toMatch(words);
  });

  test('a broken sum names both values', () => {
    const text = changed(receivedRow, receivedRow.replace('[0', '[1').replace('0]', '2]'));
    const findings = buildPortal([...regionFiles, file(path, text)]).findings.filter(
      ({ check }) => check === 'requests-applicant-sum',
    );
    expect(findings.find(({ outcome }) => outcome === 'broken')).toMatchObject({ at: 'requests.received.total' });
    const message = findings.find(({ outcome }) => outcome === 'broken')?.message.zh ?? '';
    expect(message).toContain('2');
    expect(message).toContain('1 + 0 + 0 + 0 + 0 + 0');
  });

  test('a missing table', () => {
    const text = good.replace(/^disputes:[\s\S]*?(?=^\w)/m, '');
    expect(findingsOf(file(path, text)).join()).toContain('form-table-absent');
  });
});

describe('a file that cannot be read is refused with the reason', () => {
  test('GBK', () => {
    // 青海 in GBK
    expect(findingsOf(file(path, new Uint8Array([0xc7, 0xe0, 0xba, 0xa3])))).toEqual(['2020.md:1:1 file-encoding']);
  });

  test('UTF-16', () => {
    expect(findingsOf(file(path, new Uint8Array([0xff, 0xfe, 0x2d, 0, 0x2d, 0])))).toEqual([
      '2020.md:1:1 file-encoding',
    ]);
  });

  test('no front matter', () => {
    expect(findingsOf(file(path, '# 报告\n'))).toEqual(['2020.md:1:1 front-matter-missing']);
  });

  test('an empty file', () => {
    expect(findingsOf(file(path, ''))).toEqual(['2020.md:1:1 front-matter-missing']);
  });

  test('a byte order mark and CRLF are read as if they were not there', () => {
    expect(findingsOf(file(path, `\ufeff${good.replaceAll('\n', '\r\n')}`))).toEqual([]);
  });
});

describe('what would stall or blow up the reader is stopped', () => {
  const hostile: [string, string, string][] = [
    ['an alias bomb', `---\na: &a [1,1]\nb: [*a,*a]\n---\n`, 'yaml-alias'],
    ['three thousand brackets', `---\na: ${'['.repeat(3000)}\n---\n`, 'file-too-large'],
    [
      'thirty thousand keys',
      `---\n${Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n')}\n---\n`,
      'file-too-large',
    ],
    ['![ ten thousand times', `${good}\n${'!['.repeat(10_000)}\n`, 'markdown-too-complex'],
    ['a quote in a quote in a quote', `${good}\n${'> '.repeat(5000)}x\n`, 'markdown-too-complex'],
    ['a heading on every other line', `${good}\n${'a\n=\n'.repeat(5000)}`, 'markdown-too-complex'],
    ['a table of thousands of columns', `${good}\n${'|a'.repeat(5000)}|\n`, 'markdown-too-complex'],
    [
      'lists ever further in',
      `${good}\n${Array.from({ length: 700 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}`,
      'markdown-too-complex',
    ],
    ['stars without end', `${good}\n${'*a '.repeat(20_000)}\n`, 'markdown-too-complex'],
    ['a JavaScript front matter', '---js\nprocess.exit(1)\n---\n', 'front-matter-missing'],
    ['a __proto__ key', changedProto(), 'field-unknown'],
  ];
  test.each(hostile)('%s', (_, text, check) => {
    const started = process.cpuUsage();
    expect(findingsOf(file(path, text)).join('\n')).toContain(check);
    // Quadratic parsers take minutes here; this is no speed target but the difference between an answer and none.
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});

function changedProto(): string {
  return publishedReport(`${townshipPath}/2020`).replace('year: 2020\n', 'year: 2020\n__proto__: { polluted: true }\n');
}

describe('files in the wrong place', () => {
  test.each([
    ['an upper-case name', 'qinghai/xining/huangzhong/lanlongkou/2020.MD'],
    ['a second file for one report', 'qinghai/xining/huangzhong/lanlongkou/2020-2.md'],
    ['a Chinese folder', 'qinghai/xining/huangzhong/拦隆口/2020.md'],
    ['a report above its township', 'qinghai/xining/huangzhong/2020.md'],
    ['a reserved name', 'qinghai/xining/con/lanlongkou/2020.md'],
    ['a name of 300 letters', `qinghai/xining/${'a'.repeat(300)}/lanlongkou/2020.md`],
    ['a percent sign', 'qinghai/%2e%2e/huangzhong/lanlongkou/2020.md'],
    ['a way out', '../xining/huangzhong/lanlongkou/2020.md'],
  ])('%s', (_, wrong) => {
    const findings = buildPortal([...regionFiles, file(wrong, good)]).findings.filter(isBlocking);
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'file-path', place: { file: wrong, line: 1, column: 1 } }),
    );
  });

  test('a symbolic link is named, not followed', () => {
    expect(findingsOf({ path, bytes: new Uint8Array(), link: true })).toEqual(['2020.md:1:1 file-path']);
  });

  test('two files that a case-blind disk would make one', () => {
    const found = findingsOf(file(path, good), file(path, good));
    expect(found).toContain('2020.md:1:1 file-path');
  });

  test('one original entered for two townships', () => {
    const second = 'qinghai/xining/huangzhong/dacai';
    const dacai = file(`${second}/region.yaml`, 'name: 大才回族乡\ncode: "630106203"\nlevel: township\nkind: 民族乡\n');
    expect(findingsOf(dacai, file(path, good), file(`${second}/2020.md`, good)).join()).toContain('report-twice');
  });

  test('a code that is another place in the national list', () => {
    const gazetteer = parseGazetteer(readGazetteerText());
    const wrong = file(`${townshipPath}/region.yaml`, 'name: 多巴镇\ncode: "630106103"\nlevel: township\nkind: 镇\n');
    const [finding, ...more] = buildPortal([...regionFiles.slice(0, 3), wrong], gazetteer).findings;
    expect(finding).toMatchObject({ check: 'region-code', place: { file: `${townshipPath}/region.yaml` } });
    expect(finding?.message.zh).toContain('甘河滩镇');
    expect(more).toEqual([]);
    expect(buildPortal(regionFiles, gazetteer).findings).toEqual([]);
  });

  test('a report in the folder of another township', () => {
    const second = 'qinghai/xining/huangzhong/dacai';
    const dacai = file(`${second}/region.yaml`, 'name: 大才回族乡\ncode: "630106203"\nlevel: township\nkind: 民族乡\n');
    const portal = buildPortal([...regionFiles, dacai, file(`${second}/2020.md`, good)]);
    const misplaced = portal.findings.find(({ check }) => check === 'report-misplaced');
    expect(misplaced?.message.zh).toContain('拦隆口镇');
    expect(misplaced?.message.zh).toContain('大才');
  });

  test('a report under the former name of its region', () => {
    const renamed = file(
      `${townshipPath}/region.yaml`,
      'name: 新名镇\ncode: "630106106"\nlevel: township\nkind: 镇\nformerly:\n  - { name: 拦隆口镇, until: 2020 }\n',
    );
    const portal = buildPortal([...regionFiles.filter(({ path }) => path !== renamed.path), renamed, file(path, good)]);
    expect(portal.findings.map(({ check }) => check)).not.toContain('report-misplaced');
  });

  test('a year that is not the file name', () => {
    expect(findingsOf(file(`${townshipPath}/2019.md`, good)).join()).toContain('year-mismatch');
  });

  test('a region nobody described', () => {
    const portal = buildPortal([file(path, good)]);
    const missing = portal.findings.filter(({ check }) => check === 'region-missing').map(({ at }) => at);
    expect(missing.sort()).toEqual(['qinghai', 'qinghai/xining', 'qinghai/xining/huangzhong', townshipPath]);
  });

  test('a code that is not below its parent', () => {
    const wrong = file(`${townshipPath}/region.yaml`, 'name: 拦隆口镇\ncode: "640106106"\nlevel: township\nkind: 镇\n');
    expect(buildPortal([...regionFiles.slice(0, 3), wrong]).findings.map(({ check }) => check)).toEqual([
      'region-code',
    ]);
  });
});

describe('one mistake does not hide another in the same file', () => {
  const brokenSum = changed(receivedRow, receivedRow.replace('[0, ', '[1, '));
  test.each([
    ['raw HTML', `${brokenSum}\n<b>x</b>\n`, 'markdown-raw-html'],
    ['a wrong key', brokenSum.replace('issuer:', 'isuer:'), 'field-missing'],
    ['a duplicate key', brokenSum.replace('year: 2020\n', 'year: 2020\nyear: 2020\n'), 'yaml-duplicate-key'],
    ['a date that is none', brokenSum.replace('issued: 2021-02-03', 'issued: 2021'), 'field-invalid'],
    ['the wrong year', brokenSum.replace('year: 2020', 'year: 2019'), 'year-mismatch'],
  ])('%s and a broken sum', (_, text, check) => {
    const found = findingsOf(file(path, text)).join();
    expect(found).toContain(check);
    expect(found).toContain('requests-applicant-sum');
  });
});

test('a row that cannot be read is not called absent, nor are sums judged without it', () => {
  const short = changed(receivedRow, receivedRow.replace('0, ', ''));
  const told = buildPortal([...regionFiles, file(path, short)]).findings.filter(({ at }) => at?.startsWith('requests'));
  expect(told.map(({ check }) => check)).toContain('row-wrong-length');
  expect(told.map(({ check }) => check)).not.toContain('form-row-absent');
  expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['broken']));
});

test('one run reports every mistake of every file', () => {
  const broken = changed(receivedRow, receivedRow.replace('0, ', 'abc, '));
  const dacai = file(
    'qinghai/xining/huangzhong/dacai/region.yaml',
    'name: 大才回族乡\ncode: "630106203"\nlevel: township\n',
  );
  const second = file('qinghai/xining/huangzhong/dacai/2020.md', `${other}\n<b>x</b>\n`);
  const files = new Set(
    findingsOf(dacai, file(path, broken), second, file('notes.txt', '')).map((line) => line.replace(/^\S+ /, '')),
  );
  expect([...files].sort()).toEqual(expect.arrayContaining(['cell-not-a-number', 'file-path', 'markdown-raw-html']));
});
