import { speaksOfAnotherTime } from '../report/prose-text.ts';
import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { litigation, reconsideration } from './dispute-totals.ts';
import { assessStated, type Spot } from './prose-against-table.ts';
import { sentencesOf } from './sentences.ts';

const counted = /(?:案件|申请|事项)?(?:数量|数|共计|共|为|有|发生|[:])?(\d+)(?:件|起|宗|例|次)(?![余多左以])/;
const subjects: readonly { pattern: RegExp; spots: readonly Spot[] }[] = [
  { pattern: new RegExp(`行政复议${counted.source}`, 'g'), spots: reconsideration },
  // `行政复议、行政诉讼 2 件` counts the two together and is left alone.
  { pattern: new RegExp(`(?<!复议(?:案件|申请)?[、和及与或])行政诉讼${counted.source}`, 'g'), spots: litigation },
];

/** Named only to say that the disputes are not about it: 与政府信息公开无关, 非政府信息公开类, 均不涉及政府信息公开. */
const elsewhere =
  /信息公开(?:工作|事项)?(?:均|都)?(?:无关|没有关系)|非(?:因)?(?:政府)?信息公开|(?:不|未|没有)(?:涉及|属于|是因|关系到)[^。，；]{0,8}信息公开/;

export const narrativeDisputesCount: Check = {
  id: 'narrative-disputes-count',
  severity: 'warning',
  group: 'prose',
  title: { zh: '正文中的复议诉讼件数', en: 'Disputes counted in the prose' },
  why: {
    zh: '正文写明因政府信息公开发生的行政复议、行政诉讼件数时，应与表中总计一致。只看语义明确的句子；带“余、约、多、近”的数不比较；两处不同不说明哪一处有误。',
    en: 'Where the prose counts reconsiderations or lawsuits about disclosure, the table’s totals should agree. Only plain sentences are read, and inexact figures are not compared; a difference does not say which of the two is wrong.',
  },
  fix: compareWording,
  *run(report) {
    for (const sentence of sentencesOf(report)) {
      if (!/信息公开|依申请公开/.test(sentence.text) || elsewhere.test(sentence.text)) continue;
      for (const { pattern, spots } of subjects) {
        for (const match of sentence.text.matchAll(pattern)) {
          const before = sentence.text.slice(0, match.index);
          const after = sentence.text.slice(match.index + match[0].length);
          if (before.includes('其中') || speaksOfAnotherTime(before, report.year, after)) continue;
          yield* assessStated(report, { sentence, quote: match[0], value: Number(match[1]) }, spots);
        }
      }
    }
  },
};
