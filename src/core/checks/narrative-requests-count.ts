import { countOf } from '../report/cell.ts';
import { cellAt, type Report } from '../report/report.ts';
import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { countedRequestsIn } from './counted-requests.ts';
import { assessStated } from './prose-against-table.ts';
import { sentencesOf } from './sentences.ts';

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
    const sentences = sentencesOf(report);
    for (const [index, sentence] of sentences.entries()) {
      for (const { quote, value } of countedRequestsIn(sentence, sentences[index - 1]?.text ?? '', report.year)) {
        const rows = alternatives.find((candidate) => totalOf(report, candidate) === value) ?? ['received'];
        yield* assessStated(
          report,
          { sentence, quote, value },
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
