// node bench/search/write-corpus.ts --reports N --seed S --out FOLDER
// Everything the search page loads, for an invented corpus, by the code of the build. A process of its own, so that
// its peak memory is that of this work; figures.json tells it.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSearch } from '../../scripts/write-search.ts';
import type { Portal } from '../../src/core/portal.ts';
import { buildNameTable } from '../../src/site/name-index.ts';
import { pinyinReadings } from '../../src/site/pinyin-readings.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { type PeakMemory, watchPeakMemory } from './peak-memory.ts';
import { readSources, type Sources } from './sources.ts';

export interface IndexingFigures {
  seconds: number;
  memory: PeakMemory;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '800' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: '' },
    },
  });
  if (values.out === '') throw new Error('Name an empty folder: --out FOLDER.');
  const sources = await readSources();
  const corpus = buildCorpus(Number(values.reports), Number(values.seed), sources);
  const memory = watchPeakMemory();
  const started = performance.now();
  await writeSearch(values.out, corpus);
  const figures: IndexingFigures = { seconds: (performance.now() - started) / 1000, memory: memory.stop() };
  await writeNames(values.out, corpus, sources);
  await writeFile(join(values.out, 'figures.json'), JSON.stringify(figures));
}

/** What the site's own endpoint gives, for the corpus instead of the published record. */
async function writeNames(folder: string, corpus: Corpus, { gazetteer }: Sources): Promise<void> {
  // Of the portal the names need its regions and which of them have reports.
  const table = buildNameTable(corpus as Portal, gazetteer, pinyinReadings);
  const file = join(folder, 'search/names.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(table));
}
