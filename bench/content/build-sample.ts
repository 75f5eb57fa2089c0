import { buildPaths } from '../../src/core/importer/identity/region-path.ts';
import { regionFiles } from '../../src/core/importer/identity/write-region.ts';
import type { ImportContext } from '../../src/core/importer/import-result.ts';
import type { Gazetteer } from '../../src/core/regions/gazetteer.ts';
import { pinyinOf, slugOf } from '../../src/readers/pinyin.ts';
import { createRandom } from '../originals/random.ts';
import { acknowledgeFaults } from './acknowledge.ts';
import { buildReports } from './build-report.ts';
import { type CountyOfList, orderCounties } from './choose-counties.ts';
import { formatReport } from './format-report.ts';
import type { InventedReport } from './invented-report.ts';
import { drawTownship } from './township.ts';

export interface SampleOptions {
  /** About how many reports; the county with which the number is reached is still whole. */
  reports: number;
  seed: number;
  /** In order. */
  years: readonly number[];
  /** At most so many counties. */
  counties?: number;
}

export interface SampleFile {
  path: string;
  text: string;
}

/** The files of one county and of the regions above it that no county before had. */
export interface SampleCounty {
  name: string;
  reports: number;
  files: SampleFile[];
}

/** A national sample, one county at a time, so that memory stays flat. The same options give the same bytes. */
export function* buildSample(gazetteer: Gazetteer, options: SampleOptions): Generator<SampleCounty> {
  const context: ImportContext = { gazetteer, regions: [], slugOf, choice: {} };
  const pathOf = buildPaths(context);
  const written = new Set<string>();
  const wanted = { reports: options.reports, years: options.years.length };
  const counties = orderCounties(gazetteer, createRandom(options.seed), wanted).slice(0, options.counties);
  let reports = 0;
  for (const [index, county] of counties.entries()) {
    if (reports >= options.reports) return;
    const files = county.townships.flatMap(({ code, name }) =>
      regionFiles({ code, name, path: pathOf(code), within: [] }, context, pinyinOf),
    );
    const invented = inventReports(county, pathOf, { ...options, complete: index === 0 });
    const fresh = [...files, ...formatAll(files, invented, options.seed)].filter(({ path }) => !written.has(path));
    for (const { path } of files) written.add(path);
    reports += invented.length;
    yield { name: county.name, reports: invented.length, files: unique(fresh) };
  }
}

const unique = (files: readonly SampleFile[]): SampleFile[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
];

const inventReports = (
  county: CountyOfList,
  pathOf: (code: string) => string,
  { seed, years, complete }: SampleOptions & { complete: boolean },
): InventedReport[] => {
  const random = createRandom(seed * 104_729 + Number(county.code));
  return county.townships.flatMap((entry) => {
    const within = { county: county.name, path: pathOf(entry.code), years, complete };
    return buildReports(drawTownship(entry, within, random), years, seed);
  });
};

const encoder = new TextEncoder();

/** Written, checked, and what the checks find acknowledged. */
const formatAll = (regions: readonly SampleFile[], reports: readonly InventedReport[], seed: number): SampleFile[] => {
  const drafts = reports.map((report) => ({
    report,
    path: `${report.region}/${report.year}.md`,
    text: formatReport(report),
  }));
  const sources = unique([...regions, ...drafts]).map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
  const faults = acknowledgeFaults(sources, createRandom(seed));
  return drafts.map(({ report, path, text }) => {
    const acknowledged = faults.get(path);
    return { path, text: acknowledged ? formatReport({ ...report, acknowledged }) : text };
  });
};
