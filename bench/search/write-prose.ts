import type { Random } from '../originals/random.ts';
import { pickWord } from './words.ts';

/** What invented texts are made of, beside the sentences of the invented content. */
export interface Phrases {
  /** Paragraphs of the real reports. */
  paragraphs: readonly string[];
  /** Names of places without their kinds, for villages, projects and people. */
  stems: readonly string[];
  /** Invented words, the most frequent first. */
  words: readonly string[];
}

/** Paragraphs as varied as those of real reports: theirs taken apart, with names and figures of their own. */
export const writeProse = (name: string, phrases: Phrases, random: Random): string[] =>
  Array.from({ length: random.integer(1, 2) }, () => {
    const borrowed = Array.from({ length: random.integer(1, 2) }, () => borrow(name, phrases, random));
    const own = Array.from({ length: random.integer(1, 3) }, () => fill(random.pick(sentences), phrases, random));
    const said = Array.from({ length: random.integer(2, 4) }, () => sayAnything(phrases, random));
    return [...borrowed, ...own, ...said]
      .map((text) => ({ text, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ text }) => printAnew(text, random))
      .join('');
  });

/** Some sentences of a real paragraph that follow each other, with the names and figures of this report. */
const borrow = (name: string, { paragraphs }: Phrases, random: Random): string => {
  const parts = random.pick(paragraphs).match(/[^。；]+[。；]?/g) ?? [];
  const from = random.integer(0, Math.max(0, parts.length - 1));
  return parts
    .slice(from, from + random.integer(1, 4))
    .join('')
    .replaceAll(/渠口乡|拦隆口镇|大才回族乡|巴藏沟乡|夹河子乡?/g, name)
    .replaceAll(/(?<![\d.])\d{2,3}(?![\d.])/g, () => String(random.integer(2, 999)));
};

/** A sentence that no other report has. */
const sayAnything = ({ words }: Phrases, random: Random): string => {
  const clause = (): string =>
    Array.from({ length: random.integer(2, 4) }, () => pickWord(words, random)).join(
      random.pick(['', '', '的', '、', '和']),
    );
  return `${Array.from({ length: random.integer(2, 4) }, clause).join('，')}。`;
};

const sentences = [
  '在{stem}村、{stem}庄设置固定公开栏{n}处，更新内容{n}期。',
  '公开“{stem}{project}”项目信息{n}条，总投资{money}。',
  '《{stem}{project}实施方案》（{stem}政发〔202{d}〕{n}号）于202{d}年{d}月{d}日印发。',
  '{person}、{person}等{d}名同志任政务公开联络员，联系电话0{n}-{phone}。',
  '全年发放“{project}”补助资金{money}，涉及{stem}、{stem}、{stem}三个村{n}户{n}人。',
  '“{stem}发布”微信公众号推送信息{n}篇，阅读量{big}人次；APP、QQ群和Wi-Fi广播同步转发。',
  '{project}覆盖率由{n}.{d}％提高到{n}.{d}%。',
  '修建{stem}至{stem}道路{n}.{d}公里，硬化面积{big}㎡。',
  '群众来信（来访）{n}件（次），其中：{stem}村{d}件、{stem}村{d}件，均已答复。',
  '召开{project}专题会议{d}次——由{person}主持，印发纪要{d}份。',
  '下载量达{big}次，网址www.{latin}.gov.cn/{latin}。',
  '落实{project}“{d}+{d}”工作法，建立{stem}工作站（点）①个、志愿队Ⅲ支。',
];

const projects =
  '高标准农田 人居环境整治 饮水安全巩固提升 危房改造 光伏扶贫 退耕还林 土地流转 耕地地力保护 村级光伏电站 河湖长制 禁牧 秸秆综合利用 厕所革命 最低生活保障 临时救助 残疾人两项补贴 高龄津贴 城乡居民基本医疗保险 雨露计划 一事一议 农机购置 畜禽粪污资源化 水毁修复 义务教育营养改善 粮食直补 冬季清洁取暖'.split(
    ' ',
  );
const surnames =
  '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾韦付白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵';

/** Each slot is drawn anew; no character of a place's name is left out, so that rare ones are searched too. */
const fill = (sentence: string, { stems }: Phrases, random: Random): string => {
  const draw: Record<string, () => string> = {
    stem: () => random.pick(stems),
    project: () => random.pick(projects),
    person: () => random.pick([...surnames]) + [...random.pick(stems)].slice(0, random.integer(1, 2)).join(''),
    n: () => String(random.integer(1, 400)),
    d: () => String(random.integer(1, 9)),
    big: () => group(random.integer(1_000, 999_999), random),
    money: () =>
      `${random.chance(0.5) ? `${random.integer(1, 9999)}.${random.integer(1, 9999)}万` : group(random.integer(1_000, 99_999_999), random)}元`,
    phone: () => String(random.integer(2_000_000, 8_999_999)),
    latin: () =>
      Array.from({ length: random.integer(3, 8) }, () => random.pick([...'abcdefghijklmnopqrstuvwxyz'])).join(''),
  };
  return sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => draw[slot]?.() ?? '');
};

const group = (value: number, random: Random): string =>
  random.chance(0.5) ? value.toLocaleString('en') : String(value);

/** As offices print: full-width figures, spaces around figures, lines broken off, other quotation marks. */
export const printAnew = (text: string, random: Random): string => {
  const luck = random.next();
  if (luck < 0.06) return text.replaceAll(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  if (luck < 0.16) return text.replaceAll(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ');
  if (luck < 0.24) return breakLines(text, random.integer(18, 42));
  if (luck < 0.3) return text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('（', '(').replaceAll('）', ')');
  return text;
};

const breakLines = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(' ');
