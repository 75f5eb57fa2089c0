import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSample, type SampleCounty } from '../../bench/content/build-sample.ts';
import { mark } from '../../bench/content/invented-report.ts';
import { writeContent } from '../../bench/write-content.ts';
import { isBlocking } from '../../src/core/findings/finding.ts';
import { buildPortal, type Portal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readContent } from '../../src/io/read-content.ts';

const gazetteer = parseGazetteer(readFileSync('data/gazetteer-2023.txt', 'utf8'));
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const sample = (seed: number): SampleCounty[] => [...buildSample(gazetteer, { reports: 330, seed, years })];
const toPortal = (counties: readonly SampleCounty[]): Portal => {
  const files = counties.flatMap(({ files }) => files);
  const encoder = new TextEncoder();
  return buildPortal(
    files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
    gazetteer,
  );
};

let counties: SampleCounty[];
let portal: Portal;

beforeAll(() => {
  counties = sample(1);
  portal = toPortal(counties);
}, 120_000);

test('the same seed gives the same bytes, another one another country', () => {
  expect(sample(1)).toEqual(counties);
  expect(sample(2)[0]?.files).not.toEqual(counties[0]?.files);
});

test('every file of a sample can be published, and lies where its place does', () => {
  expect(portal.findings.filter(isBlocking)).toEqual([]);
  expect(portal.reports.length).toBe(counties.reduce((sum, { reports }) => sum + reports, 0));
  expect(new Set(portal.reports.map(({ path }) => path)).size).toBe(portal.reports.length);
  expect(toPortal(sample(9)).findings.filter(isBlocking)).toEqual([]);
});

test('nobody can take an invented report for a real one', () => {
  for (const { report } of portal.reports) {
    expect(report.title.startsWith(mark)).toBe(true);
    const prose = report.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(prose[0]?.startsWith(mark)).toBe(true);
  }
});

test('a whole county has thirty townships or so, most with a report for each of seven years', () => {
  const [first] = portal.regions.all.filter(({ level }) => level === 'county');
  const sizes = portal.regions.all
    .filter(({ level }) => level === 'county')
    .map((county) => ({
      townships: portal.regions.all.filter(({ path }) => path.startsWith(`${county.path}/`)).length,
      reports: portal.reports.filter(({ path }) => path.startsWith(`${county.path}/`)).length,
    }));
  expect(first).toBeDefined();
  expect(sizes.some(({ townships, reports }) => townships >= 28 && reports > townships * 6)).toBe(true);
  expect(sizes.some(({ townships, reports }) => reports < townships * 5.5)).toBe(true);
  expect(new Set(portal.regions.all.filter(({ level }) => level === 'prefecture').map(({ path }) => path)).size).toBe(
    2,
  );
});

describe('what real reports have, the sample has', () => {
  const cells = () =>
    portal.reports.flatMap(({ report }) => Object.values(report.tables).flatMap(({ cells }) => [...cells.values()]));
  const findings = (id: string) => portal.findings.filter(({ check, outcome }) => check === id && outcome === 'broken');

  test('both editions, a late change and a mixture of the two', () => {
    const editions = portal.reports.map(
      ({ report: { year, tables } }) => [year, tables.proactive?.edition, tables.requests?.edition] as const,
    );
    expect(editions.some(([year, one, two]) => year === 2020 && one === 2019 && two === 2019)).toBe(true);
    expect(editions.some(([year, one, two]) => year === 2025 && one === 2021 && two === 2021)).toBe(true);
    expect(editions.some(([year, one]) => year > 2020 && one === 2019)).toBe(true);
    expect(editions.some(([, one, two]) => one === 2021 && two === 2019)).toBe(true);
  });

  test('cells in every state, 00 among them', () => {
    const states = new Set(cells().map(({ state }) => state));
    expect(states).toEqual(new Set(['number', 'blank', 'notApplicable', 'text']));
    expect(cells().some((cell) => 'raw' in cell && cell.raw === '00')).toBe(true);
    expect(findings('form-row-absent').length).toBeGreaterThan(0);
    expect(findings('form-table-absent').length).toBeGreaterThan(0);
  });

  test('mostly zeros, and a few large figures', () => {
    const received = portal.reports.flatMap(({ report }) => {
      const cell = report.tables.requests?.cells.get('received.total');
      return cell?.state === 'number' ? Number(cell.value) : [];
    });
    const zeros = received.filter((value) => value === 0).length / received.length;
    expect(zeros).toBeGreaterThan(0.5);
    expect(zeros).toBeLessThan(0.9);
    expect(Math.max(...received)).toBeGreaterThan(30);
  });

  test('money in 元, in 万元 and without a unit', () => {
    const amounts = cells().flatMap((cell) => ('raw' in cell && cell.raw !== undefined ? [cell.raw] : []));
    expect(amounts.some((raw) => /^[\d.]+万元$/.test(raw))).toBe(true);
    expect(amounts.some((raw) => /^[\d,]+ ?元$/.test(raw))).toBe(true);
    expect(findings('amount-unit-missing').length).toBeGreaterThan(0);
  });

  test('dates that are missing or late, tables in the body, figures stated exactly and roughly', () => {
    const reports = portal.reports.map(({ report }) => report);
    expect(reports.some(({ issued }) => issued === undefined)).toBe(true);
    expect(findings('dates-issued-late').length).toBeGreaterThan(0);
    expect(counties.some(({ files }) => files.some(({ text }) => text.includes('| 自然人 |')))).toBe(true);
    const stated = reports.flatMap(({ stated }) => stated);
    expect(new Set(stated.map(({ exact }) => exact))).toEqual(new Set([true, false]));
    expect(new Set(stated.map(({ indicator }) => indicator)).size).toBe(6);
  });

  test('faults: sums, carry-over, words in a cell, sections, dates, prose, residue', () => {
    for (const id of [
      ...['requests-balance', 'disputes-sum', 'carry-over', 'cell-not-a-number', 'form-section-absent'],
      ...['form-section-numeral-lost', 'dates-title-year', 'residue-bookmark', 'residue-template-sentence'],
      ...['residue-other-authority', 'regulations-by-township', 'narrative-requests-count'],
    ])
      expect(findings(id), id).not.toEqual([]);
    const open = portal.findings.filter(({ severity, acknowledged }) => severity === 'warning' && !acknowledged);
    expect(open.length).toBeGreaterThan(10);
  });

  test('paragraphs that stand in several townships and years, word for word', () => {
    const places = new Map<string, Set<string>>();
    for (const { report } of portal.reports)
      for (const { text } of report.sections.find(({ id }) => id === 'problems')?.blocks ?? [])
        places.set(text, (places.get(text) ?? new Set()).add(report.region));
    const shared = [...places.values()].filter((regions) => regions.size > 1).length;
    expect(shared).toBeGreaterThan(10);
    expect(places.size - shared).toBeGreaterThan(100);
  });
});

describe('the folder that is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-sample-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('it holds the sample', async () => {
    const written = writeContent(folder, { reports: 20, seed: 3, years: [2021], counties: 1 });
    const read = buildPortal(await readContent(folder), gazetteer);
    expect(read.reports.length).toBe(written);
    expect(new Set(read.reports.map(({ report }) => report.year))).toEqual(new Set([2021]));
  });

  test('it is never the published record, nor one that holds something', () => {
    const options = { reports: 20, seed: 3, years: [2021] };
    for (const out of ['content', 'content/qinghai', '.', 'dist', '', folder])
      expect(() => writeContent(out, options), out).toThrow();
    expect(readdirSync('content').sort()).toEqual(['README.md', 'ningxia', 'qinghai', 'xinjiang']);
  });
});
