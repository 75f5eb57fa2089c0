import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepProse, writeProse } from '../scripts/build/join-prose.ts';
import { passagesOfCounty } from '../src/core/shared-prose/county-passages.ts';
import { openKeptProse, type ProseKeys } from '../src/io/kept-prose.ts';
import { openKept } from '../src/io/kept-values.ts';
import { type InventedProse, inventProse, reportsInCounty } from './invented-prose.ts';

/**
 * Processor time and memory of finding the passages that several reports share, in a first build and in one after a report has
 * changed, with what is kept between them in a folder as a build keeps it.
 *
 *   node bench/shared-prose.ts 5000 40000
 */
const sizes = process.argv.slice(2).map(Number);

for (const size of sizes.length > 0 ? sizes : [5_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-prose-'));
  try {
    benchSize(inventProse(size), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchSize(prose: InventedProse, folder: string): void {
  const kept = openKept(folder);
  const changed = prose.counties[Math.floor(prose.counties.length / 2)] ?? '';
  const build = (edition: number): ProseKeys => {
    const keys = new Map(
      prose.counties.map((county) => [county, county === changed ? `changed-${edition}` : county.replaceAll('/', '-')]),
    );
    const values = keepProse(kept, keys, (county) =>
      passagesOfCounty(county, prose.reportsOf(county, county === changed ? edition : 0), prose.regions),
    );
    measure('passages of the counties', () => {
      for (const county of prose.counties) values.heardOf(county);
    });
    return measure('joined and written', () => writeProse(kept, values));
  };
  console.log(`${prose.counties.length * reportsInCounty} reports, ${prose.counties.length} counties`);
  const first = build(0);
  describe(kept, first);
  console.log('  after one report has changed:');
  const second = build(1);
  const before = new Map(first.counties.map(([county, pages]) => [county, pages]));
  const anew = second.counties.filter(([county, pages]) => before.get(county) !== pages).length;
  console.log(`  ${anew} counties have pages to be drawn anew; kept: ${sizesOf(folder)}`);
}

function describe(kept: ReturnType<typeof openKept>, keys: ProseKeys): void {
  const store = openKeptProse(kept, keys);
  const { compared, between, within } = store.whole();
  let rows = 0;
  for (const county of store.counties) rows += [...store.rowsOf(county)].length;
  console.log(`  ${compared} passages, ${between} groups between townships, ${within} within one, ${rows} pairs`);
}

function measure<T>(name: string, make: () => T): T {
  const started = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(started);
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(`  ${name}: ${((user + system) / 1e6).toFixed(1)} s of processor time, peak ${peak} MB so far`);
  return made;
}

function sizesOf(folder: string): string {
  const bytesOf = (kind: string): number =>
    readdirSync(join(folder, kind)).reduce((sum, name) => sum + statSync(join(folder, kind, name)).size, 0);
  return readdirSync(folder)
    .map((kind) => `${kind} ${(bytesOf(kind) / 1e6).toFixed(1)} MB`)
    .join(', ');
}
