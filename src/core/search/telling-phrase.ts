import { asPhrase, wordsOf } from './search-text.ts';

/** Each different character of a phrase costs a file of the index, some 20 kB in a shard of 800 reports. */
const longestPhrase = 6;
const tellingLength = 5;

/** They stand in every report, and a phrase of them in nearly every one. */
const everywhere = new Set('政府信息公开工作年度报告主动行机关人民乡镇条例规定');

/** The part of a long piece by which to look for it first, as a phrase of the index's words; of a short piece the whole. */
export const tellingPhrase = (piece: string): string => {
  const words = wordsOf(piece);
  if (words.length <= longestPhrase) return asPhrase(piece);
  const starts = [...Array(words.length - tellingLength + 1).keys()];
  const runs = starts.map((start) => words.slice(start, start + tellingLength));
  const common = (run: readonly string[]) => run.filter((word) => everywhere.has(word)).length;
  const [telling = words] = runs.sort((a, b) => common(a) - common(b));
  return `"${telling.join(' ')}"`;
};
