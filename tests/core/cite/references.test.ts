import { describe, expect, test } from 'vitest';
import type { CitedWork } from '../../../src/core/cite/cited-work.ts';
import { formatBibtex } from '../../../src/core/cite/format-bibtex.ts';
import { formatGb } from '../../../src/core/cite/format-gb.ts';
import { formatRis } from '../../../src/core/cite/format-ris.ts';
import { parseBibtex } from '../../support/parse-bibtex.ts';

const report: CitedWork = {
  kind: 'report',
  key: 'qinghai/xining/huangzhong/lanlongkou/2020',
  author: '拦隆口镇人民政府',
  title: '拦隆口镇2020年政府信息公开工作年度报告',
  date: '2021-02-03',
  version: '2026-11-20-9f86d081884c',
  publisher: '乡镇政府信息公开年报',
  address: 'https://example.org/qinghai/xining/huangzhong/lanlongkou/2020/',
  language: 'zh-CN',
};
const bare = { publisher: '', language: 'zh-CN', key: 'k' } as const;

describe('GB/T 7714 gives the references that the standard itself prints', () => {
  test('2015: a report online', () => {
    const work: CitedWork = {
      ...bare,
      kind: 'report',
      author: '中国互联网络信息中心',
      title: '第29次中国互联网络发展现状统计报告',
      date: '2012-01-16',
      address: 'http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf',
    };
    expect(formatGb(work, 2015, '2013-03-26')).toBe(
      '中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf.',
    );
  });

  test('2025: a report online, whose date of issue is bare and which has no date of access', () => {
    const work: CitedWork = {
      ...bare,
      kind: 'report',
      author: '中国信息通信研究院，等',
      title: '电信业发展白皮书：2023：新时代高质量发展探索',
      date: '2023-12-28',
      address: 'http://www.caict.ac.cn/kxyj/qwfb/bps/',
    };
    expect(formatGb(work, 2025, '2025-07-15')).toBe(
      '中国信息通信研究院，等. 电信业发展白皮书：2023：新时代高质量发展探索[R/OL]. 2023-12-28. http://www.caict.ac.cn/kxyj/qwfb/bps/.',
    );
  });

  test('2025: a data set with its version and who keeps it', () => {
    const work: CitedWork = {
      ...bare,
      kind: 'dataset',
      author: '周壮，李盛阳，吴薇，等',
      title: '天宫二号遥感图像自然景物分类科学数据',
      version: '1.0',
      publisher: '国家基础学科公共科学数据中心',
      date: '2023-09-10',
      address: 'https://www.nbsdc.cn/general/dataLinks/CSTR:16666.11.nbsdc.tfpbwtqf',
    };
    expect(formatGb(work, 2025, '2025-07-15')).toBe(
      '周壮，李盛阳，吴薇，等. 天宫二号遥感图像自然景物分类科学数据[DS/OL]. V1.0. 国家基础学科公共科学数据中心(2023-09-10)[2025-07-15]. https://www.nbsdc.cn/general/dataLinks/CSTR:16666.11.nbsdc.tfpbwtqf.',
    );
  });

  test('both: a web page without an author or a date', () => {
    const work: CitedWork = {
      ...bare,
      kind: 'comparison',
      author: '',
      title: '中国国家博物馆',
      address: 'https://www.chnmuseum.cn/',
    };
    for (const edition of [2015, 2025] as const)
      expect(formatGb(work, edition, '2025-05-06')).toBe(
        '中国国家博物馆[EB/OL]. [2025-05-06]. https://www.chnmuseum.cn/.',
      );
  });
});

describe('A report of a township', () => {
  test('is cited with its version, its own date of issue and the day of reading', () => {
    expect(formatGb(report, 2015, '2026-11-21')).toBe(
      '拦隆口镇人民政府. 拦隆口镇2020年政府信息公开工作年度报告[R/OL]. V2026-11-20-9f86d081884c. (2021-02-03)[2026-11-21]. https://example.org/qinghai/xining/huangzhong/lanlongkou/2020/.',
    );
  });

  test('without a date of issue has none in any format, and no year in its place', () => {
    const { date: _, ...undated } = report;
    expect(formatGb(undated, 2025)).not.toMatch(/\]\. V[^.]+\. \S+-\S+-\d\d\. /);
    expect(formatGb(undated, 2015, '2026-11-21')).toContain('884c. [2026-11-21]. https');
    expect(formatBibtex(undated)).not.toMatch(/^ {2}(?:year|date) =/m);
    expect(formatRis(undated)).not.toMatch(/^(?:PY|DA) /m);
  });

  test('has its document number behind the title in the 2025 edition', () => {
    expect(formatGb({ ...report, number: '巴政字〔2021〕3号' }, 2025)).toContain(
      '年度报告：巴政字〔2021〕3号[R/OL]. V2026',
    );
  });
});

describe('BibTeX', () => {
  test('read back gives what was put in, under a key that is the path of the report', () => {
    expect(parseBibtex(formatBibtex({ ...report, number: '3号' }, '2026-11-21'))).toEqual({
      type: 'techreport',
      key: report.key,
      fields: {
        author: '{拦隆口镇人民政府}',
        title: report.title,
        institution: '{拦隆口镇人民政府}',
        type: '政府信息公开工作年度报告',
        number: '3号',
        year: '2021',
        date: '2021-02-03',
        version: report.version,
        url: report.address,
        urldate: '2026-11-21',
        langid: 'chinese',
      },
    });
  });

  test.each(['a}b', '{', '}{', '\\', 'a\\}', '50% & #1_2 ~^$', 'x'.repeat(300)])(
    'keeps every sign of %s, and the entry whole',
    (title) => {
      const { fields, key } = parseBibtex(formatBibtex({ ...report, title, author: title }));
      expect(key).toBe(report.key);
      expect(fields.title).toBe(title);
      expect(fields.author).toBe(`{${title}}`);
      expect(fields.langid).toBe('chinese');
    },
  );

  test('a title over two lines is one field on one line', () => {
    expect(parseBibtex(formatBibtex({ ...report, title: '甲\n  乙' })).fields.title).toBe('甲 乙');
  });

  test('names a comparison and a data set as what they are', () => {
    expect(formatBibtex({ ...report, kind: 'comparison' })).toMatch(/^@online\{/);
    const dataset = parseBibtex(formatBibtex({ ...report, kind: 'dataset', language: 'en' }));
    expect(dataset.type).toBe('dataset');
    expect(dataset.fields.publisher).toBe('{乡镇政府信息公开年报}');
    expect(dataset.fields.langid).toBe('english');
  });

  test('the key of a single figure has no sign that would end it', () => {
    const { key } = parseBibtex(formatBibtex({ ...report, key: `${report.key}:requests.received.total,{x}` }));
    expect(key).toBe(`${report.key}:requests.received.total--x-`);
  });

  test('braces in an address are encoded, its other signs stay as they are', () => {
    const address = 'https://example.org/compare/?r=a%2Fb&i={x}#y_z';
    expect(parseBibtex(formatBibtex({ ...report, address })).fields.url).toBe(
      'https://example.org/compare/?r=a%2Fb&i=%7Bx%7D#y_z',
    );
  });
});

test('RIS has one tag a line and ends with ER', () => {
  const lines = formatRis({ ...report, title: '甲\n乙' }, '2026-11-21').split('\r\n');
  expect(lines[0]).toBe('TY  - RPRT');
  expect(lines).toContain('TI  - 甲 乙');
  expect(lines).toContain('DA  - 2021/02/03');
  expect(lines).toContain('Y2  - 2026/11/21');
  expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});
