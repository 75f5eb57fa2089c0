import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  disputeValues,
  type Original,
  proactiveValues,
  readCellPerLine,
  readPdfLines,
  readTabTables,
  requestValues,
  withoutSpace,
} from './read-original.ts';

type PrintedCell = number | string | null;
type RequestRows = Record<string, PrintedCell[] | Record<string, PrintedCell[]>>;

interface FrontMatter {
  title: string;
  source: { file: string; sha256: string; note: string };
  documentNumber: string | null;
  signatory: string | null;
  proactive?: Record<string, Record<string, PrintedCell>>;
  requests?: RequestRows;
  disputes?: Record<string, PrintedCell[]>;
  stated?: { quote: string }[];
  acknowledged: { check: string; at: string; reason: string }[];
}

interface Case {
  content: string;
  read: (text: string) => Original;
  /** Lines of the original that are rightly not in the body; together they must stand there exactly like this. */
  leftOut: string[];
  /** Lines that make up the title in the front matter. */
  titleLines: string[];
  /** Puts right, on text without spaces, what the original has out of order. */
  reorder?: (prose: string) => string;
  counts: { numbers: number; blanks: number; raws: Record<string, number> };
  disputeCounts: { numbers: number; blanks: number; raws: Record<string, number> };
}

const cases: Record<string, Case> = {
  'bazanggou-2020.txt': {
    content: 'qinghai/haidong/pingan/bazanggou/2020.md',
    read: readPdfLines,
    leftOut: [
      '巴政字〔2021〕 号                  签发人：贾有旺',
      '区政府：',
      '现将《巴藏沟乡人民政府 2020 年度信息公开工作报告》的',
      '报告呈上，请审阅。',
      '海东市平安区巴藏沟回族乡人民政府',
      '2021 年 1 月 15 日',
      '巴藏沟回族乡人民政府办公室                 2021 年 1 月 15 日',
    ],
    titleLines: [],
    reorder: (prose) =>
      prose.replace(
        /(内容比较简单，.*?年度报告，相关)(五、存在的主要问题及改进情况)(虽然我乡.*?一是公开)(情况和数据做到应报尽报，全面正确。)/,
        '$2$3$1$4',
      ),
    counts: { numbers: 161, blanks: 0, raws: {} },
    disputeCounts: { numbers: 15, blanks: 0, raws: {} },
  },
  'dacai-2020.txt': {
    content: 'qinghai/xining/huangzhong/dacai/2020.md',
    read: readCellPerLine,
    leftOut: [],
    titleLines: ['大才回族乡2020年政府信息公开工作', '年度报告'],
    counts: { numbers: 161, blanks: 0, raws: {} },
    disputeCounts: { numbers: 15, blanks: 0, raws: { '00': 10, '0 0': 2 } },
  },
  'lanlongkou-2020.txt': {
    content: 'qinghai/xining/huangzhong/lanlongkou/2020.md',
    read: readCellPerLine,
    leftOut: [
      '拦隆口镇人民政府关于报送2020年',
      '政府信息公开工作年度报告的函',
      '区政府办公室：',
      '按照《通知》要去，现将《拦隆口镇2020年政府信息公开工作年度报告》报上，请审阅。',
      '拦隆口镇人民政府',
      '2021年2月3日',
    ],
    titleLines: ['拦隆口镇2020年政府信息公开', '工作年度报告'],
    counts: { numbers: 159, blanks: 2, raws: { '00': 1 } },
    disputeCounts: { numbers: 3, blanks: 12, raws: {} },
  },
  'jiahezi-2020.txt': {
    content: 'xinjiang/tacheng/wusu/jiahezi/2020.md',
    read: readCellPerLine,
    leftOut: [],
    titleLines: ['夹河子乡政府信息公开工作2020年度报告'],
    reorder: (prose) => prose.replace('[bookmark:_GoBack]', ''),
    counts: { numbers: 161, blanks: 0, raws: {} },
    disputeCounts: { numbers: 15, blanks: 0, raws: {} },
  },
  'qukou-2021.md': {
    content: 'ningxia/shizuishan/pingluo/qukou/2021.md',
    read: readTabTables,
    leftOut: [],
    titleLines: ['# 平罗县渠口乡人民政府', '## 2021 年政府信息公开工作年度报告'],
    counts: { numbers: 154, blanks: 0, raws: {} },
    disputeCounts: { numbers: 15, blanks: 0, raws: {} },
  },
};

const readFixture = (file: string): Buffer => readFileSync(new URL(`../fixtures/originals/${file}`, import.meta.url));

const readContent = (path: string): { data: FrontMatter; body: string } => {
  const text = readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { data: parse(yaml) as FrontMatter, body };
};

/** A line as people read it: heading marks and the escapes that Markdown needs are not text. */
const plainLine = (line: string): string =>
  /^#+ /.test(line) ? line.replace(/^#+ /, '').replaceAll('**', '') : line.replace(/^(\d+)\\\./, '$1.');

const bodyLines = (body: string): string[] =>
  body
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('|'))
    .map(plainLine);

/** The original's lines without title and the listed omissions, each of which must be there exactly so. */
const expectedLines = (original: Original, leftOut: string[]): string[] => {
  const lines = [...original.prose];
  for (const line of leftOut) {
    const index = lines.indexOf(line);
    expect(index, `“${line}” is not in the original`).toBeGreaterThan(-1);
    lines.splice(index, 1);
  }
  return lines.map(plainLine);
};

