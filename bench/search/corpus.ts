import { buildPaths } from '../../src/core/importer/identity/region-path.ts';
import { regionFiles } from '../../src/core/importer/identity/write-region.ts';
import type { ImportContext } from '../../src/core/importer/import-result.ts';
import type { CheckedReport, Portal } from '../../src/core/portal.ts';
import type { GazetteerEntry } from '../../src/core/regions/gazetteer.ts';
import { readRegion } from '../../src/core/regions/read-region.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { buildRegionTree } from '../../src/core/regions/region-tree.ts';
import type { Report } from '../../src/core/report/report.ts';
import { pinyinOf, slugOf } from '../../src/readers/pinyin.ts';
import { buildReports } from '../content/build-report.ts';
import { orderCounties } from '../content/choose-counties.ts';
import { drawTownship } from '../content/township.ts';
import { createRandom } from '../originals/random.ts';
import type { Sources } from './sources.ts';
import { toReport } from './to-report.ts';

/** As much of the checked portal as the search is made from. */
export type Corpus = Pick<Portal, 'regions' | 'reports'>;

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/**
 * Invented reports of real townships, the same for the same seed. Their texts are made when they are asked for, so that
 * nobody holds those of a country.
 *
 * @param wanted about how many; the last county is still whole
 */
export const buildCorpus = (wanted: number, seed: number, sources: Sources): Corpus => {
  const { gazetteer } = sources;
  const context: ImportContext = { gazetteer, regions: [], slugOf, choice: {} };
  const pathOf = buildPaths(context);
  const files = new Map<string, string>();
  const reports: CheckedReport[] = [];
  for (const county of orderCounties(gazetteer, createRandom(seed), { reports: wanted, years: years.length })) {
    if (reports.length >= wanted) break;
    for (const township of county.townships) {
      const path = pathOf(township.code);
      for (const file of regionFiles({ ...township, path, within: [] }, context, pinyinOf))
        files.set(file.path, file.text + (file.path.startsWith(`${path}/`) ? formerName(township, seed) : ''));
      reports.push(...reportsOf(township, { county: county.name, path, years, complete: false }, seed, sources));
    }
  }
  const regions = buildRegionTree([...files].map(([path, text]) => toRegion(path, text)));
  return { regions, reports: reports.sort((a, b) => (a.path < b.path ? -1 : 1)) };
};

const reportsOf = (
  township: GazetteerEntry,
  within: Parameters<typeof drawTownship>[1],
  seed: number,
  { phrases, portal }: Sources,
): CheckedReport[] => {
  const invent = () => {
    const random = createRandom(seed * 104_729 + Number(township.code));
    return buildReports(drawTownship(township, within, random), years, seed);
  };
  const writeAll = (): Map<number, Report> => {
    const random = createRandom(seed * 31 + Number(township.code));
    return new Map(invent().map((report) => [report.year, toReport(report, township.name, phrases, random)]));
  };
  return invent().map(({ region, year, title, editions }) => {
    const path = `${region}/${year}`;
    const luck = createRandom(Number(township.code) + year);
    const written = (): Report | undefined => latest(region, writeAll).get(year);
    const report = {
      ...{ path, region, year, title, file: `${path}.md`, issuer: '', source: {}, stated: [], acknowledged: [] },
      editions,
      get tables() {
        return written()?.tables ?? {};
      },
      get sections() {
        return written()?.sections ?? [];
      },
      placeOf: () => ({ file: path, line: 1, column: 1 }),
    };
    const { findings, counts } = luck.pick(portal.reports);
    return { path, report, assessments: new Map(), findings, counts };
  });
};

let kept: { region: string; reports: Map<number, Report> } | undefined;

/** The texts of one township are read one after the other: only those of the last one are kept. */
const latest = (region: string, writeAll: () => Map<number, Report>): Map<number, Report> => {
  if (kept?.region !== region) kept = { region, reports: writeAll() };
  return kept.reports;
};

const encoder = new TextEncoder();

const toRegion = (path: string, text: string): Region => {
  const { region, findings } = readRegion({ path, bytes: encoder.encode(text) });
  if (!region) throw new Error(`${path}: ${findings.map(({ message }) => message.en).join(' ')}`);
  return region;
};

/** One township in twenty was of another kind until lately, as townships become towns. */
const formerName = ({ code, name }: GazetteerEntry, seed: number): string => {
  const random = createRandom(seed * 17 + Number(code));
  if (!/..[镇乡]$/.test(name) || !random.chance(0.05)) return '';
  const former = name.slice(0, -1) + (name.endsWith('镇') ? '乡' : '镇');
  return `formerly:\n  - { name: ${former}, until: ${random.integer(2010, 2022)} }\n`;
};
