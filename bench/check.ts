// node bench/check.ts --content FOLDER [--reports N]
// What checking costs, stage by stage, in microseconds of CPU a report: a county is read, checked and forgotten, as the
// portal does it; `npm run check` asks for the faults alone, in place of all that is said of a report. Run it before and after a change, on one machine; a second run in the same process has the engine warm.
import { parseArgs } from 'node:util';
import { findFaults, runChecks } from '../src/core/checks/run-checks.ts';
import { parseDocument } from '../src/core/document/parse-document.ts';
import type { SourceFile } from '../src/core/document/source-file.ts';
import { readRegion } from '../src/core/regions/read-region.ts';
import { readContentPath } from '../src/core/report/read-content-path.ts';
import { readReport } from '../src/core/report/read-report.ts';
import { readContent } from '../src/io/read-content.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, reports: { type: 'string', default: '1500' } },
});
const isReport = ({ path }: SourceFile): boolean => path.endsWith('.md') && path.includes('/');
const files = await readContent(values.content);
const reports = files.filter(isReport).slice(0, Number(values.reports));
const regions = files.filter(({ path }) => path.endsWith('/region.yaml')).slice(0, Number(values.reports));
const counties = [...Map.groupBy(reports, ({ path }) => path.split('/').slice(0, 3).join('/')).values()];

const spent = new Map<string, number>();

const timed = <T>(stage: string, run: () => T): T => {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  spent.set(stage, (spent.get(stage) ?? 0) + user + system);
  return result;
};

const checkCounty = (county: readonly SourceFile[]): void => {
  const documents = timed('parse', () => county.map(parseDocument));
  const read = timed('read', () =>
    documents.flatMap((document) => {
      const where = readContentPath(document.file);
      return where.kind === 'report' ? (readReport(document, where.region, where.year).report ?? []) : [];
    }),
  );
  const byPath = new Map(read.map((report) => [report.path, report]));
  const checkAll = (check: typeof runChecks | typeof findFaults) => {
    for (const report of read) {
      const previous = byPath.get(`${report.region}/${report.year - 1}`);
      check(report, previous ? { previous } : {});
    }
  };
  timed('check', () => checkAll(runChecks));
  timed('faults alone', () => checkAll(findFaults));
};

for (const round of ['cold', 'warm']) {
  spent.clear();
  timed('regions', () => regions.map(readRegion));
  for (const county of counties) checkCounty(county);
  const each = [...spent].map(([stage, time]) => {
    const count = stage === 'regions' ? regions.length : reports.length;
    return `${stage} ${Math.round(time / Math.max(1, count))}`;
  });
  console.log(`${round}, ${reports.length} reports, µs of CPU each: ${each.join(', ')}`);
}
