import { countyOfFile, findCountyFaults } from './check-county.ts';
import type { SourceFile } from './document/source-file.ts';
import type { Finding } from './findings/finding.ts';
import { sortFindings } from './findings/sort-findings.ts';
import { compareRegions, type ListedFile, type OriginalOfReport, sortPaths } from './join-counties.ts';
import type { Gazetteer } from './regions/gazetteer.ts';
import type { Region } from './regions/region.ts';

/** Some files of the content that stand together in the order of all, so that findings can be told job by job. */
export interface CheckJob {
  parts: readonly CheckPart[];
}

/** Files that are judged together: those of one township, or one file above the townships. */
export interface CheckPart {
  /** Regions and reports that are to be read. */
  files: readonly string[];
  /** What is found of these files, and of those between them that are not read, by comparing all of them. */
  known: readonly Finding[];
}

/** What follows from the files of a part. */
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
  // Files of one township follow each other, since their paths begin alike.
  const parts = Map.groupBy(files.map((file) => file.path).sort(), partOfFile);
  const jobs: { parts: CheckPart[]; size: number }[] = [];
  let county = '';
  for (const [part, paths] of parts) {
    const current = jobs.at(-1);
    const own = countyOfFile(paths[0] ?? part);
    const job = current && (own === county || current.size < filesPerJob) ? current : { parts: [], size: 0 };
    if (job !== current) jobs.push(job);
    const files = paths.filter((path) => toRead.has(path));
    job.parts.push({ files, known: paths.flatMap((path) => known.get(path) ?? []) });
    job.size += files.length;
    county = own;
  }
  return jobs.map(({ parts }) => ({ parts }));
};

/** The folder of the township, or the file itself where it lies above. */
const partOfFile = (path: string): string => path.split('/').slice(0, townshipDepth).join('/');

const townshipDepth = 4;

/** A job with more that is known of its files. */
export const withKnown = ({ parts }: CheckJob, more: readonly Finding[]): CheckJob => ({
  parts: parts.map(({ files, known }) => ({
    files,
    known: [...known, ...more.filter(({ place }) => files.includes(place.file))],
  })),
});

/** Those from which `planCheck` needs the regions: above the counties first, then by path. */
export const regionFiles = (files: readonly ListedFile[]): string[] => {
  const paths = sortPaths(files).wellPlaced.flatMap(({ path }) => (path.endsWith('/region.yaml') ? path : []));
  const above = paths.filter((path) => countyOfFile(path) === '');
  return [...above, ...paths.filter((path) => countyOfFile(path) !== '')];
};

/** Reads and checks the files of a part: a report is judged by its own file and by that of the year before. */
export const checkPart = ({ files, known }: CheckPart, read: (path: string) => SourceFile): CheckedFiles => {
  const { ofFiles, ofReports } = findCountyFaults(files.map(read));
  const originals = ofReports.flatMap(({ report: { file, source, placeOf } }) =>
    source.sha256 === undefined ? [] : [{ sha256: source.sha256, file, place: placeOf('source.sha256') }],
  );
  // What stands at one place keeps the order of the whole portal: files, then comparisons, then reports.
  return { findings: sortFindings([...ofFiles, ...known, ...ofReports.flatMap((one) => one.findings)]), originals };
};
