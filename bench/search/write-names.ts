import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Portal } from '../../src/core/portal.ts';
import { buildNameTable } from '../../src/site/name-index.ts';
import { pinyinReadings } from '../../src/site/pinyin-readings.ts';
import type { Corpus } from './corpus.ts';
import type { Sources } from './sources.ts';

/** What the site's own endpoint gives, for the corpus instead of the published record. */
export async function writeNames(folder: string, corpus: Corpus, { gazetteer }: Sources): Promise<void> {
  // Of the portal the names need its regions and which of them have reports.
  const table = buildNameTable(corpus as Portal, gazetteer, pinyinReadings);
  const file = join(folder, 'search/names.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(table));
}
