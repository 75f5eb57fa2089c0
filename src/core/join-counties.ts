import type { CountyList } from './county-facts.ts';
import { fileFinding } from './document/file-rules.ts';
import type { SourceFile } from './document/source-file.ts';
import type { Finding, Place } from './findings/finding.ts';
import { checkRegions } from './regions/check-regions.ts';
import type { Gazetteer } from './regions/gazetteer.ts';
import { parentPath, type Region } from './regions/region.ts';
import { regionFinding } from './regions/region-rules.ts';
import { type ContentPath, readContentPath } from './report/read-content-path.ts';
import { reportFinding } from './report/report-rules.ts';

/** A file of the content, as far as a listing of its folders knows it. */
export type ListedFile = Pick<SourceFile, 'path' | 'link'>;

/** Files that lie where a region or a report belongs, by path, and what is wrong with the others. */
export interface SortedPaths<F extends ListedFile = ListedFile> {
  wellPlaced: F[];
  findings: Finding[];
}

export const sortPaths = <F extends ListedFile>(files: readonly F[]): SortedPaths<F> => {
  const wellPlaced: F[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const where = readContentPath(file.path);
    const wrong = whatIsWrong(file, where, seen.get(file.path.toLowerCase()));
    if (wrong) findings.push(fileFinding('file-path', { file: file.path, line: 1, column: 1 }, wrong));
    else if (where.kind !== 'ignored') wellPlaced.push(file);
    seen.set(file.path.toLowerCase(), file.path);
  }
  return { wellPlaced, findings };
};

const whatIsWrong = (
  file: ListedFile,
  where: ContentPath,
  twin: string | undefined,
): Finding['message'] | undefined => {
  if (file.link) return { zh: '这是符号链接，没有读取。', en: 'This is a symbolic link; it was not followed.' };
  if (where.kind === 'wrong') return where.message;
  if (twin === undefined) return undefined;
  return {
    zh: `与 ${twin} 只有大小写不同，在有的电脑上是同一个文件。`,
    en: `It differs from ${twin} in letter case only; on some machines the two are one file.`,
  };
};

/** What no county shows by itself. */
export const compareCounties = (
  files: readonly ListedFile[],
  counties: readonly CountyList[],
  gazetteer: Gazetteer | undefined,
): Finding[] => {
  const regions = counties.flatMap((county) => county.regions);
  return [...compareRegions(files, sortPaths(files), regions, gazetteer), ...findSameOriginals(counties)];
};

/** What follows from paths and regions, whatever the reports hold. */
export const compareRegions = (
  files: readonly ListedFile[],
  { wellPlaced, findings }: SortedPaths,
  regions: readonly Region[],
  gazetteer: Gazetteer | undefined,
): Finding[] => [...findings, ...checkRegions(regions, gazetteer), ...findMissingRegions(files, wellPlaced)];

/** Every folder on the way down to a report must say what region it is. */
const findMissingRegions = (files: readonly ListedFile[], wellPlaced: readonly ListedFile[]): Finding[] => {
  const present = new Set(files.filter((file) => file.path.endsWith('/region.yaml')).map((file) => file.path));
  const needed = new Map<string, string>();
  const need = (path: string | undefined, because: string): void => {
    for (let at = path; at !== undefined; at = parentPath(at)) if (!needed.has(at)) needed.set(at, because);
  };
  const placed = wellPlaced.map(({ path }) => ({ path, where: readContentPath(path) }));
  for (const { path, where } of placed) if (where.kind === 'report') need(where.region, path);
  for (const { path, where } of placed) if (where.kind === 'region') need(parentPath(where.region), path);
  return [...needed]
    .filter(([path]) => !present.has(`${path}/region.yaml`))
    .map(([path, because]) => missingRegion(path, because));
};

const missingRegion = (path: string, because: string): Finding =>
  regionFinding('region-missing', { file: because, line: 1, column: 1 }, path, {
    zh: `不知道“${path}”是哪里：缺少 ${path}/region.yaml。`,
    en: `The region "${path}" is unknown: ${path}/region.yaml is missing.`,
  });

/** Of a report, by which original it was made. */
export interface OriginalOfReport {
  sha256: string;
  file: string;
  /** Where the hash stands. */
  place: Place;
}

/** Two content files made from one original: one of them is in the wrong folder. */
const findSameOriginals = (counties: readonly CountyList[]): Finding[] => {
  const seen = new SeenOriginals();
  return counties.flatMap(({ reports }) =>
    reports.flatMap(({ report: { file, source }, originAt }) =>
      source.sha256 !== undefined && originAt ? seen.add({ sha256: source.sha256, file, place: originAt }) : [],
    ),
  );
};

/** The originals of the reports so far. */
export class SeenOriginals {
  #fileOf = new Map<string, string>();

  /** @returns what is to be said of the report: nothing for the first of an original */
  add({ sha256, file, place }: OriginalOfReport): Finding[] {
    const first = this.#fileOf.get(sha256);
    if (first === undefined) {
      this.#fileOf.set(sha256, file);
      return [];
    }
    return [
      reportFinding('report-twice', place, 'source.sha256', {
        zh: `与 ${first} 出自同一份原件（sha256 相同）。`,
        en: `It is made from the same original as ${first} (same sha256).`,
      }),
    ];
  }
}
