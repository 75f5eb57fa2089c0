import { countyOfFile, findCountyFaults } from './check-county.ts';
import type { SourceFile } from './document/source-file.ts';
import type { Finding } from './findings/finding.ts';
import { sortFindings } from './findings/sort-findings.ts';
import { compareRegions, type ListedFile, type OriginalOfReport, sortPaths } from './join-counties.ts';
import type { Gazetteer } from './regions/gazetteer.ts';
import { parentPath, type Region } from './regions/region.ts';

/** Some files of the content that stand together in the order of all, so that findings can be told job by job. */
export interface CheckJob {
  /** Regions and reports that are to be read, all of each region. */
  files: readonly string[];
  /** What is found of these files, and of those between them that are not read, by comparing all of them. */
  known: readonly Finding[];
}

/** What follows from the files of a job. */
export interface CheckedFiles {
  /** In the order of the files. */
  findings: Finding[];
  /** Of the reports that can be published, in the same order: what is left to be compared. */
  originals: OriginalOfReport[];
}

/** A job is a county or more: fewer files are not worth a message to another thread. */
const filesPerJob = 60;

/**
 * The content as jobs, in the order of its files.
 *
 * @param regions of all region files that can be read, in the order of `regionFiles`
 */
export const planCheck = (
  files: readonly ListedFile[],
  regions: readonly Region[],
  gazetteer: Gazetteer | undefined,
): CheckJob[] => {
  const sorted = sortPaths(files);
  const toRead = new Set(sorted.wellPlaced.map(({ path }) => path));
  const known = Map.groupBy(compareRegions(files, sorted, regions, gazetteer), ({ place }) => place.file);
  const jobs: { files: string[]; known: Finding[] }[] = [];
  let county = '';
  for (const path of files.map((file) => file.path).sort()) {
    const current = jobs.at(-1);
    const own = countyOfFile(path);
    const job = current && (own === county || current.files.length < filesPerJob) ? current : { files: [], known: [] };
    if (job !== current) jobs.push(job);
    if (toRead.has(path)) job.files.push(path);
    job.known.push(...(known.get(path) ?? []));
    county = own;
  }
  return jobs;
};

/** Those from which `planCheck` needs the regions: above the counties first, then by path. */
export const regionFiles = (files: readonly ListedFile[]): string[] => {
  const paths = sortPaths(files).wellPlaced.flatMap(({ path }) => (path.endsWith('/region.yaml') ? path : []));
  const above = paths.filter((path) => countyOfFile(path) === '');
  return [...above, ...paths.filter((path) => countyOfFile(path) !== '')];
};

/**
 * Reads and checks one region after the other, since a report is judged by its own file and by that of the year before: of
 * what was read only the findings stay in memory.
 */
export const checkFiles = ({ files, known }: CheckJob, read: (path: string) => SourceFile): CheckedFiles => {
  const ofFiles: Finding[] = [];
  const ofReports: Finding[] = [];
  const originals: OriginalOfReport[] = [];
  for (const paths of Map.groupBy(files, parentPath).values()) {
    const found = findCountyFaults(paths.map(read));
    ofFiles.push(...found.ofFiles);
    for (const { report, findings } of found.ofReports) {
      ofReports.push(...findings);
      const { sha256 } = report.source;
      if (sha256 !== undefined) originals.push({ sha256, file: report.file, place: report.placeOf('source.sha256') });
    }
  }
  // What stands at one place keeps the order of the whole portal: files, then comparisons, then reports.
  return { findings: sortFindings([...ofFiles, ...known, ...ofReports]), originals };
};
