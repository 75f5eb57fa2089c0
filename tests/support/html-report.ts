import { formTable } from '../../src/core/report/editions/index.ts';

type Rows = readonly (readonly string[])[];

export const tr = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
export const table = (...rows: string[]): string => `<table border="1">${rows.join('')}</table>`;
export const span = (text: string, columns: number, rows = 1): string =>
  `<td colspan="${columns}" rowspan="${rows}">${text}</td>`;

export const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
export const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const documents = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
export const proactive = (heads: readonly string[] = documents): string =>
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
export const requests = (...heads: string[]): string => table(...heads, ...requestRows.map(tr));

export const figures = Array.from({ length: 15 }, (_, index) => String(index));
export const disputesHead = [
  `<tr>${span('行政复议', 5)}${span('行政诉讼', 10)}</tr>`,
  `<tr>${outcomes.map((label) => span(label, 1, 2)).join('')}${span('未经复议直接起诉', 5)}${span('复议后起诉', 5)}</tr>`,
  tr([...outcomes, ...outcomes]),
];
export const disputes = table(...disputesHead, tr(figures));

export const report = (tables: { proactive?: string; requests?: string; disputes?: string }): string =>
  `<meta charset="utf-8"><h1>拦隆口镇2021年政府信息公开工作年度报告</h1>
   <h2>一、总体情况</h2><p>工作有序推进。</p>
   <h2>二、主动公开政府信息情况</h2>${tables.proactive ?? proactive()}
   <h2>三、收到和处理政府信息公开申请情况</h2>${tables.requests ?? requests(tr(['项目', ...applicants]))}
   <h2>四、政府信息公开行政复议、行政诉讼情况</h2>${tables.disputes ?? disputes}
   <h2>五、存在的主要问题及改进情况</h2><p>改进。</p>`;
