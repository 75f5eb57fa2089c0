import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import { buildReport, numberAt, withCell } from '../../support/build-report.ts';

/**
 * A report whose tables say: 5 requests received, 1 carried in, 4 concluded; 2 reconsiderations, 1 + 0 lawsuits;
 * 7 penalties, 12 licences, 2 coercive measures, no new normative documents; 3 projects for 606.05万元.
 */
const reportSaying = (...prose: string[]) => {
  const cells: Record<string, string> = {
    'requests.received.total': '5',
    'requests.carriedIn.total': '1',
    'requests.concluded.total': '4',
    'disputes.reconsideration.total': '2',
    'disputes.litigationDirect.total': '1',
    'disputes.litigationAfterReconsideration.total': '0',
    'proactive.penalties.decisions': '7',
    'proactive.licensing.decisions': '12',
    'proactive.coercion.decisions': '2',
    'proactive.normativeDocuments.made': '0',
    'proactive.procurement.projects': '3',
    'proactive.procurement.amount': '606.05万元',
  };
  return Object.entries(cells).reduce((report, [at, printed]) => withCell(report, at, printed), buildReport({ prose }));
};

/** What the narrative checks say of the prose, `check outcome`. */
const saidOf = (...prose: string[]): string[] =>
  [...runChecks(reportSaying(...prose), {}).assessments]
    .filter(([check]) => check.startsWith('narrative-'))
    .flatMap(([check, found]) => found.map(({ outcome }) => `${check.replace('narrative-', '')} ${outcome}`));

describe('prose that contradicts a table', () => {
  test.each([
    ['2020 年，我乡未收到政府信息公开申请。', ['no-requests broken']],
    ['我乡没有收到公民、法人或其他组织提出的政府信息公开申请。', ['no-requests broken']],
    ['本年度无依申请公开事项。', ['no-requests broken']],
    ['未收到政府信息公开申请，“12345”平台回复办理 87 件。', ['no-requests broken']],
    ['全年共受理依申请公开 0 件。', ['requests-count broken']],
    ['全年收到政府信息公开申请 11 件。', ['requests-count broken']],
    ['没有因政府信息公开申请行政复议、提起行政诉讼的情况。', ['no-disputes broken']],
    ['未发生行政复议，行政诉讼。', ['no-disputes broken']],
    ['因政府信息公开被申请行政复议 0 件，行政诉讼 1 件。', ['disputes-count broken', 'disputes-count holds']],
    ['全年未因政府信息公开申请引发行政复议、行政诉讼案件。', ['no-disputes broken']],
    ['2020 年全乡主动公开信息共计 70 条，无政府信息公开申请行政复议、行政诉讼。', ['no-disputes broken']],
    ['没有发生因政府信息公开涉及的投诉、行政复议、行政诉讼事件。', ['no-disputes broken']],
    ['没有发生针对本单位有关政府信息公开事务的行政复议案、行政诉讼案和有关的申诉案。', ['no-disputes broken']],
    ['我镇没有接到群众主动要求公开政府信息的申请。', ['no-requests broken']],
    ['本年度我镇未收到申请人提出的依申请公开申请，故也未出现不予公开政府信息情况。', ['no-requests broken']],
    ['全年未接收到受理政府信息公开申请，未发生信息公开类行政复议。', ['no-requests broken']],
    ['共接收政府信息公开申请 0 件。', ['requests-count broken']],
    ['新收依申请公开申请 0 件。', ['requests-count broken']],
    ['受理依申请公开政府信息数量共计 0 条。', ['requests-count broken']],
    ['我镇 2020 年度依申请公开 0 件。', ['requests-count broken']],
    ['巴藏沟回族乡人民政府 2020 年依申请公开 0 件。', ['requests-count broken']],
    ['（二）依申请公开情况。依申请公开数量为 8 件。', ['requests-count broken']],
    ['依申请公开为零。', ['requests-count broken']],
    ['（二）依申请公开情况。2020 年，申请件数为 0。', ['requests-count broken']],
    ['2020 年度政府信息公开申请件数为 0。', ['requests-count broken']],
    ['（二）依申请公开情况。全年收到申请 11 件。', ['requests-count broken']],
    ['依申请公开方面：全年收到申请 11 件。', ['requests-count broken']],
    ['2020 年 1 月 1 日至 12 月 31 日，收到政府信息公开申请 9 件。', ['requests-count broken']],
    ['收到政府信息公开申请 9 件（较 2019 年增加 3 件）。', ['requests-count broken']],
    ['受理咨询 372 人次，其中现场咨询 331 人次，电话咨询 61 人次。', ['parts-of-whole broken']],
    ['没有可公开的行政处罚。', ['negative broken']],
    ['没有新制作的规章、规范性文件，没有行政处罚。', ['negative holds', 'negative holds', 'negative broken']],
    ['我镇未实施行政处罚、行政强制。', ['negative broken', 'negative broken']],
    ['我镇未作出行政处罚决定，没有实施行政许可。', ['negative broken', 'negative broken']],
    ['未收到书面或网上政府信息公开申请。', ['no-requests broken']],
    ['没有申请公开政府信息情况。', ['no-requests broken']],
    ['无公民申请政府信息公开。', ['no-requests broken']],
    ['没有发生与政府信息公开有关的行政复议和行政诉讼。', ['no-disputes broken']],
    ['未收到信访投诉和政府信息公开申请。', ['no-requests broken']],
    ['政府集中采购 4 项 606.06 万元。', ['procurement broken', 'procurement broken']],
    ['公开信息 106 件，其中 A 类 42 件，B 类 5 件，C 类 60 件。', ['parts-of-whole broken']],
    ['共公开 106 条。其中：网站 80 条；公众号 26 条；微博 30 条。', ['parts-of-whole broken']],
    ['共公开 106 条，其中：网站 80 条；公众号 26 条；微博 30 条。', ['parts-of-whole broken']],
    ['受理咨询 5 件，其中现场 4 件，电话 2 件。', ['parts-of-whole broken']],
    ['支出 100 元（货物 60 元、服务 50 元）。', ['parts-of-whole broken']],
  ])('%s', (prose, said) => {
    expect(saidOf(prose).sort()).toEqual([...said].sort());
  });
});

