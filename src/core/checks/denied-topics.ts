import { editions } from '../report/editions/index.ts';

/** What a clause can say there was none of: a row of the first table, requests, or a kind of dispute. */
export type NegatedTopic = 'requests' | 'reconsideration' | 'litigation' | `proactive.${string}`;

/** Where a request is only the cause or the attribute of something else: 政府信息公开申请引起的行政诉讼. */
const notOnlyNamed = '(?!行政|复议|诉讼|引|导致|产生|被|提起|渠道|平台)';

const topicWords: readonly (readonly [RegExp, NegatedTopic])[] = [
  ...editions.flatMap((edition) =>
    edition.tables.proactive.rows.flatMap((row) =>
      // 没有公开行政处罚信息 denies the information, not the penalties.
      [row.label, ...(row.variants ?? [])].map(
        (label) => [new RegExp(`^${label}(?!信息|公示|公开)`), `proactive.${row.id}`] as const,
      ),
    ),
  ),
  [/^(?:行政)?复议/, 'reconsideration'],
  [/^(?:行政)?诉讼/, 'litigation'],
  [/^(?:主动)?要求公开政府信息的申请/, 'requests'],
  [new RegExp(`^申请(?:公开(?:政府)?信息|(?:政府)?信息公开)${notOnlyNamed}`), 'requests'],
  [
    new RegExp(`^(?:依申请公开(?:政府信息)?(?:的)?(?:申请|事项)?|(?:政府)?信息公开(?:的)?申请)${notOnlyNamed}`),
    'requests',
  ],
];

/** What is only the reason for something is not what there was none of: 因政府信息公开引发的行政诉讼. */
const cause = /^(?:因|由于|由)[^、,。;]{0,20}?(?:引起|引发|导致|产生|涉及|(?=被?(?:申请|提起)?(?:行政)?(?:复议|诉讼)))/;
const ofDisclosure = /信息公开|公开(?:政府)?信息|依申请公开|政务公开/;

/** A channel restricts what is denied; only on paper and online together are they all of them. */
const onPaper = '(?:书面|纸质|线下|当面)';
const online = '(?:网上|网络|线上|在线)';
const listSign = '(?:或者|以及|[、和及与或])';
const everyChannel = new RegExp(
  `^(?:${onPaper}${listSign}${online}|${online}${listSign}${onPaper})(?:形式|方式)?(?:提出|提交)?的?`,
);

const separator = new RegExp(`^${listSign}`);

/** Words that say nothing about what there was none of. */
const fillerWords = `
  本年度 年度 新 增 制作 制发 制定 出台 印发 发布 公布 实施 作出 做出 收取 可 不予公开 公开 的 了 过 发生 产生 出现 收到 接到
  接收到 受理 政府信息 信息公开 信息 方面 引起 引发 导致 被 申请 提起 提出 提交 有关 相关 其他组织 公民 法人 社会 公众 群众 个人
  申请人 本单位 针对 一起 一件 一例 任何 形式 投诉 举报 申诉 信访 等 情况 情形 事项 事务 案件 案 事件 件 现象 工作 决定 现行 有效
`;

const longestFirst = fillerWords
  .split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);
const filler = new RegExp(`^(?:${longestFirst.join('|')}|["“”()])`);

/** One entry of the list that a clause is: its words, and the topics named in them. */
interface Item {
  words: string;
  topics: NegatedTopic[];
}

/** The topics of a clause that reads, whole, as a list of them; none where anything in it is not understood. */
export const deniedTopicsIn = (clause: string): NegatedTopic[] => {
  // 未实施行政处罚的,… speaks of whoever did not.
  if (clause.endsWith('的')) return [];
  const items = itemsIn(clause);
  return items.some(isUnclear) ? [] : items.flatMap((item) => item.topics);
};

const itemsIn = (clause: string): Item[] => {
  const items: Item[] = [];
  let item: Item = { words: '', topics: [] };
  for (let rest = clause; rest !== ''; ) {
    const topic = topicWords.find(([pattern]) => pattern.test(rest));
    const taken = topic?.[0].exec(rest)?.[0] ?? wordsOfNoTopic(rest);
    if (taken === '') return [];
    if (!topic && separator.test(taken)) {
      items.push(item);
      item = { words: '', topics: [] };
    } else item = { words: item.words + taken, topics: topic ? [...item.topics, topic[1]] : item.topics };
    rest = rest.slice(taken.length);
  }
  return [...items, item];
};

/** The next word that names no topic, `''` where it is not known. */
const wordsOfNoTopic = (rest: string): string => {
  const reason = cause.exec(rest)?.[0];
  // The tables count only what disclosure caused.
  if (reason !== undefined) return ofDisclosure.test(reason) ? reason : '';
  return (everyChannel.exec(rest) ?? separator.exec(rest) ?? filler.exec(rest))?.[0] ?? '';
};

const kindOf = (topic: NegatedTopic): string =>
  topic === 'reconsideration' || topic === 'litigation' ? 'dispute' : topic;

/**
 * An entry in which a topic only describes something else (行政处罚方面的投诉, 行政许可有关的行政诉讼) or is itself
 * restricted (不予公开的申请). What holds of one entry may hold of the whole list.
 */
const isUnclear = ({ words, topics }: Item): boolean =>
  topics.length > 0 &&
  (new Set(topics.map(kindOf)).size > 1 ||
    /投诉|举报|申诉|信访|不予公开/.test(words) ||
    // Undecided is not none, but for the rows that count decisions.
    (words.includes('决定') && !topics.every((topic) => topic.startsWith('proactive.'))) ||
    (topics.includes('requests') && words.includes('可公开')));
