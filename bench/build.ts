// npm run bench:build -- --reports 1000,5000,10000,40000 [--seed S] [--only ours,hugo,eleventy,floor] [--markdown] [--keep FOLDER]
// Our build, stage by stage, beside Hugo, Eleventy and no framework at all, from the same invented content. Nothing of
// it is published. --markdown adds each size to docs/build-bench.json and writes table and plot from all it holds.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { formatResult } from './build/format-result.ts';
import { measureSize } from './build/measure-size.ts';
import { readBenchOptions } from './build/options.ts';
import { plotSizes } from './build/plot.ts';
import type { SizeResult } from './build/result.ts';

const docs = join(dirname(import.meta.dirname), 'docs');
const options = readBenchOptions(process.argv.slice(2));
const folder = resolve(options.keep ?? mkdtempSync(join(tmpdir(), 'gongkai-bench-build-')));
mkdirSync(folder, { recursive: true });
try {
  const sizes: SizeResult[] = [];
  for (const size of options.sizes) {
    sizes.push(await measureSize(size, folder, options));
    if (options.markdown) writeDocs(sizes);
  }
  console.log(formatResult(sizes));
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

/** After each size, since the next may take an hour. A size measured anew takes the place of what was known of it. */
function writeDocs(fresh: readonly SizeResult[]): void {
  const file = join(docs, 'build-bench.json');
  const known: SizeResult[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const others = known.filter(({ reports }) => !fresh.some((one) => one.reports === reports));
  const sizes = [...others, ...fresh].sort((a, b) => a.reports - b.reports);
  writeFileSync(file, `${JSON.stringify(sizes, null, 2)}\n`);
  writeFileSync(join(docs, 'build-bench.md'), formatResult(sizes));
  writeFileSync(join(docs, 'build-bench.svg'), plotSizes(sizes));
}
