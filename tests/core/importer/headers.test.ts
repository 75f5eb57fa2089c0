import { describe, expect, it } from 'vitest';
import { formTable } from '../../../src/core/report/editions/index.ts';
import { draftOf, findingsOf, importText, refusedFor } from '../../support/import-original.ts';

type Rows = readonly (readonly string[])[];

const tr = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[]): string => `<table border="1">${rows.join('')}</table>`;
const span = (text: string, columns: number, rows = 1): string =>
  `<td colspan="${columns}" rowspan="${rows}">${text}</td>`;

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const documents = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const proactive = (heads: readonly string[] = documents): string =>
  table(
    tr(heads),
    tr(['规章', '0', '0', '0']),
    tr(['行政规范性文件', '1', '2', '3']),
    tr(['信息内容', '本年处理决定数量']),
    ...['行政许可', '行政处罚', '行政强制'].map((label) => tr([label, '4'])),
    tr(['信息内容', '本年收费金额（单位：万元）']),
    tr(['行政事业性收费', '0']),
  );

const requestRows: Rows = formTable('requests', 2021).rows.map(({ label }) => [
  label,
  '1',
  '2',
  '0',
  '0',
  '0',
  '0',
  '3',
]);
const requests = (...heads: string[]): string => table(...heads, ...requestRows.map(tr));

const figures = Array.from({ length: 15 }, (_, index) => String(index));
const disputesHead = [
  `<tr>${span('行政复议', 5)}${span('行政诉讼', 10)}</tr>`,
  `<tr>${outcomes.map((label) => span(label, 1, 2)).join('')}${span('未经复议直接起诉', 5)}${span('复议后起诉', 5)}</tr>`,
  tr([...outcomes, ...outcomes]),
];
const disputes = table(...disputesHead, tr(figures));

const report = (tables: { proactive?: string; requests?: string; disputes?: string }): string =>
  `<meta charset="utf-8"><h1>拦隆口镇2021年政府信息公开工作年度报告</h1>
   <h2>一、总体情况</h2><p>工作有序推进。</p>
   <h2>二、主动公开政府信息情况</h2>${tables.proactive ?? proactive()}
   <h2>三、收到和处理政府信息公开申请情况</h2>${tables.requests ?? requests(tr(['项目', ...applicants]))}
   <h2>四、政府信息公开行政复议、行政诉讼情况</h2>${tables.disputes ?? disputes}
   <h2>五、存在的主要问题及改进情况</h2><p>改进。</p>`;

const importReport = (tables: Parameters<typeof report>[0]) => importText(report(tables), 'report.html');
const doubts = async (tables: Parameters<typeof report>[0]): Promise<string[]> =>
  findingsOf(draftOf(await importReport(tables))).filter((finding) => finding.startsWith('import-header-unverified'));

describe('columns that the header names', () => {
  it('are taken without a doubt, in the form’s words or in others that mean the same', async () => {
    expect(await doubts({})).toEqual([]);
    const others = ['自然人', '商业企业', '科研机构', '社会公益性组织', '法律服务机构', '其他', '合计'];
    expect(await doubts({ requests: requests(tr(['项目', ...others])) })).toEqual([]);
  });

  it('are refused in another order, however many rows the header has', async () => {
    const organisations = applicants.slice(1, 6);
    const heads = (...cells: string[]): string[] => [`<tr>${span('', 1, 2)}${cells.join('')}</tr>`, tr(organisations)];
    const [natural, group, total] = [span('自然人', 1, 2), span('法人或其他组织', 5), span('总计', 1, 2)];
    expect(await doubts({ requests: requests(...heads(natural, group, total)) })).toEqual([]);
    for (const cells of [
      [natural, total, group],
      [group, natural, total],
    ])
      expect(refusedFor(await importReport({ requests: requests(...heads(...cells)) }))).toEqual([
        'import-table-unreadable',
      ]);
  });

  it('are refused where 行政诉讼 stands left of 行政复议', async () => {
    const heads = [
      `<tr>${span('行政诉讼', 10)}${span('行政复议', 5)}</tr>`,
      `<tr>${span('未经复议直接起诉', 5)}${span('复议后起诉', 5)}${outcomes.map((label) => span(label, 1, 2)).join('')}</tr>`,
      tr([...outcomes, ...outcomes]),
    ];
    expect(refusedFor(await importReport({ disputes: table(...heads, tr(figures)) }))).toEqual([
      'import-table-unreadable',
    ]);
  });
});

describe('columns that no header names', () => {
  it('are flagged, for their order is only the form’s', async () => {
    expect(await doubts({ requests: requests() })).toEqual(['import-header-unverified requests']);
    const swapped = ['自然人', '商业企业', '科研机构', '法律服务机构', '公益机构', '其他', '总计'];
    expect(await doubts({ requests: requests(tr(['项目', ...swapped])) })).toEqual([
      'import-header-unverified requests',
    ]);
    expect(await doubts({ proactive: proactive(['信息内容', '制定数', '有效数', '清理数']) })).toEqual([
      'import-header-unverified proactive.regulations',
      'import-header-unverified proactive.normativeDocuments',
    ]);
  });
});

describe('two tables for one', () => {
  it('are refused: last year’s disputes below this year’s', async () => {
    const earlier = table(...disputesHead, tr(figures.map(() => '9')));
    expect(refusedFor(await importReport({ disputes: `${disputes}<p>上年度情况如下：</p>${earlier}` }))).toEqual([
      'import-table-unreadable',
    ]);
  });
});
