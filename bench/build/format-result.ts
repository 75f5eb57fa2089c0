import type { Stage } from '../../src/io/stages.ts';
import { formatTable } from '../originals/tally.ts';
import { eleventyVersion } from './build-plain.ts';
import { checkSize } from './requirements.ts';
import { isMeasured, isSite, type Missing, type SiteRun, type SizeResult } from './result.ts';

export const titles: Readonly<Record<string, string>> = {
  gongkai: 'this portal',
  hugo: 'Hugo',
  'eleventy-nunjucks': 'Eleventy, Nunjucks',
  'eleventy-javascript': 'Eleventy, JavaScript',
  floor: 'the floor',
  'floor-checks': 'the floor with checks',
};

const seconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1e6).toFixed(0));
const count = (value: number | undefined): string => (value === undefined ? '–' : value.toLocaleString('en'));

export const formatResult = (sizes: readonly SizeResult[]): string =>
  `${[
    '# The build, measured',
    'Written by `npm run bench:build -- --markdown`; do not edit by hand. Invented reports of real townships, never published (`npm run bench:content`). Seconds and MB (10⁶ bytes); *CPU* is that of all processes of a program, *peak* the highest resident memory of any one of them, *load* how many processes waited for a processor in the minute before: on a busy machine wall times say little and CPU seconds more. Each ratio is within one run on one machine.',
    '![Wall time and peak memory over the number of reports](build-bench.svg)',
    '## What is compared',
    pagesInWords,
    ...sizes.flatMap(formatSize),
  ].join('\n\n')}\n`;

const pagesInWords = `*Equivalent pages*: from the same content files Hugo, Eleventy and the floor make, in Chinese and in English, a page of each report with all its prose, every cell of its three tables below the labels of its edition, title, issuer, date, number, source and links to its places, and a page of each township, county, prefecture, province and the country with its list. Their markup is the same; the pages of a sample are compared word by word. They have none of what is ours alone: no check of anything, no notes beside figures, no address for each figure, no charts, comparisons, corrections, topics, feeds, search, JSON or open data, no label for a cell that stands in a table of the body. Our own times are those of our own whole site with all of this, and its pages are all its HTML pages; *pages alone* leaves out the time of data files and search index, which the others do not make, and *bytes/s* are those of all files over the whole time.

- **Hugo** 0.111 as Debian has it, extended, in its multilingual mode: the content folder is mounted once for each language, as its manual says for content that is not translated. To give each page a second output format instead was slower and took half as much memory again. Lists of cells are ranged over, labels come from a data file.
- **Eleventy ${eleventyVersion}**, the newest that npm could install with all it needs, in one process, as it runs. Once with Nunjucks, which its own starter project uses, once with JavaScript functions, the fastest templates it has. Markdown is read once for both languages, the list of a place from an index made once: to filter a collection on the page of each place is quadratic.
- **The floor**: our own reader and template strings, written with \`node:fs\` in one process a core, without a framework; then once more with all our checks run and thrown away.

*Rebuild*: one figure of one report is changed, built again into the same folder, and held against a clean build of the same content. *check* is \`npm run check -- --format json\` over everything. Measurements at 500 to 1,000 reports are the median of three.`;

const formatSize = (size: SizeResult): string[] => [
  `## ${count(size.reports)} reports, ${count(size.places)} places`,
  `${size.date}, commit ${size.commit}, seed ${size.seed}. ${size.machine}.`,
  formatTable(
    ['', 'wall', 'CPU', 'peak MB', 'pages', 'files', 'MB', 'pages/s', 'CPU ms a page', 'load'],
    Object.entries(size.sites).map(([name, run]) => [titles[name] ?? name, ...siteCells(run)]),
  ),
  ...Object.entries(size.sites).flatMap(([name, run]) => (isSite(run) ? [] : [`${titles[name]}: ${run.missing}`])),
  ...formatSameText(size),
  ...formatRequirements(size),
  ...(size.stages.length === 0 ? [] : ['### Stages of our build', formatStages(size.stages)]),
  ...(size.work.length === 0
    ? []
    : ['### The work itself', 'In one process, over a sample of whole counties.', formatWork(size.work)]),
];

const siteCells = (run: SiteRun | Missing): string[] =>
  isSite(run)
    ? [
        seconds(run.wall),
        seconds(run.cpu),
        megabytes(run.peak),
        count(run.pages),
        count(run.files),
        megabytes(run.bytes),
        count(Math.round(run.pages / run.wall)),
        ((run.cpu * 1000) / run.pages).toFixed(2),
        run.load.toFixed(1),
      ]
    : Array.from({ length: 9 }, () => '–');

const formatSameText = ({ sameText }: SizeResult): string[] => {
  const entries = Object.entries(sameText);
  if (entries.length === 0) return [];
  const words = entries.map(([name, { pages, same }]) => `${titles[name]} ${same} of ${pages}`);
  return [`Pages of reports drawn at random that say the same as those of the floor: ${words.join(', ')}.`];
};

const formatRequirements = (size: SizeResult): string[] => {
  const { rebuild, check } = size;
  const list = checkSize(size);
  const notes = [
    ...(isMeasured(rebuild)
      ? [`Rebuild after a change of ${rebuild.changed}: ${seconds(rebuild.wall)} s, CPU ${seconds(rebuild.cpu)} s.`]
      : rebuild
        ? [`Rebuild: ${rebuild.missing}`]
        : []),
    ...(isMeasured(check)
      ? [`check: ${seconds(check.wall)} s, CPU ${seconds(check.cpu)} s, peak ${megabytes(check.peak)} MB.`]
      : []),
  ];
  if (list.length === 0) return [];
  return [
    '### What is required at 40,000 reports on two cores',
    formatTable(
      ['', 'measured', 'holds'],
      list.map(({ what, measured, holds }) => [what, measured, holds ? 'yes' : '**no**']),
    ),
    notes.join(' '),
  ];
};

const formatStages = (stages: readonly Stage[]): string =>
  formatTable(
    ['stage', 'wall', 'CPU', 'peak MB', 'reports', 'pages', 'files', 'MB'],
    stages.map((one) => [
      one.stage,
      seconds(one.wall),
      seconds(one.cpu),
      megabytes(one.peak),
      count(one.reports),
      count(one.pages),
      count(one.files),
      megabytes(one.bytes),
    ]),
  );

const formatWork = (work: readonly Stage[]): string => {
  const reports = Math.max(1, ...work.map((one) => one.reports ?? 0));
  return formatTable(
    ['stage', 'CPU ms a report'],
    work.map((one) => [one.stage, ((one.cpu * 1000) / reports).toFixed(2)]),
  );
};
