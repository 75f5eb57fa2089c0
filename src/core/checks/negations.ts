import { speaksOfAnotherTime } from '../report/prose-text.ts';
import { madeOnce } from '../report/remembered.ts';
import type { Report } from '../report/report.ts';
import { deniedTopicsIn, type NegatedTopic } from './denied-topics.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

const happened = '发生|产生|收到|接到|接收到?|出现|受理|有|涉及|被|实施|作出|做出|收取|(?=因)';
/** 未发布行政处罚信息 denies no penalty: only documents are made by being issued. */
const issued = '新?(?:制定|制发|制作|印发|出台|发布)(?=[^,。;]{0,8}(?:规章|规范性文件))';
const denial = new RegExp(`(?<!不是|[有非不如若凡对])(没有|未(?:${happened}|${issued})|无|不存在|不涉及)`, 'g');

/** What a sentence says there was none of, and the words it says it with. */
export interface Negation {
  topics: NegatedTopic[];
  quote: string;
}

/** What the prose of a report denies, in the order of its sentences. Three checks ask for it. */
export const negationsOf = madeOnce((report: Report): readonly (Negation & { sentence: Sentence })[] =>
  sentencesOf(report).flatMap((sentence) =>
    negationsIn(sentence, report.year).map((negation) => ({ sentence, ...negation })),
  ),
);

/**
 * What a sentence says there was none of. It only takes a denial whose whole clause, up to the next comma,
 * reads as a list of topics: anything it does not understand makes it silent.
 */
export const negationsIn = ({ text }: Sentence, year: number): Negation[] =>
  mayDeny.test(text) ? denialsIn(text, year) : [];

/** Without one of these `denial` finds nothing; it looks back from every place. */
const mayDeny = /没有|[未无]|不存在|不涉及/;

const denialsIn = (text: string, year: number): Negation[] =>
  [...text.matchAll(denial)].flatMap((match) => {
    const clause = /[^,。;!?:]*/y;
    clause.lastIndex = match.index + match[0].length;
    const words = clause.exec(text)?.[0] ?? '';
    const before = text.slice(0, match.index);
    const topics = deniedTopicsIn(words).filter((topic) => !isOverSomethingElse(topic, before));
    if (topics.length === 0 || before.includes('除') || speaksOfAnotherTime(before, year)) return [];
    return [{ topics, quote: match[0] + words }];
  });

/** 全年作出行政处罚7件,未发生行政复议: disputes over penalties are in no table; the tables count those over disclosure. */
const isOverSomethingElse = (topic: NegatedTopic, before: string): boolean =>
  (topic === 'reconsideration' || topic === 'litigation') &&
  /行政(?:处罚|许可|强制|执法|征收|裁决)|执法|信访|征地|拆迁|土地/.test(before) &&
  !/信息公开|政务公开/.test(before);
