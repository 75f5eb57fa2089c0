// npm run bench:import -- [--only PATTERN] [--seed N] [--keep DIR] [--json FILE] [--markdown]
// Invented reports in every layout that real ones come in, imported and held against what was printed in them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseGazetteer } from '../src/core/regions/gazetteer.ts';
import { keptDocuments, lossyDocuments, plainDocuments, printedDocuments } from './originals/cases.ts';
import type { SyntheticDocument } from './originals/document.ts';
import { createImporter, fileName } from './originals/import-document.ts';
import { judge } from './originals/judge.ts';
import { listPlaces } from './originals/places.ts';
import { type Printed, printDocuments } from './originals/print-documents.ts';
import { formatResult } from './originals/result.ts';
import { isCaught, type Outcome } from './originals/tally.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    json: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
});

const root = dirname(import.meta.dirname);
const gazetteer = parseGazetteer(readFileSync(join(root, 'data/gazetteer-2023.txt'), 'utf8'));

const buildDocuments = (): SyntheticDocument[] => {
  const source = { places: listPlaces(gazetteer), seed: Number(values.seed) };
  const all = [plainDocuments, keptDocuments, lossyDocuments, printedDocuments].flatMap((build) => build(source));
  const pattern = new RegExp(values.only);
  return all.filter(({ id }) => pattern.test(id));
};

const importDocuments = async (documents: readonly SyntheticDocument[], printed: Printed): Promise<Outcome[]> => {
  const importOriginal = createImporter(gazetteer);
  const outcomes: Outcome[] = [];
  for (const document of documents) {
    const bytes = printed.get(document.id);
    if (!bytes) continue;
    const start = performance.now();
    const result = await importOriginal(bytes, fileName(document));
    outcomes.push({ document, judgement: judge(document.report, result), milliseconds: performance.now() - start });
  }
  return outcomes;
};

const keepFiles = (folder: string, documents: readonly SyntheticDocument[], printed: Printed): void => {
  mkdirSync(folder, { recursive: true });
  for (const document of documents) {
    const bytes = printed.get(document.id);
    if (bytes) writeFileSync(join(folder, fileName(document)), bytes);
    const expected = Object.fromEntries(document.report.expected);
    writeFileSync(join(folder, `${document.id}.expected.json`), JSON.stringify(expected, null, 1));
  }
};

const documents = buildDocuments();
const printed = await printDocuments(documents);
if (values.keep) keepFiles(values.keep, documents, printed);
const outcomes = await importDocuments(documents, printed);
const result = formatResult(outcomes, documents.length - outcomes.length);
console.log(result);
if (values.json)
  writeFileSync(
    values.json,
    JSON.stringify(
      outcomes.map(({ document: { id, kind, mutation }, judgement }) => ({ id, kind, mutation, ...judgement })),
    ),
  );
if (values.markdown) writeFileSync(join(root, 'docs/import-bench.md'), result);
process.exitCode = outcomes.some((one) => (one.document.kind === 'loses' ? !isCaught(one) : hasWrong(one))) ? 1 : 0;

function hasWrong({ judgement }: Outcome): boolean {
  return judgement.cells.some(({ verdict }) => verdict === 'wrong');
}
