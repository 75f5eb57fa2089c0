import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proseValues } from '../../scripts/build/county-sources.ts';
import { writeProse } from '../../scripts/build/join-prose.ts';
import { buildVersions } from '../../src/core/cite/content-version.ts';
import { groupByCounty, stateOf } from '../../src/core/content-counties.ts';
import type { ContentLog } from '../../src/core/history/content-log.ts';
import { keepCounty } from '../../src/core/open-portal.ts';
import { buildPortal, type Portal } from '../../src/core/portal.ts';
import { publishedFiles } from '../../src/core/published-files.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { sharedProseOf } from '../../src/core/shared-prose/shared-prose.ts';
import { readCodeVersion } from '../../src/io/code-version.ts';
import { openContent } from '../../src/io/content-folder.ts';
import { digest } from '../../src/io/digest.ts';
import { openKept } from '../../src/io/kept-values.ts';
import { listContent } from '../../src/io/list-content.ts';
import type { PreparedContent } from '../../src/io/prepared-content.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { countyFacts } from '../../src/site/county-facts.ts';
import { openLive } from '../../src/site/live-content.ts';
import { tellFaults } from '../../src/site/live-faults.ts';

const gazetteer = parseGazetteer(readGazetteerText());
const log: ContentLog = { known: false, why: 'noGit' };
const township = 'qinghai/xining/huangzhong/lanlongkou';
const report = `${township}/2020`;
const elsewhere = 'ningxia/shizuishan/pingluo/qukou/2021';