test('what the prose is compared with is named by its cells, so that a page can lead there', () => {
  const { findings } = runChecks(reportSaying('全年未收到政府信息公开申请。'), {});
  const said = findings.filter(({ check }) => check === 'narrative-no-requests');
  expect(said.map(({ cells }) => cells)).toEqual([['requests.received.total']]);
});

describe('prose that agrees with a table', () => {
  test.each([
    ['未制定规范性文件。', ['negative holds']],
    ['2020 年我镇未制发行政规范性文件。', ['negative holds']],
    ['未发布规范性文件。', ['negative holds']],
    ['我镇未出台新的规范性文件，未印发规范性文件。', ['negative holds', 'negative holds']],
    ['截至 2020 年 12 月 31 日，没有新制作的规范性文件。', ['negative holds']],
    ['全年收到政府信息公开申请 5 件。', ['requests-count holds']],
    ['全年办理政府信息公开申请 6 件，办结 4 件。', ['requests-count holds']],
    ['因信息公开引起行政复议 2 件，行政诉讼 1 件。', ['disputes-count holds', 'disputes-count holds']],
    ['政府集中采购 3 项，金额 6060500 元。', ['procurement holds', 'procurement holds']],
    ['政府集中采购项目 3 个，总金额 606.05 万元。', ['procurement holds', 'procurement holds']],
    ['政府集中采购 3 项 606 万元。', ['procurement holds', 'procurement holds']],
    [
      '发布信息 59 条（其中，领导信息 1 条，法规公文 2 条，工作进展等 49 条，其它信息 7 条）。',
      ['parts-of-whole holds'],
    ],
    [
      '共公开信息 314 条，其中，财政预算、决算信息公开 46 条，办事指南、工作动态信息公开 268 条。',
      ['parts-of-whole holds'],
    ],
    ['共公开 136 条。其中：网站 80 条；公众号 26 条；微博 30 条。', ['parts-of-whole holds']],
    ['共公开 106 条。其中：网站 80 条；公众号 26 条；回复留言 30 条。', ['parts-of-whole holds']],
    ['公开 106 条，其中网站 80 条，公众号 26 条，较去年增加 30 条。', ['parts-of-whole holds']],
    ['共发布 80 条政务信息，其中社会救助 68 条，其他 12 条，另回复留言 5 条。', ['parts-of-whole holds']],
    ['主动公开信息 1,664 条。其中，网站 1,131 条、微信 533 条，简报 198 篇。', ['parts-of-whole holds']],
  ])('%s', (prose, said) => {
    expect(saidOf(prose).sort()).toEqual([...said].sort());
  });

  test('a sentence that a page break cut in two is read as one', () => {
    expect(saidOf('共发布 80 条政', '务信息，其中社会救助 68 条，其他 12 条。')).toEqual(['parts-of-whole holds']);
  });
});

