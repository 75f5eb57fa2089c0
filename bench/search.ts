// npm run bench:search -- [--reports 5,800,5000,40000] [--seed N] [--each N] [--cold N] [--queries FILE] [--site FOLDER] [--keep FOLDER] [--markdown]
// The built search page in Chromium, asked what invented readers ask, and held against plain substrings of the texts.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { openBrowser } from '../tests/site/browser.ts';
import { buildCorpus, type Corpus } from './search/corpus.ts';
import { checkRun } from './search/requirements.ts';
import { formatFaults, formatResult, type Result } from './search/result.ts';
import { type RunOptions, runCorpus } from './search/run-corpus.ts';
import { serveCorpus } from './search/serve-corpus.ts';
import { readSources } from './search/sources.ts';
import { weighIndex } from './search/weigh-index.ts';
import type { IndexingFigures } from './search/write-corpus.ts';
import { writeNames } from './search/write-names.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '5,800,5000,40000' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '15' },
    cold: { type: 'string', default: '80' },
    queries: { type: 'string' },
    /** A site built before. */
    site: { type: 'string' },
    /** Where indexes are kept and found again. */
    keep: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
});

/** Above so many the page asks to choose a place before it loads texts. */
const mostAtOnce = 8000;
/** Up to so many are one shard: to choose a place saves nothing. */
const fewest = 1000;

const root = dirname(import.meta.dirname);
const run = promisify(execFile);
const seed = Number(values.seed);
const given =
  values.queries === undefined
    ? []
    : readFileSync(values.queries, 'utf8')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '');
const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-search-'));
const sources = await readSources();
const browser = await openBrowser();
try {
  const site = values.site ?? (await buildSite(join(scratch, 'site')));
  const result: Result = { runs: [], indexes: [], requirements: [], seed };
  for (const size of values.reports.split(',').map(Number)) await measure(size, site, result);
  result.requirements = result.runs.flatMap(checkRun);
  const text = formatResult(result);
  console.log(text);
  console.log(formatFaults(result.runs));
  if (values.markdown) writeFileSync(join(root, 'docs/search-bench.md'), text);
  process.exitCode = result.requirements.every(({ holds }) => holds) ? 0 : 1;
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function buildSite(out: string): Promise<string> {
  console.error('Building the site …');
  await run(process.execPath, ['scripts/build.ts', '--out', out], { cwd: root, maxBuffer: 1e8 });
  return out;
}

/** Five are the published ones, with the site's own index. */
async function measure(size: number, site: string, result: Result): Promise<void> {
  const published = sources.portal.reports.length;
  const isPublished = size <= published;
  const corpus = isPublished ? sources.portal : buildCorpus(size, seed, sources);
  const folder = isPublished ? undefined : join(values.keep ?? scratch, `${size}-${seed}`);
  console.error(`${corpus.reports.length} reports: indexing …`);
  const indexing = folder === undefined ? undefined : await writeCorpus(size, folder);
  if (folder !== undefined) await writeNames(folder, corpus, sources);
  const index = weighIndex(folder ?? site, corpus, indexing);
  result.indexes.push(index);
  const server = await serveCorpus(site, folder, index.shards > 1);
  for (const options of waysToSearch(corpus)) {
    console.error(`${options.name} …`);
    result.runs.push(await runCorpus(browser, server.address, corpus, options));
  }
  server.close();
  if (folder !== undefined && values.keep === undefined) rmSync(folder, { recursive: true });
}

/** Made before, or by a process of its own. */
async function writeCorpus(size: number, folder: string): Promise<IndexingFigures> {
  const kept = join(folder, 'figures.json');
  const args = ['--reports', `${size}`, '--seed', `${seed}`, '--out', folder];
  if (!existsSync(kept))
    await run(process.execPath, [join(root, 'bench/search/write-corpus.ts'), ...args], { maxBuffer: 1e8 });
  return JSON.parse(readFileSync(kept, 'utf8'));
}

/** The whole site where that is offered, the county with most reports in a site of several shards, and names in a country. */
function waysToSearch(corpus: Corpus): RunOptions[] {
  const count = corpus.reports.length;
  const usual = { place: '', each: Number(values.each), cold: Number(values.cold), seed, given };
  const counties = Map.groupBy(corpus.reports, ({ report }) => report.region.split('/').slice(0, 3).join('/'));
  const [county = ''] = [...counties].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return [
    ...(count <= mostAtOnce ? [{ ...usual, name: `${count}, the whole site` }] : []),
    ...(count > fewest ? [{ ...usual, name: `${count}, one county`, place: county }] : []),
    ...(count > mostAtOnce ? [{ ...usual, name: `${count}, names in the whole country`, namesOnly: true }] : []),
  ];
}
