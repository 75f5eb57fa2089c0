import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { countyOfFile } from '../../src/core/check-county.ts';
import { groupByCounty } from '../../src/core/content-counties.ts';
import type { SourceFile } from '../../src/core/document/source-file.ts';
import { type ContentFolder, keepCounty, openPortal } from '../../src/core/open-portal.ts';
import { buildPortal, type Portal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { countyFacts } from '../../src/site/county-facts.ts';

const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const published = await readContent('content');

/** A content folder and what is kept of it, as a build has them; `read` counts what is read again. */
const folderOf = (files: readonly SourceFile[], kept = new Map<string, string>()) => {
  const hashed = files.map(({ path, bytes, link }) => ({ path, sha256: digest(bytes), ...(link && { link }) }));
  const read: string[] = [];
  const folder: ContentFolder = {
    files: hashed,
    counties: groupByCounty(hashed, digest),
    read: (path) => {
      read.push(path);
      const file = files.find((one) => one.path === path);
      if (!file) throw new Error(path);
      return file;
    },
    recall: (kind, key) => {
      const value = kept.get(`${kind} ${key}`);
      return value === undefined ? undefined : JSON.parse(value);
    },
    keep: (kind, key, value) => {
      kept.set(`${kind} ${key}`, JSON.stringify(value));
    },
  };
  return { folder, read, kept };
};

/** Everything that pages are made from, as text. */
const tell = (portal: Portal): string =>
  JSON.stringify({
    regions: portal.regions.all,
    findings: portal.findings,
    other: portal.otherFindings,
    reports: portal.reports.map(({ path, report, assessments, counts }) => ({
      ...{ path, counts, assessments: [...assessments], editions: report.editions, title: report.title },
      tables: Object.values(report.tables).map((table) => [...(table?.cells ?? [])]),
      sections: report.sections,
      stated: report.stated,
      at: report.placeOf('requests.received.total'),
    })),
    facts: portal.counties.map((county) => [county.path, countyFacts.map((fact) => county.fact(fact))]),
  });

test('A portal that is opened from what is kept says the very same as one that is built', () => {
  const { folder } = folderOf(published);
  const built = tell(buildPortal(published));
  for (const county of folder.counties) keepCounty(folder, county, countyFacts);
  expect(tell(openPortal(folder))).toBe(built);
  expect(tell(openPortal(folderOf(published).folder))).toBe(built);
});

test('Lists of reports and what is kept of counties are at hand without reading a report again', () => {
  const { folder, kept } = folderOf(published);
  for (const county of folder.counties) keepCounty(folder, county, countyFacts);
  const again = folderOf(published, kept);
  const portal = openPortal(again.folder);
  expect(
    portal.reports.map(({ report, counts }) => [report.title, report.year, report.issued, counts.errors]),
  ).toHaveLength(5);
  for (const county of portal.counties) for (const fact of countyFacts) county.fact(fact);
  expect(again.read).toEqual([]);
  expect(portal.report('ningxia/shizuishan/pingluo/qukou/2021')?.report.sections.length).toBeGreaterThan(5);
  expect(new Set(again.read.map((path) => path.split('/').slice(0, 3).join('/')))).toEqual(
    new Set(['ningxia/shizuishan/pingluo', 'ningxia/region.yaml', 'ningxia/shizuishan/region.yaml']),
  );
});

test('A changed file changes the key of its county alone, one of a province those of all its counties', () => {
  const keysOf = (files: readonly SourceFile[]) =>
    new Map(folderOf(files).folder.counties.map(({ path, key }) => [path, key]));
  const change = (path: string) =>
    published.map((file) =>
      file.path === path ? { path, bytes: Buffer.concat([file.bytes, Buffer.from('\n')]) } : file,
    );
  const changedBy = (path: string) => {
    const [before, after] = [keysOf(published), keysOf(change(path))];
    return [...before].filter(([county, key]) => after.get(county) !== key).map(([county]) => county);
  };
  expect(changedBy('ningxia/shizuishan/pingluo/qukou/2021.md')).toEqual(['ningxia/shizuishan/pingluo']);
  const inQinghai = published.filter(({ path }) => path.startsWith('qinghai/')).map(({ path }) => countyOfFile(path));
  expect(new Set(changedBy('qinghai/region.yaml'))).toEqual(new Set(inQinghai));
});
