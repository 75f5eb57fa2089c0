import { countOf } from '../report/cell.ts';
import { cellAt, type Report } from '../report/report.ts';
import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { assessStated } from './prose-against-table.ts';
import { sentencesOf, speaksOfAnotherTime } from './sentences.ts';

const words =
  '公民|法人|其他组织|群众|公众|社会|个人|单位|和|或者|或|及|、|提出|提交|递交|的|政府|信息|公开|依|申请|事项|工作|数量|数|件|共计|总计|合计|共|为|有|:';
const statement = new RegExp(
  `(?:收到|受理|接到|接收|新收|办理|答复|办结)(?:了|到|的)?((?:${words})*?)(\\d+)(?:件|条|份|宗|个|次|例|起|项)(?![余多左以])`,
  'g',
);

/** Counts by one channel or one part of the year are not the total. */
const partial = /其中|通过|网上|网络|在线|信函|邮寄|邮件|当面|现场|电话|传真/;

export const narrativeRequestsCount: Check = {
  id: 'narrative-requests-count',
  severity: 'warning',
  group: 'prose',
  title: { zh: '正文中的申请件数', en: 'Requests counted in the prose' },
  why: {
    zh: '正文写明全年收到或办理的政府信息公开申请件数时，应与表中新收数、新收加上年结转数、办理总计三者之一相同。只看语义明确的句子；带“余、约、多、近”的数不比较；两处不同不说明哪一处有误。',
    en: 'Where the prose counts the requests of the year, the table’s requests received, received plus carried in, or concluded should agree. Only plain sentences are read, and inexact figures are not compared; a difference does not say which of the two is wrong.',
  },
  fix: compareWording,
  *run(report) {
    for (const sentence of sentencesOf(report)) {
      for (const match of sentence.text.matchAll(statement)) {
        const before = sentence.text.slice(0, match.index);
        const clause = before.slice(before.lastIndexOf(',') + 1);
        if (!match[1]?.includes('申请') || partial.test(clause) || speaksOfAnotherTime(before, report.year)) continue;
        const value = Number(match[2]);
        const rows = alternatives.find((candidate) => totalOf(report, candidate) === value) ?? ['received'];
        yield* assessStated(
          report,
          { sentence, quote: match[0], value },
          rows.map((row) => ({ table: 'requests', row, column: 'total' })),
        );
      }
    }
  },
};

const alternatives = [['received'], ['received', 'carriedIn'], ['concluded']];

const totalOf = (report: Report, rows: readonly string[]): number | undefined => {
  const counts = rows.map((row) => countOf(cellAt(report, 'requests', row, 'total')));
  return counts.every((count) => count !== undefined) ? counts.reduce((sum, count) => sum + count, 0) : undefined;
};
