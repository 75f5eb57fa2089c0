// npm run bench:content -- --reports N --seed S --out FOLDER [--counties K] [--years 2019-2025]
// A national sample of invented reports as a content folder. It bears the names of real townships: never publish it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { parseGazetteer } from '../src/core/regions/gazetteer.ts';
import { buildSample, type SampleOptions } from './content/build-sample.ts';

const root = dirname(import.meta.dirname);

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '400' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      counties: { type: 'string' },
      years: { type: 'string', default: '2019-2025' },
    },
  });
  const [from = 0, to = from] = values.years.split('-').map(Number);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const counties = values.counties === undefined ? {} : { counties: Number(values.counties) };
  const out = values.out ?? '';
  const written = writeContent(out, { reports: Number(values.reports), seed: Number(values.seed), years, ...counties });
  console.log(`${out}: ${written} reports.`);
}

/**
 * @returns how many reports were written
 * @throws a sentence for people when the folder is not one for invented reports
 */
export function writeContent(out: string, options: SampleOptions): number {
  refuseFolder(out);
  let reports = 0;
  for (const county of buildSample(
    parseGazetteer(readFileSync(join(root, 'data/gazetteer-2023.txt'), 'utf8')),
    options,
  )) {
    for (const { path, text } of county.files) {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    reports += county.reports;
  }
  return reports;
}

/** Invented reports never come near the published record. */
function refuseFolder(out: string): void {
  if (out === '') throw new Error('Name an empty folder: --out FOLDER.');
  const steps = relative(root, resolve(out)).split(sep);
  const isInside = steps[0] !== '..' && !/^[A-Za-z]:$/.test(steps[0] ?? '');
  if (isInside && steps[0] !== '.cache')
    throw new Error(`${out} lies in the repository. Invented reports go to .cache/ or outside.`);
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} holds something. Name an empty folder.`);
}
