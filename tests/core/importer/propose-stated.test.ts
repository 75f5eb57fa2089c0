import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeProse } from '../../../bench/originals/prose.ts';
import { createRandom } from '../../../bench/originals/random.ts';
import { formatStated } from '../../../src/core/importer/format-stated.ts';
import { proposeStated } from '../../../src/core/importer/propose-stated.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { plain } from '../../../src/core/report/prose-text.ts';
import { statedIndicatorIds } from '../../../src/core/report/stated-indicators.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { draftOf, importFixture } from '../../support/import-original.ts';

const portal = buildPortal(await readContent('content'));

const propose = (...paragraphs: string[]) =>
  proposeStated([{ id: 'overview', heading: '一、总体情况', paragraphs }], 2020);
const told = (...paragraphs: string[]) =>
  propose(...paragraphs).map(({ indicator, value, exact, unit }) => `${indicator} ${exact ? '' : '~'}${value}${unit}`);

describe('The five originals', () => {
  test.each([
    ['lanlongkou-2020.txt', 'qinghai/xining/huangzhong/lanlongkou/2020'],
    ['dacai-2020.txt', 'qinghai/xining/huangzhong/dacai/2020'],
    ['jiahezi-2020.txt', 'xinjiang/tacheng/wusu/jiahezi/2020'],
    ['bazanggou-2020.txt', 'qinghai/haidong/pingan/bazanggou/2020'],
    ['qukou-2021.md', 'ningxia/shizuishan/pingluo/qukou/2021'],
  ])('%s: what is proposed is what the content has, in its order', async (file, path) => {
    const { stated } = draftOf(await importFixture(file));
    expect(stated).toEqual(portal.report(path)?.report.stated);
  });
});

describe('A figure is proposed', () => {
  test.each([
    ['我镇主动公开政府信息1,286条，比2019年增加200条。', 'itemsDisclosed 1286条'],
    ['主动公开政府信息约100条。', 'itemsDisclosed ~100条'],
    ['共公开各类政府信息近 300 条。', 'itemsDisclosed ~300条'],
    ['共印发文件50份。', 'documentsIssued 50份'],
    ['发布政策解读材料5篇。', 'policyInterpretations 5篇'],
    ['组织政务公开培训2次。', 'trainingSessions 2次'],
    ['办理12345热线工单120件。', 'hotlineReplies 120件'],
    ['回复网民留言33条。', 'forumReplies 33条'],
    ['编发信息简报12期。', 'briefs 12期'],
    ['收到公民、法人和其他组织提出的政府信息公开申请3件，上年结转1件。', 'requestsInProse 3件'],
    ['全年收到政府信息公开申请16件，其中网上申请10件，当面申请6件，办结16件。', 'requestsInProse 16件'],
    ['政府集中采购金额近600万元。', 'procurementAmountInProse ~600万元'],
    ['二是民生领域。公开民生信息40余条。', 'welfareItems ~40条'],
  ])('%s', (text, figure) => {
    expect(told(text)).toEqual([figure]);
  });

  test('with its whole before its parts: channels are told only where they divide it', () => {
    const text =
      '全年通过政府网站、政务新媒体和公示栏主动公开政府信息602条，其中政府网站131条，微信公众号353条，公示栏118条。';
    expect(told(text)).toEqual([
      'itemsDisclosed 602条',
      'itemsOnWebsite 131条',
      'itemsOnWechat 353条',
      'itemsOnBoards 118条',
    ]);
    expect(told('通过微信公众号主动公开政府信息30条。')).toEqual([]);
  });

  test('with the documents it divides', () => {
    expect(told('制发公文80份，主动公开50份，依申请公开20份，不予公开10份。')).toEqual([
      'documentsIssued 80份',
      'documentsDisclosed 50份',
      'documentsOnRequest 20份',
      'documentsNotDisclosed 10份',
    ]);
    expect(told('公文 106 件，其中公开 42 件。全年制发公文57件，其中公开13件。')).toEqual(['documentsIssued 57件']);
    expect(told('全年制发公文57件，其中公开13件。')).toEqual(['documentsIssued 57件', 'documentsDisclosed 13件']);
    expect(told('制定规范性文件2件，公开2件。')).toEqual([]);
  });

  test('with the shortest clauses that hold its meaning, as printed', () => {
    const quotes = (text: string) => propose(text).map(({ quote }) => quote);
    expect(quotes('一年来，共编发 信息简报 12 期、回复网帖 3 篇，“12345”热线办理 8 件。')).toEqual([
      '共编发 信息简报 12 期',
      '回复网帖 3 篇',
      '“12345”热线办理 8 件',
    ]);
    expect(quotes('**一是**通过网站、公示栏等主动公开政府信息 1，286 条（含转载）。')).toEqual([
      '一是通过网站、公示栏等主动公开政府信息 1，286 条',
    ]);
    expect(quotes('举办政府开放日活动1次，邀请群众代表约50人参加。')).toEqual([
      '举办政府开放日活动1次',
      '举办政府开放日活动1次，邀请群众代表约50人参加',
    ]);
  });
});

