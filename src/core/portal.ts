import { checks } from './checks/index.ts';
import { runChecks } from './checks/run-checks.ts';
import { fieldRules } from './document/field-rules.ts';
import { fileFinding, fileRules } from './document/file-rules.ts';
import { parseDocument } from './document/parse-document.ts';
import type { SourceFile } from './document/source-file.ts';
import type { Assessment, Finding, Rule } from './findings/finding.ts';
import { sortFindings } from './findings/sort-findings.ts';
import { checkRegions } from './regions/check-regions.ts';
import type { Gazetteer } from './regions/gazetteer.ts';
import { stemOf } from './regions/name-forms.ts';
import { readRegion } from './regions/read-region.ts';
import { parentPath } from './regions/region.ts';
import { regionFinding, regionRules } from './regions/region-rules.ts';
import { buildRegionTree, type RegionTree } from './regions/region-tree.ts';
import { type ContentPath, readContentPath } from './report/read-content-path.ts';
import { type ReadReport, readReport } from './report/read-report.ts';
import type { Report } from './report/report.ts';
import { reportFinding, reportRules } from './report/report-rules.ts';

/** A report with everything the checks say of it. */
export interface CheckedReport {
  path: string;
  report: Report;
  /** Every assessment of every check, also those that hold, by check id. */
  assessments: Map<string, Assessment[]>;
  /** What is worth telling, acknowledged or not, in the order of the file. */
  findings: Finding[];
}

export interface Portal {
  regions: RegionTree;
  /** By region, then year. */
  reports: readonly CheckedReport[];
  report(path: string): CheckedReport | undefined;
  /** Of every file, also of those that could not be read as a report. */
  findings: readonly Finding[];
}

/** Everything a finding can name, and so every page below /checks/. */
export const allRules: readonly Rule[] = [...checks, ...reportRules, ...regionRules, ...fieldRules, ...fileRules];

/**
 * The whole flow: files → documents → regions and reports → findings. Pure; never throws for what a file holds.
 *
 * @param gazetteer the national list, by which names and codes of regions are checked
 */
export const buildPortal = (files: readonly SourceFile[], gazetteer?: Gazetteer): Portal => {
  const sorted = sortFiles(files);
  const read = sorted.regions.map(readRegion);
  const regions = read.flatMap(({ region }) => region ?? []);
  const reports = readReports(sorted.reports);
  const { checked, findings: ofChecks } = checkReports(reports);
  const tree = buildRegionTree(regions);
  const findings = sortFindings([
    ...sorted.findings,
    ...read.flatMap((one) => one.findings),
    ...checkRegions(regions, gazetteer),
    ...findMissingRegions(files, sorted),
    ...reports.findings,
    ...ofChecks,
    ...findMisplaced(reports.sound, tree),
  ]);
  const byPath = new Map(checked.map((one) => [one.path, one]));
  return { regions: tree, reports: checked, report: (path) => byPath.get(path), findings };
};

interface ReportFile {
  file: SourceFile;
  where: Extract<ContentPath, { kind: 'report' }>;
}

const sortFiles = (files: readonly SourceFile[]) => {
  const result = { regions: [] as SourceFile[], reports: [] as ReportFile[], findings: [] as Finding[] };
  const seen = new Map<string, string>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const where = readContentPath(file.path);
    const twin = seen.get(file.path.toLowerCase());
    if (file.link) result.findings.push(wrongPath(file.path, linkMessage));
    else if (where.kind === 'wrong') result.findings.push(wrongPath(file.path, where.message));
    else if (twin) result.findings.push(wrongPath(file.path, twinMessage(twin)));
    else if (where.kind === 'region') result.regions.push(file);
    else if (where.kind === 'report') result.reports.push({ file, where });
    seen.set(file.path.toLowerCase(), file.path);
  }
  return result;
};

const wrongPath = (file: string, message: Finding['message']): Finding =>
  fileFinding('file-path', { file, line: 1, column: 1 }, message);

const linkMessage = { zh: '这是符号链接，没有读取。', en: 'This is a symbolic link; it was not followed.' };
const twinMessage = (twin: string) => ({
  zh: `与 ${twin} 只有大小写不同，在有的电脑上是同一个文件。`,
  en: `It differs from ${twin} in letter case only; on some machines the two are one file.`,
});

