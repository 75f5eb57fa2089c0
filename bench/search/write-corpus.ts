// node bench/search/write-corpus.ts --reports N --seed S --out FOLDER
// The full-text index of an invented corpus, by the code of the build. A process of its own, so that
// its peak memory is that of this work; figures.json tells it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSearch } from '../../scripts/build/write-search.ts';
import { buildCorpus } from './corpus.ts';
import { type PeakMemory, watchPeakMemory } from './peak-memory.ts';
import { readSources } from './sources.ts';

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
  await writeFile(join(values.out, 'figures.json'), JSON.stringify(figures));
}