describe('Nothing is proposed', () => {
  test.each([
    ['of another year', '2019年主动公开政府信息1086条。'],
    ['of a part of the year', '第一季度主动公开政府信息30条。'],
    ['since some day', '截至2020年12月，累计主动公开政府信息5000条。'],
    ['that is rounded to ten thousands', '主动公开政府信息3万条。'],
    ['under the title of one field', '一是财政领域。主动公开政府信息30条。'],
    ['of villages', '各村共公开信息300条。'],
    ['that counts two things together', '因政府信息公开引发的行政复议、行政诉讼2件。'],
    ['that is said not to be about disclosure', '因政府信息公开以外的事项行政复议2件，与政府信息公开无关。'],
    ['of other requests', '收到公民申请低保50件，收到信访件30件。'],
    ['of other training', '组织就业技能培训5期。'],
    ['of a plan for the year after', '2021年力争主动公开政府信息500条。'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  test('when the prose gives two figures for one indicator', () => {
    expect(told('编发信息简报12期。', '编发信息简报14期。')).toEqual([]);
    expect(told('编发信息简报12期。', '全年编发信息简报12期。')).toEqual(['briefs 12期']);
  });

  test('from a table, a heading or the section on problems', () => {
    const paragraphs = ['| 主动公开政府信息30条 |\n| --- |', '### 编发信息简报12期'];
    expect(told(...paragraphs)).toEqual([]);
    expect(proposeStated([{ id: 'problems', heading: '', paragraphs: ['编发信息简报12期。'] }], 2020)).toEqual([]);
  });
});

test('a proposal is an indicator that exists, written once, its quote in the text, and read back from YAML as it was', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { intro, overview, problems, other } = writeProse(
      '测试镇',
      2020,
      '国办公开办函〔2019〕60号',
      createRandom(seed),
    );
    const paragraphs = [...intro, ...overview, ...problems, ...other];
    const figures = propose(...paragraphs);
    // What is invented has one breakdown of items disclosed and nothing else that is an indicator.
    expect(figures.map(({ indicator }) => indicator)).toEqual([
      'itemsDisclosed',
      'itemsOnWebsite',
      'itemsOnWechat',
      'itemsOnBoards',
    ]);
    const [whole, ...parts] = figures.map(({ value }) => value);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    for (const { indicator, quote } of figures) {
      expect(statedIndicatorIds).toContain(indicator);
      expect(plain(paragraphs.join(''))).toContain(plain(quote));
    }
    expect(parse(formatStated(figures).join('\n')).stated).toEqual(figures);
  }
});

test('quotes with marks that YAML would read are kept to the letter', () => {
  const figure = { indicator: 'briefs', value: 12, exact: true, unit: '期' };
  const quotes = [
    '编发简报, 共: 12 期',
    '“简报”12期',
    '[简报]12期 # 一',
    '12',
    "'简报' 12 期",
    '- 简报 12 期',
    'yes 12期',
  ];
  const figures = quotes.map((quote) => ({ ...figure, quote }));
  expect(parse(formatStated(figures).join('\n')).stated).toEqual(figures);
});