const readReports = (files: readonly ReportFile[]) => {
  const all = files.map(({ file, where }) => {
    const read = readReport(parseDocument(file), where.region, where.year);
    const wrong = read.report && read.report.year !== where.year ? [wrongYear(read.report, where.year)] : [];
    return { ...read, sound: read.sound && wrong.length === 0, findings: [...read.findings, ...wrong] };
  });
  const sound = all
    .flatMap(({ report, sound }) => (report && sound ? [report] : []))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { all, sound, findings: [...all.flatMap((one) => one.findings), ...findSameOriginals(sound)] };
};

const wrongYear = (report: Report, year: number): Finding =>
  reportFinding('year-mismatch', report.placeOf('year'), 'year', {
    zh: `year 写的是 ${report.year}，文件名是 ${year}.md。`,
    en: `The field says ${report.year}, the file is named ${year}.md.`,
  });

/** By the name without its kind, since 巴藏沟回族乡 signs as 巴藏沟乡; the region must be in the tree to have one. */
const findMisplaced = (reports: readonly Report[], regions: RegionTree): Finding[] =>
  reports.flatMap((report) => {
    const region = regions.get(report.region);
    const names = region ? [region.name, ...region.formerly.flatMap(({ name }) => name ?? [])] : [];
    const isNamed = names.some((name) => `${report.title} ${report.issuer}`.includes(stemOf(name)));
    if (region === undefined || isNamed) return [];
    return reportFinding('report-misplaced', report.placeOf('issuer'), 'issuer', {
      zh: `文件放在“${region.name}”下，标题“${report.title}”和机关“${report.issuer}”中却没有“${stemOf(region.name)}”。`,
      en: `The file lies under "${region.name}", but neither the title "${report.title}" nor the issuer "${report.issuer}" says "${stemOf(region.name)}".`,
    });
  });

/** Two content files made from one original: one of them is in the wrong folder. */
const findSameOriginals = (reports: readonly Report[]): Finding[] => {
  const bySum = Map.groupBy(reports, (report) => report.source.sha256);
  return [...bySum].flatMap(([sum, [first, ...others]]) =>
    sum === undefined || !first
      ? []
      : others.map((report) =>
          reportFinding('report-twice', report.placeOf('source.sha256'), 'source.sha256', {
            zh: `与 ${first.file} 出自同一份原件（sha256 相同）。`,
            en: `It is made from the same original as ${first.file} (same sha256).`,
          }),
        ),
  );
};

const checkReports = ({ all, sound }: { all: readonly ReadReport[]; sound: readonly Report[] }) => {
  const byPath = new Map(sound.map((report) => [report.path, report]));
  const check = (report: Report) => {
    const previous = byPath.get(`${report.region}/${report.year - 1}`);
    return runChecks(report, previous ? { previous } : {});
  };
  const believed = new Map(all.map((read) => [read.report, read.believes]));
  const checked = sound.map((report): CheckedReport => {
    const { assessments, findings } = check(report);
    return { path: report.path, report, assessments, findings: findings.filter((one) => believed.get(report)?.(one)) };
  });
  const others = all.flatMap(({ report, sound, believes }) =>
    report && !sound ? check(report).findings.filter(believes) : [],
  );
  return { checked, findings: [...checked.flatMap((one) => one.findings), ...others] };
};

/** Every folder on the way down to a report must say what region it is. */
const findMissingRegions = (files: readonly SourceFile[], sorted: ReturnType<typeof sortFiles>): Finding[] => {
  const present = new Set(files.filter((file) => file.path.endsWith('/region.yaml')).map((file) => file.path));
  const needed = new Map<string, string>();
  const need = (path: string | undefined, because: string): void => {
    for (let at = path; at !== undefined; at = parentPath(at)) if (!needed.has(at)) needed.set(at, because);
  };
  for (const { file, where } of sorted.reports) need(where.region, file.path);
  for (const file of sorted.regions) need(parentPath(file.path.slice(0, -'/region.yaml'.length)), file.path);
  return [...needed]
    .filter(([path]) => !present.has(`${path}/region.yaml`))
    .map(([path, because]) => missingRegion(path, because));
};

const missingRegion = (path: string, because: string): Finding =>
  regionFinding('region-missing', { file: because, line: 1, column: 1 }, path, {
    zh: `不知道“${path}”是哪里：缺少 ${path}/region.yaml。`,
    en: `The region "${path}" is unknown: ${path}/region.yaml is missing.`,
  });
