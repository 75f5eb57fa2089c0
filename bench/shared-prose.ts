import { bands } from '../src/core/shared-prose/hashing.ts';
import { joinPassages, type NeutralPassage } from '../src/core/shared-prose/join-passages.ts';
import { isShared, measureLikeness } from '../src/core/shared-prose/measure-likeness.ts';
import { seeded } from '../tests/support/figures.ts';

/**
 * Processor time, memory and what is found of planted passages, at sizes that double. Every fourth paragraph is one of a planted group of
 * four, of which each but the first has some of its characters changed.
 *
 *   node --expose-gc bench/shared-prose.ts 10000 20000 40000
 */
const sizes = process.argv.slice(2).map(Number);
const editRates = [0, 0.01, 0.02, 0.04];
const length = 160;

for (const size of sizes.length > 0 ? sizes : [10_000, 20_000, 40_000]) {
  const passages = invent(size);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  const groups = joinPassages(passages);
  const seconds = (process.cpuUsage(started).user / 1e6).toFixed(1);
  const memory = Math.round((process.memoryUsage().rss - before) / 1e6);
  console.log(
    `${size} paragraphs, ${bands} bands: ${seconds} s of processor time, +${memory} MB, ${describe(groups, passages)}`,
  );
}

/** Words of two to four characters, so that paragraphs share some of them by chance as real ones do. */
function invent(count: number): NeutralPassage[] {
  const random = seeded(11);
  const letter = () => String.fromCodePoint(0x4e00 + random(2500));
  const words = Array.from({ length: 4000 }, () => Array.from({ length: 1 + random(3) }, letter).join('') + letter());
  const text = () => {
    let made = '';
    while (made.length < length) made += words[random(words.length) - 1] ?? '';
    return made;
  };
  const edit = (original: string, rate: number) =>
    [...original].map((one) => (random(1000) <= rate * 1000 ? letter() : one)).join('');
  return Array.from({ length: count / 8 }, (_, planted) => {
    const original = text();
    const copies = editRates.map((rate) => edit(original, rate));
    return [...copies, ...Array.from({ length: 4 }, text)].map((one, index) => ({
      report: `${planted}/${index}`,
      text: one,
      sentences: [one.slice(0, 60), one.slice(60)],
    }));
  }).flat();
}

function describe(groups: ReturnType<typeof joinPassages>, passages: readonly NeutralPassage[]): string {
  const plantedOf = (index: number) =>
    index % 8 < editRates.length ? passages[index]?.report.split('/')[0] : undefined;
  let wrong = 0;
  let found = 0;
  for (const { group } of groups) {
    const origins = new Set(group.map(plantedOf));
    if (origins.size > 1 || origins.has(undefined)) wrong += 1;
    else found += group.length - 1;
  }
  const due = passages.filter((copy, index) => {
    const original = passages[index - (index % 8)];
    const isCopy = index % 8 > 0 && index % 8 < editRates.length;
    return isCopy && original && isShared(measureLikeness(original.text, copy.text));
  }).length;
  return `${found} of ${due} planted copies that are alike enough found, ${wrong} groups of paragraphs that have nothing to do with each other`;
}
