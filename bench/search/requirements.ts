import { quantile, score } from './judge.ts';
import type { Run } from './run-corpus.ts';

/** What a run must reach, and whether it does. */
export interface Requirement {
  run: string;
  what: string;
  /** As it was measured, for people. */
  measured: string;
  holds: boolean;
}

/** In kB of 1,000 bytes, boot and first search together, for a page that was never open and about 800 reports. */
const mostFirstSearch = 250;
/** Each character of a phrase is some kB of its own; names, words and numbers are no longer than this. */
const shortQuery = 8;
const fewForSize = 700;
const manyForSize = 1000;

const percent = (value: number | undefined): string => (value === undefined ? '–' : `${(value * 100).toFixed(2)} %`);
const atLeast = (value: number | undefined, least: number): boolean => value === undefined || value >= least;

export const checkRun = (run: Run): Requirement[] => {
  const { recall, precision, zero, placeFirst } = score(run.outcomes);
  const worst = Math.max(...run.hostile.map(({ milliseconds }) => milliseconds));
  const slowest = Math.max(...run.outcomes.map(({ milliseconds }) => milliseconds));
  const sized = run.reports >= fewForSize && run.reports <= manyForSize;
  const of = requirementOf(run);
  return [
    of('recall ≥ 99.5 %', percent(recall), atLeast(recall, 0.995)),
    of('precision ≥ 99 %', percent(precision), atLeast(precision, 0.99)),
    of('no zero result where something matches', `${zero}`, zero === 0),
    of('the township meant comes first ≥ 99.5 %', percent(placeFirst), atLeast(placeFirst, 0.995)),
    of('the same counts cold and warm', `${run.unequal.length} differ`, run.unequal.length === 0),
    of('no error, dialog or foreign request', `${run.faults.length}`, run.faults.length === 0),
    of(
      'what nobody should type takes ≤ 3 × the slowest search',
      `${(worst / slowest).toFixed(1)} ×`,
      worst <= slowest * 3,
    ),
    ...(sized ? [...checkSize(run), ...compareWithScan(run)] : []),
  ];
};

const requirementOf =
  ({ name }: Run) =>
  (what: string, measured: string, holds: boolean): Requirement => ({ run: name, what, measured, holds });

const checkSize = (run: Run): Requirement[] => {
  const of = requirementOf(run);
  const short = run.cold.filter(({ query }) => [...query.means].length <= shortQuery);
  const typical = quantile(
    run.cold.map(({ bootBytes, firstBytes }) => (bootBytes + firstBytes) / 1000),
    0.5,
  );
  const afterBoot = quantile(
    short.map(({ firstBytes }) => firstBytes / 1000),
    0.95,
  );
  return [
    of(
      `boot and first search ≤ ${mostFirstSearch} kB, half of all queries`,
      `${typical.toFixed(0)} kB`,
      typical <= mostFirstSearch,
    ),
    of(
      `first search once the box has the focus ≤ ${mostFirstSearch} kB, 95 of 100 with at most ${shortQuery} characters`,
      `${afterBoot.toFixed(0)} kB`,
      afterBoot <= mostFirstSearch,
    ),
  ];
};

/** Speed is judged against another way of doing the same in the same minute, never by a clock alone. */
const compareWithScan = (run: Run): Requirement[] => {
  if (!run.scan?.slowMilliseconds) return [];
  const first = quantile(
    run.slow.map(({ boot, first }) => boot.milliseconds + first.milliseconds),
    0.5,
  );
  const share = first / run.scan.slowMilliseconds;
  const what = 'over the slow line, focus and first search take less than to fetch the texts';
  return [requirementOf(run)(what, `${share.toFixed(2)} × as long`, share < 1)];
};