const printed = (cell: PrintedCell): string => (cell === null ? '' : String(cell));

const flatRows = (requests: RequestRows): string[][] =>
  Object.values(requests)
    .flatMap((row) => (Array.isArray(row) ? [row] : Object.values(row)))
    .map((row) => row.map(printed));

/** The Markdown tables of the body, cell by cell, without delimiter rows. */
const pipeTables = (body: string): string[][][] =>
  (body.match(/(^\|.*\|\n)+/gm) ?? []).map((table) =>
    table
      .trimEnd()
      .split('\n')
      .filter((line) => !/^\|( --- \|)+$/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  );

const countCells = (cells: string[]): Case['counts'] => {
  const raws: Record<string, number> = {};
  for (const cell of cells) if (cell !== '' && !/^(0|[1-9]\d*)$/.test(cell)) raws[cell] = (raws[cell] ?? 0) + 1;
  const blanks = cells.filter((cell) => cell === '').length;
  return { numbers: cells.length - blanks, blanks, raws };
};

describe.each(Object.entries(cases))('%s', (file, { content, read, leftOut, titleLines, reorder, ...expected }) => {
  const bytes = readFixture(file);
  const original = read(bytes.toString('utf8'));
  const { data, body } = readContent(content);
  const tables = pipeTables(body);

  test('is the file whose hash the report gives', () => {
    expect(data.source.file).toBe(file);
    expect(data.source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('has all its prose in the body, in reading order, and nothing besides', () => {
    const lines = expectedLines(original, [...leftOut, ...titleLines]).join('');
    const prose = withoutSpace(lines);
    expect(withoutSpace(bodyLines(body).join(''))).toBe(reorder ? reorder(prose) : prose);
  });

  test('keeps the spaces that are printed inside a line', () => {
    const text = bodyLines(body).join('\n');
    for (const line of expectedLines(original, [...leftOut, ...titleLines]))
      expect(text).toContain(line.replace('[bookmark: _GoBack]', ''));
    for (const line of bodyLines(body)) expect(line).toBe(line.trim());
  });

  test('gives the title, number and signatory as printed', () => {
    const whole = withoutSpace(bytes.toString('utf8').replaceAll('#', ''));
    const title = titleLines.map((line) => line.replace(/^#+ /, '')).join('');
    if (title !== '') expect(withoutSpace(data.title)).toBe(withoutSpace(title));
    for (const field of [data.title, data.documentNumber, data.signatory])
      if (field !== null) expect(whole).toContain(withoutSpace(field));
  });

  test('has every cell of the requests table in its place', () => {
    const rows = data.requests ? flatRows(data.requests) : (tables[1] ?? []).slice(3).map((row) => row.slice(-7));
    expect(rows).toEqual(requestValues(original));
    expect(countCells(rows.flat())).toEqual(expected.counts);
  });

  test('has every cell of the disputes table in its place', () => {
    const cells = data.disputes ? Object.values(data.disputes).flat().map(printed) : (tables[2]?.at(-1) ?? []);
    expect(cells).toEqual(disputeValues(original));
    expect(countCells(cells)).toEqual(expected.disputeCounts);
  });

  test('quotes stated figures word for word and gives a reason for every acknowledged fault', () => {
    for (const { quote } of data.stated ?? []) expect(body).toContain(quote);
    for (const fault of data.acknowledged) expect(fault.reason.length).toBeGreaterThan(5);
    expect(data.source.note).not.toBe('');
  });
});

const labels2019: Record<string, string> = {
  规章: 'regulations',
  规范性文件: 'normativeDocuments',
  行政许可: 'licensing',
  其他对外管理服务事项: 'otherServices',
  行政处罚: 'penalties',
  行政强制: 'coercion',
  行政事业性收费: 'fees',
  政府集中采购: 'procurement',
};

const edition2019 = Object.entries(cases).filter(([file]) => file !== 'qukou-2021.md');

test.each(edition2019)('%s has every cell of the proactive table in its place', (file, { content, read }) => {
  const printedRows = proactiveValues(read(readFixture(file).toString('utf8')));
  expect([...printedRows.keys()]).toEqual(Object.keys(labels2019));
  const { proactive = {} } = readContent(content).data;
  expect(Object.keys(proactive)).toEqual(Object.values(labels2019));
  for (const [label, values] of printedRows)
    expect(Object.values(proactive[labels2019[label] ?? ''] ?? {}).map(printed), label).toEqual(values);
});

test('qukou-2021.md has every row of its three tables as a Markdown table, label by label', () => {
  const { tables } = readTabTables(readFixture('qukou-2021.md').toString('utf8'));
  const published = pipeTables(readContent('ningxia/shizuishan/pingluo/qukou/2021.md').body);
  // The first column counts even when blank: that “3. 其他” stands in it is a fault of the original, and kept.
  const filled = (row: string[]): string[] => row.filter((cell, column) => cell !== '' || column === 0);
  expect(published.map((table) => table.map(filled))).toEqual(
    [tables.proactive, tables.requests, tables.disputes].map((table) => table.map(filled)),
  );
  for (const table of published) expect(new Set(table.map((row) => row.length)).size).toBe(1);
});
