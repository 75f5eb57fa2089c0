import { parseArgs } from 'node:util';

/** Everything that can be measured. `ours` is the build with all that hangs on it: stages, rebuild and `check`. */
export const contestants = ['ours', 'hugo', 'eleventy', 'floor'] as const;
export type Contestant = (typeof contestants)[number];

export interface BenchOptions {
  sizes: number[];
  seed: number;
  only: readonly Contestant[];
  markdown: boolean;
  /** Where content and tools are kept and found again. */
  keep?: string;
}

export const usage =
  'npm run bench:build -- --reports 1000,5000 [--seed S] [--only ours,hugo,eleventy,floor] [--markdown] [--keep FOLDER]';

/** @throws a sentence for people */
export const readBenchOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string', default: '1000,5000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: contestants.join(',') },
      markdown: { type: 'boolean', default: false },
      keep: { type: 'string' },
    },
  });
  return {
    sizes: values.reports.split(',').map((text) => readCount(text, '--reports')),
    seed: readCount(values.seed, '--seed'),
    only: values.only.split(',').map(readContestant),
    markdown: values.markdown,
    ...(values.keep !== undefined && { keep: values.keep }),
  };
};

const readCount = (text: string, option: string): number => {
  if (!/^[1-9]\d*$/.test(text.trim())) throw new Error(`${option} takes whole numbers, not “${text}”. ${usage}`);
  return Number(text);
};

const readContestant = (text: string): Contestant => {
  const found = contestants.find((one) => one === text.trim());
  if (found === undefined) throw new Error(`--only knows ${contestants.join(', ')}, not “${text}”. ${usage}`);
  return found;
};

/** A measurement is repeated where that takes minutes, not hours, and is no mere trial; the median by time counts. */
export const timesToRun = (reports: number): number => (reports >= 500 && reports <= 1000 ? 3 : 1);
