import { editions } from '../report/editions/index.ts';
import { type Sentence, speaksOfAnotherTime } from './sentences.ts';

/** What a sentence says there was none of: a row of the first table, requests, or a kind of dispute. */
export type NegatedTopic = 'requests' | 'reconsideration' | 'litigation' | `proactive.${string}`;

const denial = /(?<!不是|[有非不])(没有|未(?:发生|产生|收到|接到|出现|受理|有|涉及|被)|无|不存在|不涉及)/g;

const topicWords: readonly (readonly [RegExp, NegatedTopic])[] = [
  ...editions.flatMap((edition) =>
    edition.tables.proactive.rows.flatMap((row) =>
      [row.label, ...(row.variants ?? [])].map((label) => [new RegExp(`^${label}`), `proactive.${row.id}`] as const),
    ),
  ),
  [/^(?:行政)?复议/, 'reconsideration'],
  [/^(?:行政)?诉讼/, 'litigation'],
  // Not where the request is only the cause of something else: 因政府信息公开申请引起的行政诉讼.
  [
    /^(?:依申请公开(?:政府信息)?(?:的)?(?:申请|事项)?|(?:政府)?信息公开(?:的)?申请)(?!行政|复议|诉讼|引|导致|产生|被|提起|渠道|平台)/,
    'requests',
  ],
];

const cause = /^(?:因|由于|由)[^、,。;]{0,20}?(?=被?(?:申请|提起|引起|引发)?(?:行政)?(?:复议|诉讼))/;

const fillers =
  /^(?:本年度|年度|新|增|制作|制发|制定|出台|印发|发布|公布|可|不予公开|公开|的|了|过|发生|产生|出现|收到|接到|受理|政府信息|信息公开|信息|方面|引起|引发|导致|被|申请|提起|提出|提交|有关|相关|任何|其他组织|公民|法人|社会|公众|群众|个人|或者|或|以及|及|和|与|等|情况|情形|事项|案件|事件|现象|工作|现行|有效|[、"“”()])/;

/** What a sentence says there was none of, and the words it says it with. */
export interface Negation {
  topics: NegatedTopic[];
  quote: string;
}

/**
 * What a sentence says there was none of. It only takes a denial whose whole clause, up to the next comma,
 * reads as a list of topics: anything it does not understand makes it silent.
 */
export const negationsIn = ({ text }: Sentence, year: number): Negation[] =>
  [...text.matchAll(denial)].flatMap((match) => {
    const before = text.slice(0, match.index);
    if (/除/.test(before) || speaksOfAnotherTime(before, year)) return [];
    const clause = /^[^,。;!?:]*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    const topics = listedTopics(clause);
    return topics.length > 0 ? [{ topics, quote: match[0] + clause }] : [];
  });

const listedTopics = (clause: string): NegatedTopic[] => {
  const found: NegatedTopic[] = [];
  let rest = clause;
  while (rest !== '') {
    const topic = topicWords.find(([pattern]) => pattern.test(rest));
    const taken = topic?.[0].exec(rest) ?? cause.exec(rest) ?? fillers.exec(rest);
    if (!taken || taken[0] === '') return [];
    if (topic) found.push(topic[1]);
    rest = rest.slice(taken[0].length);
  }
  return found;
};