describe('prose that must not be taken for a statement about a table', () => {
  test.each([
    '2019 年收到政府信息公开申请 9 件。',
    '第一季度收到政府信息公开申请 9 件。',
    '通过网络收到政府信息公开申请 3 件，当面申请 2 件。',
    '共制发文件，依申请公开 60 件。',
    '“12345”政务服务热线平台回复办理 87 件。',
    '收到政府信息公开申请约 9 件，接到政府信息公开申请 9 余件。',
    '办理群众信访事项 30 件。',
    '便民服务中心全年共受理群众申请事项 300 件。',
    '在做好政府信息公开的同时，便民服务中心受理群众申请 300 件。',
    '办理个人申请 120 件。',
    '通过信函、邮件方式，收到政府信息公开申请 2 件，通过网站收到政府信息公开申请 3 件。',
    '2020 年 1—6 月收到依申请公开 2 件。',
    '收到依申请公开 2 件（上半年）。',
    '2020 年 1 月至 6 月因政府信息公开被申请行政复议 1 件。',
    '因政府信息公开被申请行政复议 1 件（上半年）。',
    '申请件数为 0。',
    '低保申请件数为 0。',
    '主动公开 100 条；依申请公开 8 件；不予公开 2 件。',
    '全年制发公文 110 件。依申请公开 8 件。',
    '主动公开 100 件，依申请公开 8 件。',
    '网上依申请公开 2 件。',
    '2019 年依申请公开 9 件。',
    '依申请公开 8 余件。',
    '依申请公开 2 件（第一季度）。',
    '健全申请登记、审核、办理、答复等制度，及时受理信函申请。',
    '主动公开信息中规章及规范性文件 27 件，政府集中采购信息 14 条，其他信息动态 116 条。',
    '通过信息公开平台收到申请 0 件，转办 0 件。',
    '公开信息 136 条，其中，工作动态类信息 63 条；人事信息 11 条；其他类信息 158 条。',
    '公开各类信息 236 条，其中网站发布 27 条，微信发布 198 条，回复群众诉求 11 件。',
    '我乡不是没有行政处罚。',
    '有无行政处罚，均按要求公开。',
    '没有对行政处罚提出异议的群众。',
    '没有及时公开行政处罚信息。',
    '没有因行政处罚引发的信访。',
    '没有不予公开的政府信息公开申请。',
    '没有不予公开的行政许可、行政处罚。',
    '未收到有关政府信息公开申请方面的投诉举报。',
    '未收到信息公开申请投诉。',
    '未收到网上政府信息公开申请。',
    '未收到信函、邮件形式的政府信息公开申请。',
    '未发生行政处罚方面的投诉举报。',
    '未发生行政处罚、行政强制方面的投诉。',
    '没有发生行政许可有关的信访投诉事件。',
    '没有发生行政许可有关的行政诉讼。',
    '没有发生因行政处罚引起的行政复议和行政诉讼。',
    '因行政处罚没有引发行政复议、行政诉讼。',
    '全年作出行政处罚 7 件，未发生行政复议、行政诉讼。',
    '未发布行政处罚信息，没有公开行政处罚信息。',
    '未制定规章制度。',
    '没有行政复议决定，未收到行政复议决定。',
    '没有收到上年结转的政府信息公开申请。',
    '对未实施行政处罚的，不予公示。',
    '2020 年 1—6 月未收到政府信息公开申请。',
    '未收到政府信息公开申请（上半年）。',
    '2019 年没有行政处罚。',
    '除 7 件外，没有行政处罚。',
    '未收到因政府信息公开申请引起的投诉。',
    '没有依申请公开渠道的村已全部整改。',
    '没有发生政府信息公开的收费及减免，没有公众举报、投诉。',
    '办理行政诉讼应诉工作 9 件。',
    '行政复议、行政诉讼 3 件涉及信息公开。',
    '政府集中采购约 900 万元。',
    '政府采购货物 423464 元。',
    '公开信息 100 条，其中动态 30 条。',
    '公开 106 条（较上年 80 条增长 32 条）。',
    '公开 106 条（上年同期 130 条，减少 24 条）。',
    '公开 106 条（2019 年 130 条，2018 年 80 条）。',
    '公开 106 条，其中网站 80 条，较去年增加 30 条。',
    '公开 106 条，其中网站 80 条，比 2019 年增加 30 条。',
    '公开 106 条，其中网站 80 条，与去年同期相比增长 30 条。',
    '收到申请 5 件，其中予以公开 4 件，结转下年 2 件。',
    '共公开 106 条。其中：网站 80 条，公众号 26 条；公开栏公示 3 次；微博 30 条。',
    '公开信息 100 余条，其中动态 300 条。',
    '公开信息 10 条，其中网站 6 条，其中首页 9 条。',
    '公开信息 100 条，召开会议 3 次，其中专题会 4 期。',
    '《条例》第 20 条，其中第 5 项、第 6 项。',
  ])('%s', (prose) => {
    expect(saidOf(prose).filter((said) => said.endsWith('broken'))).toEqual([]);
  });

  test('parts that may not be all of them are not judged', () => {
    expect(saidOf('公开信息 100 条，其中动态 30 条，公告 20 条。')).toEqual(['parts-of-whole notAssessable']);
  });
});

