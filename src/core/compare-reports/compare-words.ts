import { diffArrays } from 'diff';
import { remembered } from '../report/remembered.ts';
import { foldPrint } from './fold-print.ts';

/** A stretch of a text that both texts have, or only this one. */
export interface Piece {
  text: string;
  changed: boolean;
}

/** Two texts, each whole and as printed, cut into what they share and what they do not. */
export interface WordChanges {
  before: Piece[];
  after: Piece[];
}

/** Texts whose words differ more often than this are shown as wholly different. */
const mostEdits = 3000;

/** Word by word. Spaces and the width of characters make no difference. */
export const compareWords = (before: string, after: string): WordChanges => {
  const old = wordsOf(before);
  const young = wordsOf(after);
  const changes = diffArrays(old.map(foldWord), young.map(foldWord), { maxEditLength: mostEdits });
  if (!changes) return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  const runs: Run[] = [];
  let from = 0;
  let to = 0;
  for (const { added, removed, count } of changes) {
    runs.push({
      shared: !added && !removed,
      before: added ? '' : old.slice(from, from + count).join(''),
      after: removed ? '' : young.slice(to, to + count).join(''),
    });
    if (!added) from += count;
    if (!removed) to += count;
  }
  const whole = absorbScraps(joinNeighbours(runs));
  return { before: piecesOf(whole, 'before'), after: piecesOf(whole, 'after') };
};

interface Run {
  shared: boolean;
  before: string;
  after: string;
}

/** Between two changes a word or two that happen to be the same help nobody to read. */
const longestScrap = 3;

const absorbScraps = (runs: readonly Run[]): Run[] => {
  const sizeOf = (run: Run | undefined): number => (run ? Math.max(run.before.length, run.after.length) : 0);
  const judged = runs.map((run, index) => {
    const size = sizeOf(run);
    const isScrap =
      run.shared && size <= longestScrap && sizeOf(runs[index - 1]) > size && sizeOf(runs[index + 1]) > size;
    return isScrap ? { ...run, shared: false } : run;
  });
  return joinNeighbours(judged);
};

const joinNeighbours = (runs: readonly Run[]): Run[] => {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.shared === run.shared)
      joined[joined.length - 1] = { ...run, before: last.before + run.before, after: last.after + run.after };
    else joined.push(run);
  }
  return joined;
};

const piecesOf = (runs: readonly Run[], side: 'before' | 'after'): Piece[] =>
  runs.flatMap((run) => (run[side] === '' ? [] : [{ text: run[side], changed: !run.shared }]));

const foldWord = remembered(foldPrint);

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** What is the later text of one comparison is the earlier one of the next. */
const latest = new Map<string, readonly string[]>();
const mostLatest = 64;

const wordsOf = (text: string): readonly string[] => {
  const words = latest.get(text) ?? splitWords(text);
  if (latest.size >= mostLatest) latest.clear();
  latest.set(text, words);
  return words;
};

/** Words, each with the space behind it; single characters, but whole numbers, where a browser does not know words. */
const splitWords = (text: string): string[] => {
  const words = segmenter
    ? [...segmenter.segment(text)].map(({ segment }) => segment)
    : text.match(/\d[\d.,]*|[A-Za-z]+|\s+|./gsu);
  const joined: string[] = [];
  for (const word of words ?? []) {
    if (joined.length > 0 && word.trim() === '') joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
  }
  return joined;
};
