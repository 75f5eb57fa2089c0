import { Converter } from 'opencc-js/cn2t';
import type { CheckedReport } from '../../src/core/portal.ts';
import type { Random } from '../originals/random.ts';
import { createSource, drawUntil, type TextSource } from './draw-text.ts';
import type { Query, QueryKind } from './query.ts';

/** Chosen before any result was seen: what citizens, journalists and clerks ask such reports. */
const topics =
  '依申请公开 行政复议 行政诉讼 规范性文件 村务公开 微信公众号 政务新媒体 信息处理费 不予公开 疫情防控 乡村振兴 脱贫攻坚 政府开放日 标准化规范化 专职人员不足 业务培训 责任追究 社会评议 财政预决算 低保 肉牛 上访 征地 公'.split(
    ' ',
  );

interface Draw {
  draw: (source: TextSource) => string;
  fits?: (text: string) => boolean;
  /** How the reader types what was drawn; by itself where there is none. */
  type?: (text: string) => string;
}

const toTraditional = Converter({ from: 'cn', to: 't' });
const toFullWidth = (text: string): string =>
  text.replaceAll(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const toOtherCase = (text: string): string => (/[a-z]/.test(text) ? text.toUpperCase() : text.toLowerCase());
const isPlain = (text: string): boolean => /^[\p{L}\p{N}]+$/u.test(text);
const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** Rare characters that no report has side by side. */
const nowhere = [...'饕餮魑魅魍魉醍醐鳜鳄鹦鹉蟋蟀琥珀咖啡螃蟹量子榴莲'];

const draws: Partial<Record<QueryKind, Draw>> = {
  topic: { draw: ({ random }) => random.pick(topics) },
  'word inside words': { draw: (source) => source.window(2, 8), fits: isPlain },
  'long phrase': { draw: (source) => source.window(12, 40) },
  'number as printed': {
    draw: (source) => source.match(/(?<![\d.,])\d[\d.,]*\d(?![\d.,])/g),
    fits: (text) => !/^20[12]\d$/.test(text),
  },
  'inside a number': { draw: (source) => source.match(/\d{4,}/g).slice(1, -1) },
  'number with commas': {
    draw: (source) => source.match(/(?<![\d.,])[1-9]\d{3,8}(?![\d.,])/g),
    type: (text) => Number(text).toLocaleString('en'),
  },
  decimal: { draw: (source) => source.match(/(?<![\d.])\d+\.\d+(?![\d.])/g) },
  'number and unit': {
    draw: (source) => source.match(/\d+ ?\p{Script=Han}{1,2}/gu),
    fits: (text) => !text.includes(' '),
  },
  'full-width': {
    draw: (source) => source.match(/\p{Script=Han}{0,3}[0-9A-Za-z]+\p{Script=Han}{0,3}/gu),
    type: toFullWidth,
  },
  'Latin letters': { draw: (source) => source.match(/[A-Za-z][A-Za-z-]*[A-Za-z]/g), type: toOtherCase },
  'traditional characters': {
    draw: (source) => source.window(2, 8),
    fits: (text) => isHan(text) && toTraditional(text) !== text,
    type: toTraditional,
  },
  'punctuation inside': {
    draw: (source) => source.window(5, 16),
    fits: (text) => /^[\p{L}\p{N}].*[^\p{L}\p{N}\s].*[\p{L}\p{N}]$/u.test(text),
  },
  'in quotation marks': { draw: (source) => source.window(3, 10), fits: isPlain, type: (text) => `“${text}”` },
  'several words': {
    draw: (source) => {
      const texts = source.report();
      const words = Array.from({ length: source.random.integer(2, 3) }, () =>
        source.window(2, 5, source.random.pick(texts)),
      );
      return words.every(isPlain) ? words.join(' ') : '';
    },
  },
  'over the end of a paragraph': {
    draw: (source) => {
      const texts = source.report();
      const at = source.random.integer(0, texts.length - 2);
      const end = (texts[at] ?? '').replace(/[^\p{L}\p{N}]+$/u, '').slice(-4);
      const start = (texts[at + 1] ?? '').replace(/^[^\p{L}\p{N}]+/u, '').slice(0, 4);
      return end + start;
    },
    fits: isPlain,
  },
  'in no report': {
    draw: ({ random }) => Array.from({ length: random.integer(2, 4) }, () => random.pick(nowhere)).join(''),
  },
};

/** @param each how many of a kind, where the reports have as many different ones */
export const drawTextQueries = (reports: readonly CheckedReport[], each: number, random: Random): Query[] => {
  const source = createSource(reports, random);
  return Object.entries(draws).flatMap(([kind, { draw, fits = () => true, type = (text: string): string => text }]) => {
    const texts = new Map<string, string>();
    for (let round = 0; texts.size < each && round < each * 4; round += 1) {
      const means = drawUntil(() => draw(source), fits);
      if (means === undefined) break;
      texts.set(type(means), means);
    }
    return [...texts].map(([text, means]) => ({ kind: kind as QueryKind, text, means }));
  });
};