test('a bare count is about requests for disclosure where its heading is', () => {
  const under = (heading: string) => {
    const report = reportSaying('申请件数为 0。');
    const sections = report.sections.map((section) => (section.id === 'overview' ? { ...section, heading } : section));
    return runChecks({ ...report, sections }, {}).assessments.get('narrative-requests-count')?.length;
  };
  expect(under('（二）依申请公开情况')).toBe(1);
  expect(under('（二）便民服务情况')).toBe(0);
});

describe('prose about a cell that holds no number', () => {
  test('holds if blank is 0, or cannot be judged, as the sum would', () => {
    const outcome = (printed: string, prose: string) => {
      const report = withCell(buildReport({ prose: [prose] }), 'requests.received.total', printed);
      return [...runChecks(report, {}).assessments].flatMap(([check, found]) =>
        check.startsWith('narrative-') ? found.map((one) => one.outcome) : [],
      );
    };
    expect(outcome('', '我乡未收到政府信息公开申请。')).toEqual(['holdsIfBlankIsZero']);
    expect(outcome('', '全年收到政府信息公开申请 3 件。')).toEqual(['notAssessable']);
    expect(outcome('无', '我乡未收到政府信息公开申请。')).toEqual(['notAssessable']);
  });
});

test('the parts of a whole are found out when one is more than it can be', () => {
  const whole = numberAt(buildReport(), 'requests.received.total');
  expect(saidOf(`公开 ${whole} 条，其中 A ${whole - 1} 条，B 1 条。`)).toEqual(['parts-of-whole holds']);
  expect(saidOf(`公开 ${whole} 条，其中 A ${whole - 1} 条，B 2 条。`)).toEqual(['parts-of-whole broken']);
});

test.each([
  '全年参与行政诉讼1件（系土地征收案件），与政府信息公开无关。',
  '全年共发生行政诉讼3件，为非政府信息公开类案件。',
  '以镇政府为被告的行政诉讼案件2件，均不涉及政府信息公开。',
])('Lawsuits said not to be about disclosure are not compared with the table: %s', (sentence) => {
  expect(saidOf(sentence)).toEqual([]);
});
