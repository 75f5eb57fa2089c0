import { findFaults, runChecks } from './checks/run-checks.ts';
import { parseDocument } from './document/parse-document.ts';
import type { SourceFile } from './document/source-file.ts';
import type { Assessment, Finding } from './findings/finding.ts';
import { type Summary, summarise } from './findings/summary.ts';
import { stemOf } from './regions/name-forms.ts';
import { readRegion } from './regions/read-region.ts';
import type { Region } from './regions/region.ts';
import { readContentPath } from './report/read-content-path.ts';
import { type ReadReport, readReport } from './report/read-report.ts';
import type { Report } from './report/report.ts';
import { reportFinding } from './report/report-rules.ts';

/** A report with everything the checks say of it. */
export interface CheckedReport {
  path: string;
  report: Report;
  /** Every assessment of every check, also those that hold, by check id. */
  assessments: Map<string, Assessment[]>;
  /** What is worth telling, acknowledged or not, in the order of the file. */
  findings: Finding[];
  /** How many of them there are of each kind. */
  counts: Summary;
}

/** What follows from the files of one county, whatever the others say. */
export interface CheckedCounty {
  /** Those that can be published, by region, then year. */
  reports: CheckedReport[];
  regions: Region[];
  /** Those of its files that are not about one of `reports`. */
  findings: Finding[];
}

/** How many steps of a path lead to the folder of its county. */
const countyDepth = 3;

/** The county a file of the content lies in; `''` for the provinces and prefectures above them. */
export const countyOfFile = (path: string): string => {
  const folders = path.split('/').slice(0, -1);
  return folders.length < countyDepth ? '' : folders.slice(0, countyDepth).join('/');
};

/**
 * Files → documents → regions and reports → findings. A report is judged by its own file and by that of the year before, so
 * nothing here depends on another county. Pure; never throws for what a file holds.
 *
 * @param files of one county that have a right path
 */
export const checkCounty = (files: readonly SourceFile[]): CheckedCounty => {
  const { regions, sound, others, findings, misplaced } = readCounty(files);
  const check = ({ report, previous, believes }: ReportToCheck) => {
    const checked = runChecks(report, previous ? { previous } : {});
    const findings = checked.findings.filter(believes);
    return { path: report.path, report, assessments: checked.assessments, findings, counts: summarise(findings) };
  };
  return { reports: sound.map(check), regions, findings: [...findings, ...others.flatMap(faultsOf), ...misplaced] };
};

/** The faults that `checkCounty` finds, and nothing of what it says of rules that hold. */
export interface CountyFaults {
  /** Of the files themselves, and of reports that are not published. */
  ofFiles: Finding[];
  /** By region, then year. */
  ofReports: { report: Report; findings: Finding[] }[];
}

/** @param files of one county that have a right path, or of one region: all of each region */
export const findCountyFaults = (files: readonly SourceFile[]): CountyFaults => {
  const { sound, others, findings, misplaced } = readCounty(files);
  return {
    ofFiles: [...findings, ...others.flatMap(faultsOf), ...misplaced],
    ofReports: sound.map((one) => ({ report: one.report, findings: faultsOf(one) })),
  };
};

interface ReportToCheck {
  report: Report;
  previous: Report | undefined;
  believes: ReadReport['believes'];
}

const faultsOf = ({ report, previous, believes }: ReportToCheck): Finding[] =>
  findFaults(report, previous ? { previous } : {}).filter(believes);

/** The files of a county as regions and reports, and what is found of the files alone. */
const readCounty = (files: readonly SourceFile[]) => {
  const { regions, read, findings } = readFiles(files);
  const sound = read
    .flatMap(({ report, sound, believes }) => (report && sound ? [{ report, believes }] : []))
    .sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  const others = read.flatMap(({ report, sound, believes }) => (report && !sound ? [{ report, believes }] : []));
  const byPath = new Map(sound.map(({ report }) => [report.path, report]));
  const withPrevious = <R extends { report: Report }>(one: R) => ({
    ...one,
    previous: byPath.get(`${one.report.region}/${one.report.year - 1}`),
  });
  const byRegion = new Map(regions.map((region) => [region.path, region]));
  return {
    regions,
    sound: sound.map(withPrevious),
    others: others.map(withPrevious),
    findings,
    misplaced: sound.flatMap(({ report }) => findMisplaced(report, byRegion.get(report.region))),
  };
};

const readFiles = (files: readonly SourceFile[]) => {
  const regions: Region[] = [];
  const read: ReadReport[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const where = readContentPath(file.path);
    if (where.kind === 'region') {
      const one = readRegion(file);
      if (one.region) regions.push(one.region);
      findings.push(...one.findings);
    } else if (where.kind === 'report') {
      const one = readOne(file, where);
      read.push(one);
      findings.push(...one.findings);
    }
  }
  return { regions, read, findings };
};

const readOne = (file: SourceFile, { region, year }: { region: string; year: number }): ReadReport => {
  const read = readReport(parseDocument(file), region, year);
  if (!read.report || read.report.year === year) return read;
  return { ...read, sound: false, findings: [...read.findings, wrongYear(read.report, year)] };
};

const wrongYear = (report: Report, year: number): Finding =>
  reportFinding('year-mismatch', report.placeOf('year'), 'year', {
    zh: `year 写的是 ${report.year}，文件名是 ${year}.md。`,
    en: `The field says ${report.year}, the file is named ${year}.md.`,
  });

/** By the name without its kind, since 巴藏沟回族乡 signs as 巴藏沟乡; a region that nobody described has none. */
const findMisplaced = (report: Report, region: Region | undefined): Finding[] => {
  const names = region ? [region.name, ...region.formerly.flatMap(({ name }) => name ?? [])] : [];
  const isNamed = names.some((name) => `${report.title} ${report.issuer}`.includes(stemOf(name)));
  if (region === undefined || isNamed) return [];
  return [
    reportFinding('report-misplaced', report.placeOf('issuer'), 'issuer', {
      zh: `文件放在“${region.name}”下，标题“${report.title}”和机关“${report.issuer}”中却没有“${stemOf(region.name)}”。`,
      en: `The file lies under "${region.name}", but neither the title "${report.title}" nor the issuer "${report.issuer}" says "${stemOf(region.name)}".`,
    }),
  ];
};
