import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortal, type Portal } from '../../src/core/portal.ts';
import { type Gazetteer, parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { stemOf } from '../../src/core/regions/name-forms.ts';
import { readContent } from '../../src/io/read-content.ts';
import { buildWords } from './words.ts';
import type { Phrases } from './write-prose.ts';

const root = join(import.meta.dirname, '../..');

/** The published record and the national list: what every corpus is made from. */
export interface Sources {
  portal: Portal;
  gazetteer: Gazetteer;
  phrases: Phrases;
}

export async function readSources(): Promise<Sources> {
  const gazetteer = parseGazetteer(readFileSync(join(root, 'data/gazetteer-2023.txt'), 'utf8'));
  const portal = buildPortal(await readContent(join(root, 'content')), gazetteer);
  const paragraphs = portal.reports.flatMap(({ report }) =>
    report.sections.flatMap(({ blocks }) => blocks.flatMap(({ kind, text }) => (kind === 'table' ? [] : [text]))),
  );
  const townships = gazetteer.counties().flatMap(({ code }) => gazetteer.townshipsOf(code));
  const stems = [...new Set(townships.map(({ name }) => stemOf(name)))].filter((stem) =>
    /^\p{Script=Han}{2,4}$/u.test(stem),
  );
  return { portal, gazetteer, phrases: { paragraphs, stems, words: buildWords(paragraphs, stems) } };
}
