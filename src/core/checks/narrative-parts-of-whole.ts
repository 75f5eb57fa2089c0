import type { Outcome } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { countOf } from '../report/cell.ts';
import { decimalOf } from '../report/quantities.ts';
import { cellAt, type Report } from '../report/report.ts';
import { compareWording } from './advice.ts';
import { type Breakdown, breakdownsIn, mostItems } from './breakdowns.ts';
import type { Check } from './check.ts';
import { type ProseAssessment, sentencesOf } from './sentences.ts';

export const narrativePartsOfWhole: Check = {
  id: 'narrative-parts-of-whole',
  severity: 'warning',
  group: 'prose',
  title: { zh: '“其中”各部分与整体', en: 'Parts of a whole in the prose' },
  why: {
    zh: '正文用“其中”或括号列出一个数的各部分时，各部分之和不应大于整体；正好相等即为成立。之和小于整体时，可能没有列全，不作判断。只取与整体单位相同、紧接着列出的确数；“余、约、多、近”的数和与往年比较的数不参与；部分之间可能有重叠，所以只是提示。',
    en: 'Where the prose lists the parts of a figure after 其中 or in brackets, they should not add up to more than the whole. If they add up to less, the list may be incomplete and nothing is concluded. Only exact figures with the unit of the whole are read, and none that compare with other years; parts can overlap, so this is a matter of plausibility.',
  },
  fix: compareWording,
  *run(report): Iterable<ProseAssessment> {
    const sentences = sentencesOf(report);
    for (const [index, sentence] of sentences.entries()) {
      if (!/\(|其中/.test(sentence.text)) continue;
      const before = sentences[index - 1];
      const previous = before?.at === sentence.at ? before.text : '';
      const following = () => {
        const rest = sentences.slice(index + 1, index + 1 + mostItems);
        return rest.filter(({ at }) => at === sentence.at).map(({ text }) => text);
      };
      for (const breakdown of breakdownsIn(sentence.text, previous, following)) {
        const judged = judge(breakdown);
        if (judged?.outcome === 'broken' && mayCountCarriedIn(report, previous + sentence.text)) continue;
        if (judged) yield { at: sentence.at, line: sentence.line, ...judged };
      }
    }
  },
};

/** What was done in the year with requests includes those carried in, which were not received in it. */
const mayCountCarriedIn = (report: Report, text: string): boolean =>
  /申请/.test(text) &&
  /结转|予以公开|部分公开|不予公开|无法提供|不予处理|办结|答复/.test(text) &&
  countOf(cellAt(report, 'requests', 'carriedIn', 'total')) !== 0;

const judge = ({ whole, parts, otherWholes, itemised }: Breakdown): { outcome: Outcome; message: Text } | undefined => {
  // The list may run on into other things of the same unit: 其中 A 68 条，B 12 条，回复 5 条.
  const complete = itemised ? 0 : parts.findIndex((_, i) => sumOf(parts.slice(0, i + 1)) === whole.value) + 1;
  const told = complete > 0 ? parts.slice(0, complete) : parts;
  const sum = sumOf(told);
  if (sum < whole.value && told.length < 2) return undefined;
  if (sum > whole.value && otherWholes.some((other) => other.value >= sum)) return undefined;
  const outcome = outcomeOf(sum, whole.value);
  const arithmetic = `${told.map((part) => decimalOf(part.value)).join(' + ')} = ${decimalOf(sum)}`;
  return {
    outcome,
    message: {
      zh: `正文整体为 ${decimalOf(whole.value)} ${whole.unit}，所列各部分为 ${arithmetic} ${whole.unit}；${verdicts[outcome].zh}。`,
      en: `The prose gives ${decimalOf(whole.value)} ${whole.unit} as the whole and parts of ${arithmetic}; ${verdicts[outcome].en}.`,
    },
  };
};

const sumOf = (parts: Breakdown['parts']): bigint => parts.reduce((sum, part) => sum + part.value, 0n);

const outcomeOf = (sum: bigint, whole: bigint): Outcome => {
  if (sum === whole) return 'holds';
  return sum > whole ? 'broken' : 'notAssessable';
};

const verdicts: Record<Outcome, Text> = {
  holds: { zh: '两者相等', en: 'they agree' },
  holdsIfBlankIsZero: { zh: '两者相等', en: 'they agree' },
  broken: { zh: '部分之和大于整体', en: 'the parts exceed the whole' },
  notAssessable: { zh: '可能没有列全，不作判断', en: 'the list may be incomplete, so nothing is concluded' },
};
