import { asPhrase, wordsOf } from './search-text.ts';

/** Each different character of a phrase costs a file of the index, some 20 kB in a shard of 800 reports. */
const longestPhrase = 6;
const tellingLength = 5;

/** They stand in every report, and a phrase of them in nearly every one. */
const everywhere = new Set('政府信息公开工作年度报告主动行机关人民乡镇条例规定');

/**
 * Two parts of a long piece by which to look for it, the more telling first, as phrases of the index's words; of a piece
 * that is short enough the whole.
 */
export const tellingPhrases = (piece: string): string[] => {
  const words = wordsOf(piece);
  if (words.length <= longestPhrase) return [asPhrase(piece)];
  const starts = [...Array(words.length - tellingLength + 1).keys()];
  const common = (start: number) => runAt(words, start).filter((word) => everywhere.has(word)).length;
  const [first = 0, ...others] = starts.sort((a, b) => common(a) - common(b));
  const second = others.find((start) => Math.abs(start - first) >= tellingLength) ?? others[0] ?? first;
  return [first, second].map((start) => `"${runAt(words, start).join(' ')}"`);
};

const runAt = (words: readonly string[], start: number): string[] => words.slice(start, start + tellingLength);
