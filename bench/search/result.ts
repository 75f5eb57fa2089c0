import { formatTable } from '../originals/tally.ts';
import { isFaulty, quantile, type Score, score } from './judge.ts';
import { queryKinds } from './query.ts';
import type { Requirement } from './requirements.ts';
import type { ColdAnswer, Run } from './run-corpus.ts';
import { fileKinds } from './search-page.ts';
import type { IndexFigures } from './weigh-index.ts';

export interface Result {
  runs: Run[];
  indexes: IndexFigures[];
  requirements: Requirement[];
  seed: number;
}

const percent = (value: number | undefined): string => (value === undefined ? '–' : `${(value * 100).toFixed(1)} %`);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1e6).toFixed(1));
const whole = (value: number): string => value.toFixed(0);

/** Middle, 95 of 100, largest. */
const three = (values: readonly number[], format: (value: number) => string): string =>
  values.length === 0 ? '–' : [0.5, 0.95, 1].map((share) => format(quantile(values, share))).join(' / ');

export const formatResult = ({ runs, indexes, requirements, seed }: Result): string =>
  `${[
    '# The search, measured',
    `Written by \`npm run bench:search -- --markdown\`; do not edit by hand. Seed ${seed}. The five published reports, and invented reports of real townships with texts made of real ones; the built site's search page in Chromium, with the index of each corpus in the place of its own, from localhost with brotli and gzip as a web host sends them.`,
    'What a query must find is decided by plain substrings of the same texts: every piece between spaces and punctuation, each within one paragraph, whatever quotation marks, brackets and white space stand inside. Recall and precision are the mean over queries, so that a query for one report weighs as much as one for all. *Zero*: queries with an answer that got none. *Place first*: the first place shown is called what was typed. *Cold*: a browser that never saw the site. *Boot*: what is loaded when the box gets the focus.',
    '## What is required',
    formatRequirements(requirements),
    '## Answers',
    formatAnswers(runs),
    '## Loads and times',
    `kB on the wire and milliseconds: median / 95th percentile / largest. Slow: ${slowLineWords}. *Texts*: to fetch every text of the same place and look through them instead.`,
    formatLoads(runs),
    'What a cold search loads, boot and first search together: kB, median / 95th percentile / largest.',
    formatFiles(runs),
    '## The index',
    formatIndexes(indexes),
    ...runs.flatMap((run) => [`## ${run.name}`, formatKinds(run)]),
  ].join('\n\n')}\n`;

const slowLineWords = '400 kbit/s, 400 ms there and back, as Chromium shapes it';

const formatRequirements = (requirements: readonly Requirement[]): string =>
  formatTable(
    ['corpus', 'measured', 'holds', 'required'],
    requirements.map(({ run, what, measured, holds }) => [run, measured, holds ? 'yes' : '**no**', what]),
  );

const scoreCells = (own: Score): string[] => [
  String(own.queries),
  percent(own.recall),
  percent(own.precision),
  String(own.zero),
  percent(own.placeFirst),
];
const scoreHead = ['queries', 'recall', 'precision', 'zero', 'place first'];

const formatAnswers = (runs: readonly Run[]): string =>
  formatTable(
    ['corpus', 'reports', ...scoreHead, 'counts differ cold / warm'],
    runs.map((run) => [run.name, String(run.reports), ...scoreCells(score(run.outcomes)), String(run.unequal.length)]),
  );

const formatKinds = ({ outcomes }: Run): string =>
  formatTable(
    ['queries', ...scoreHead],
    queryKinds.flatMap((kind) => {
      const own = outcomes.filter(({ query }) => query.kind === kind);
      return own.length === 0 ? [] : [[kind, ...scoreCells(score(own))]];
    }),
  );

const formatLoads = (runs: readonly Run[]): string => {
  const bytes = (answers: readonly ColdAnswer[], part: 'bootBytes' | 'firstBytes'): string =>
    three(
      answers.map((one) => one[part]),
      kilobytes,
    );
  const names = [
    'boot kB',
    'first search kB',
    'first search ms',
    'warm ms',
    'slow: boot ms',
    'slow: first ms',
    'heap MB',
  ];
  return formatTable(
    ['corpus', ...names, 'texts kB', 'texts ms', 'slow: texts ms', 'scan ms'],
    runs.map(({ name, cold, slow, outcomes, heap, scan }) => [
      name,
      bytes(cold, 'bootBytes'),
      bytes(cold, 'firstBytes'),
      three(
        cold.map(({ milliseconds }) => milliseconds),
        whole,
      ),
      three(
        outcomes.map(({ milliseconds }) => milliseconds),
        whole,
      ),
      three(
        slow.map(({ boot }) => boot.milliseconds),
        whole,
      ),
      three(
        slow.map(({ first }) => first.milliseconds),
        whole,
      ),
      megabytes(heap),
      scan ? kilobytes(scan.bytes) : '–',
      scan ? whole(scan.fetchMilliseconds) : '–',
      scan?.slowMilliseconds ? whole(scan.slowMilliseconds) : '–',
      scan ? scan.scanMilliseconds.toFixed(1) : '–',
    ]),
  );
};

const formatFiles = (runs: readonly Run[]): string =>
  formatTable(
    ['corpus', ...fileKinds],
    runs.map(({ name, cold }) => [
      name,
      ...fileKinds.map((kind) => {
        const bytes = cold.map(({ boot, first }) => (boot.kinds[kind] ?? 0) + (first.kinds[kind] ?? 0));
        return bytes.some((one) => one > 0) ? three(bytes, kilobytes) : '–';
      }),
    ]),
  );

const formatIndexes = (indexes: readonly IndexFigures[]): string =>
  formatTable(
    [
      'reports',
      'characters a report',
      'pairs of characters',
      'shards',
      'largest shard',
      'index MB',
      'texts MB',
      'names kB',
      'seconds',
      'peak MB',
      'peak MB of its processes',
    ],
    indexes.map((one) => [
      String(one.reports),
      whole(one.charactersPerReport),
      String(one.pairs),
      String(one.shards),
      String(one.largestShard),
      megabytes(one.indexBytes),
      megabytes(one.textBytes),
      kilobytes(one.nameBytes),
      one.indexing ? one.indexing.seconds.toFixed(1) : '–',
      megabytes(one.indexing?.memory.own),
      megabytes(one.indexing?.memory.children),
    ]),
  );

/** Every query that was not answered as it must be, for whoever puts it right. */
export const formatFaults = (runs: readonly Run[], most = 40): string =>
  runs
    .flatMap(({ name, outcomes, unequal, hostile, cold, faults }) => [
      ...outcomes
        .filter(isFaulty)
        .map(({ query, expected, found, missed, wrong, firstPlace, placeFirst }) =>
          [
            `${name} · ${query.kind} · ${JSON.stringify(query.text)}`,
            `expected ${expected}, found ${found}`,
            ...(missed.length > 0 ? [`missed ${missed.length}: ${missed.slice(0, 3).join(' ')}`] : []),
            ...(wrong.length > 0 ? [`wrong ${wrong.length}: ${wrong.slice(0, 3).join(' ')}`] : []),
            ...(placeFirst === false
              ? [`first place ${firstPlace ?? 'none'}, meant ${query.places?.slice(0, 3).join(' ')}`]
              : []),
          ].join(' · '),
        ),
      ...unequal.map((one) => `${name} · ${JSON.stringify(one.query)} · cold ${one.cold}, warm ${one.warm}`),
      ...slowestHostile(hostile).map(
        (one) => `${name} · ${JSON.stringify(one.query.slice(0, 30))} · ${whole(one.milliseconds)} ms`,
      ),
      ...heaviest(cold).map(
        (one) =>
          `${name} · ${JSON.stringify(one.query.text)} · first search ${kilobytes(one.firstBytes)} kB ${JSON.stringify(one.first.kinds)}`,
      ),
      ...[...new Set(faults)].map((fault) => `${name} · ${fault}`),
    ])
    .slice(0, most)
    .join('\n');

const slowestHostile = (hostile: Run['hostile']): Run['hostile'] =>
  [...hostile].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);

const heaviest = (cold: readonly ColdAnswer[]): ColdAnswer[] =>
  [...cold].sort((a, b) => b.firstBytes - a.firstBytes).slice(0, 3);
