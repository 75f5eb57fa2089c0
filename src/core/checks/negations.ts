import { editions } from '../report/editions/index.ts';
import { type Sentence, speaksOfAnotherTime } from './sentences.ts';

/** What a sentence says there was none of: a row of the first table, requests, or a kind of dispute. */
export type NegatedTopic = 'requests' | 'reconsideration' | 'litigation' | `proactive.${string}`;

const denial =
  /(?<!不是|[有非不])(没有|未(?:发生|产生|收到|接到|接收到?|出现|受理|有|涉及|被|(?=因))|无|不存在|不涉及)/g;

const topicWords: readonly (readonly [RegExp, NegatedTopic])[] = [
  ...editions.flatMap((edition) =>
    edition.tables.proactive.rows.flatMap((row) =>
      [row.label, ...(row.variants ?? [])].map((label) => [new RegExp(`^${label}`), `proactive.${row.id}`] as const),
    ),
  ),
  [/^(?:行政)?复议/, 'reconsideration'],
  [/^(?:行政)?诉讼/, 'litigation'],
  [/^(?:主动)?要求公开政府信息的申请/, 'requests'],
  // Not where the request is only the cause of something else: 因政府信息公开申请引起的行政诉讼.
  [
    /^(?:依申请公开(?:政府信息)?(?:的)?(?:申请|事项)?|(?:政府)?信息公开(?:的)?申请)(?!行政|复议|诉讼|引|导致|产生|被|提起|渠道|平台)/,
    'requests',
  ],
];

/** What is only the reason for something is not what there was none of: 因行政处罚引发的信访. */
const cause = /^(?:因|由于|由)[^、,。;]{0,20}?(?:引起|引发|导致|产生|涉及|(?=被?(?:申请|提起)?(?:行政)?(?:复议|诉讼)))/;

/** Words that say nothing about what there was none of. */
const fillerWords = `
  本年度 年度 新 增 制作 制发 制定 出台 印发 发布 公布 可 不予公开 公开 的 了 过 发生 产生 出现 收到 接到 接收到 受理
  政府信息 信息公开 信息 方面 引起 引发 导致 被 申请 提起 提出 提交 有关 相关 其他组织 公民 法人 社会 公众 群众 个人 申请人
  本单位 针对 一起 一件 一例 任何 形式 投诉 举报 申诉 信访 或者 或 以及 及 和 与 等 情况 情形 事项 事务 案件 案 事件 件 现象 工作 现行 有效
`;

const longestFirst = fillerWords
  .split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);
const fillers = new RegExp(`^(?:${longestFirst.join('|')}|[、"“”()])`);

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
    const clause = /[^,。;!?:]*/y;
    clause.lastIndex = match.index + match[0].length;
    const words = clause.exec(text)?.[0] ?? '';
    const topics = listedTopics(words);
    if (topics.length === 0) return [];
    const before = text.slice(0, match.index);
    return before.includes('除') || speaksOfAnotherTime(before, year) ? [] : [{ topics, quote: match[0] + words }];
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