let folder: string;
const at = (path: string): string => join(folder, path);
const edit = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(at(path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(at(path), text.replace(from, to));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-live-'));
  cpSync('content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Everything that pages are made from, as text. */
const tell = (portal: Portal): string => {
  const prose = sharedProseOf(portal);
  return JSON.stringify({
    regions: portal.regions.all,
    findings: portal.findings,
    reports: portal.reports.map(({ path, report, assessments, counts }) => ({
      ...{ path, counts, assessments: [...assessments], title: report.title, sections: report.sections },
      tables: Object.values(report.tables).map((table) => [...(table?.cells ?? [])]),
    })),
    facts: portal.counties.map((county) => [county.path, countyFacts.map((fact) => county.fact(fact))]),
    prose: [prose.whole(), portal.counties.map(({ path }) => [prose.ofCounty(path), [...prose.rowsOf(path)]])],
  });
};

/** What a portal says that is built of the folder as it is now, and its version. */
const builtNow = async () => {
  const files = await readContent(folder);
  const portal = buildPortal(files, gazetteer);
  const published = publishedFiles(files, portal, log);
  return { said: tell(portal), version: (await buildVersions(published.files, published.dateOf)).whole };
};

/** Each with the paths that a watcher would tell of. */
const edits: Record<string, { paths: string[]; edit: () => void }> = {
  'a saved report': {
    paths: [`${report}.md`],
    edit: () => edit(`${report}.md`, '3256.6732万元', '3257万元'),
  },
  'a report with other prose': {
    paths: [`${report}.md`],
    edit: () =>
      edit(
        `${report}.md`,
        /\n\n## 五/,
        '\n\n本镇在这一年里新设了一个便民公开栏，逐月张贴惠民补贴的名单、标准和金额，供村民查看和监督。\n\n## 五',
      ),
  },
  'a new report': {
    paths: [`${township}/2019.md`],
    edit: () => addSameProse(),
  },
  'a deleted report': { paths: [`${report}.md`], edit: () => rmSync(at(`${report}.md`)) },
  'a broken report': { paths: [`${report}.md`], edit: () => edit(`${report}.md`, 'year: 2020', 'year: [') },
  'a report in a file of another name': {
    paths: [`${report}.md`, `${township}/2031.md`],
    edit: () => renameSync(at(`${report}.md`), at(`${township}/2031.md`)),
  },
  'a renamed township': {
    paths: [`${township}/region.yaml`],
    edit: () => edit(`${township}/region.yaml`, '拦隆口镇', '拦隆镇'),
  },
  'a renamed province': { paths: ['qinghai/region.yaml'], edit: () => edit('qinghai/region.yaml', '青海省', '青省') },
  'a folder that is gone': { paths: ['qinghai/xining'], edit: () => rmSync(at('qinghai/xining'), { recursive: true }) },
};

test.for(Object.entries(edits))(
  'While developing, %s shows as a build would show it, and so does what was there once it is back',
  async ([, { paths, edit }]) => {
    const live = openLive(folder, gazetteer);
    const before = tell(live.content(log).portal);
    edit();
    expect(live.lookAgain(paths)).toBe(true);
    const { portal, versions } = live.content(log);
    const built = await builtNow();
    expect(tell(portal)).toBe(built.said);
    expect(versions.whole).toEqual(built.version);
    expect(built.said).not.toBe(before);
    cpSync('content', folder, { recursive: true, force: true });
    rmSync(at(`${township}/2019.md`), { force: true });
    rmSync(at(`${township}/2031.md`), { force: true });
    live.lookAgain(['']);
    expect(tell(live.content(log).portal)).toBe(before);
  },
);

test('Reports of counties in which nothing was edited are not read again', () => {
  const live = openLive(folder, gazetteer);
  const before = live.content(log).portal;
  edit(`${report}.md`, '3256.6732万元', '3257万元');
  live.lookAgain([`${report}.md`]);
  const after = live.content(log).portal;
  expect(after.report(elsewhere)).toBe(before.report(elsewhere));
  expect(after.report(report)).not.toBe(before.report(report));
});

test('A file that was saved without a change leaves everything as it was', () => {
  const live = openLive(folder, gazetteer);
  const before = live.content(log);
  writeFileSync(at(`${report}.md`), readFileSync(at(`${report}.md`)));
  expect(live.lookAgain([`${report}.md`])).toBe(false);
  expect(live.content(log)).toBe(before);
});

test('What keeps a saved file from being published is told with its line, and nothing of other files', () => {
  const live = openLive(folder, gazetteer);
  expect(tellFaults(live.content(log).portal, [`${report}.md`])).toBe('');
  edit(`${report}.md`, 'year: 2020', 'year: 2021');
  edit(`${elsewhere}.md`, 'year: 2021', 'year: 2020');
  live.lookAgain([`${report}.md`, `${elsewhere}.md`]);
  const said = tellFaults(live.content(log).portal, [`${report}.md`]);
  expect(said).toContain(`${report}.md`);
  expect(said).toContain('year-mismatch');
  expect(said).not.toContain(elsewhere);
});

/** The year before with the very words of this one. */
const addSameProse = (): void => {
  cpSync(at(`${report}.md`), at(`${township}/2019.md`));
  edit(`${township}/2019.md`, 'year: 2020', 'year: 2019');
};

/** As `npm run dev` prepares a large folder. */
const prepareHere = (kept: string): PreparedContent => {
  const files = listContent(folder);
  const counties = groupByCounty(files, digest);
  const content = openContent(folder, { files, kept }, counties);
  for (const county of counties) keepCounty(content, county, countyFacts);
  const { portal } = openLive(folder, gazetteer).content(log);
  const keys = new Map(portal.counties.map(({ path }) => [path, counties.find((one) => one.path === path)?.key ?? '']));
  const prose = writeProse(openKept(kept), proseValues(portal, keys, openKept(kept)));
  return { kept, code: readCodeVersion(), state: stateOf(counties, digest), prose };
};

test('Of a content that was prepared all is shown as it is built; once it is edited, what stood in several reports is told to be of before', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'gongkai-live-kept-'));
  try {
    addSameProse();
    const live = openLive(folder, gazetteer, prepareHere(kept));
    expect(tell(live.content(log).portal)).toBe((await builtNow()).said);
    expect(live.content(log).portal.prose?.outdated).toBeUndefined();
    const [shared] = sharedProseOf(live.content(log).portal).ofCounty('qinghai/xining/huangzhong').passages;
    if (!shared) throw new Error('No passage of these reports stands twice.');
    edit(`${shared.report}.md`, shared.text.slice(0, 8), '改写以后');
    live.lookAgain([`${shared.report}.md`]);
    const { prose } = live.content(log).portal;
    expect(prose?.outdated).toBe(true);
    const still = prose?.ofCounty('qinghai/xining/huangzhong').passages ?? [];
    expect(still.filter((one) => one.report === shared.report).map(({ text }) => text)).not.toContain(shared.text);
    expect(still.length).toBeGreaterThan(1);
  } finally {
    rmSync(kept, { recursive: true });
  }
});

test('What another version of the code has kept is not believed', () => {
  const kept = mkdtempSync(join(tmpdir(), 'gongkai-live-kept-'));
  try {
    const prepared = prepareHere(kept);
    for (const { key } of groupByCounty(listContent(folder), digest))
      openKept(kept).write('list', key, JSON.stringify({ regions: [], reports: [], findings: [] }));
    expect(openLive(folder, gazetteer, prepared).content(log).portal.reports).toEqual([]);
    expect(openLive(folder, gazetteer, { ...prepared, code: 'other' }).content(log).portal.reports).toHaveLength(5);
  } finally {
    rmSync(kept, { recursive: true });
  }
});
