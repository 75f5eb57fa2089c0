import { amountOf } from '../report/cell.ts';
import { findColumn, findRow } from '../report/editions/index.ts';
import { speaksOfAnotherTime } from '../report/prose-text.ts';
import { decimalOf, exactOf, type Quantity, quantitiesIn } from '../report/quantities.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';
import { compareWording } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { cellName } from './labels.ts';
import { assessStated, inChinesePunctuation } from './prose-against-table.ts';
import { type ProseAssessment, type Sentence, sentencesOf } from './sentences.ts';

const projectUnits = ['项', '个', '次', '批'];

/** 政府集中采购, its figures straight after it; a part of it (货物…) or words we don't know end the reading. */
const statement = /政府集中采购(?:项目|数量|总金额|金额|总额|支出|共计|合计|总计|共|为|[:])*(?=[约近超]?\d)/g;
const between = /^(?:项目|,|、|总金额|金额|资金|总额|共计|合计|总计|采购|共|计|为|[:])*$/;

export const narrativeProcurement: Check = {
  id: 'narrative-procurement',
  severity: 'warning',
  group: 'prose',
  title: { zh: '正文中的政府集中采购', en: 'Procurement stated in the prose' },
  why: {
    zh: '正文写明政府集中采购的项目数或金额时，应与表中一致（《政府信息公开条例》第二十条第（九）项的事项）。金额按精确小数比较；正文取整或四舍五入的不算不一致；只看语义明确的句子。',
    en: 'Where the prose gives the number of procurement projects or their amount, the table should agree (item 9 of article 20 of the Regulations). Amounts are compared as exact decimals; an amount rounded in the prose is not a difference; only plain sentences are read.',
  },
  fix: compareWording,
  *run(report) {
    for (const sentence of sentencesOf(report)) {
      for (const match of sentence.text.matchAll(statement)) {
        if (speaksOfAnotherTime(sentence.text.slice(0, match.index), report.year)) continue;
        for (const stated of figuresAfter(sentence.text.slice(match.index + match[0].length))) {
          yield* stated.unit === '元'
            ? assessAmount(report, sentence, stated)
            : assessProjects(report, sentence, stated);
        }
      }
    }
  },
};

/** One or two figures that follow each other with nothing unknown between them. */
const figuresAfter = (text: string): Quantity[] => {
  const [first, second] = quantitiesIn(text);
  if (!first || first.start > 0) return [];
  const both = second && between.test(text.slice(first.end, second.start)) ? [first, second] : [first];
  return both.filter((quantity) => quantity.exact && (quantity.unit === '元' || projectUnits.includes(quantity.unit)));
};

const assessProjects = (report: Report, sentence: Sentence, stated: Quantity): ProseAssessment[] =>
  assessStated(report, { sentence, quote: stated.printed, value: Number(decimalOf(stated.value)) }, [
    { table: 'proactive', row: 'procurement', column: 'projects' },
  ]);

const assessAmount = (report: Report, sentence: Sentence, stated: Quantity): ProseAssessment[] => {
  const form = formIn(report, 'proactive');
  const row = form && findRow(form, 'procurement');
  const column = row && findColumn(row, 'amount');
  if (!row || !column) return [];
  const place = {
    at: sentence.at,
    line: sentence.line,
    cells: [cellPath('proactive', 'procurement', 'amount')],
  };
  const name = cellName(row, column);
  const amount = amountOf(cellAt(report, 'proactive', 'procurement', 'amount'));
  const said = {
    zh: `正文“${inChinesePunctuation(stated.printed)}”为 ${decimalOf(stated.value)} 元`,
    en: `The prose “${inChinesePunctuation(stated.printed)}” gives ${decimalOf(stated.value)} yuan`,
  };
  if (amount === undefined) {
    const message = {
      zh: `${said.zh}，表中${name.zh}没有确定的金额，无法判断。`,
      en: `${said.en}; the table’s ${name.en} holds no certain amount, so it cannot be judged.`,
    };
    return [{ ...place, outcome: 'notAssessable', message }];
  }
  const agree = isSameAmount(stated, exactOf(amount));
  const message = {
    zh: `${said.zh}，表中${name.zh}为 ${amount} 元；${agree ? '两者一致' : '两者不同'}。`,
    en: `${said.en}; the table’s ${name.en} is ${amount} yuan; ${agree ? 'they agree' : 'they differ'}.`,
  };
  return [{ ...place, outcome: agree ? 'holds' : 'broken', message }];
};

/** Equal, or equal but for the digits the prose left out: 606万元 for 606.05万元. */
const isSameAmount = (stated: Quantity, amount: bigint): boolean => {
  const difference = stated.value > amount ? stated.value - amount : amount - stated.value;
  return difference === 0n || (/[万亿]/.test(stated.printed) && difference < stated.step);
};
