// node core-work.ts CONTENT, with GONGKAI_STAGES: what the core's own work costs a report, in one process, county after
// county, whatever a build makes of it.
import { runChecks } from '../../src/core/checks/run-checks.ts';
import { observeReport } from '../../src/core/dataset/build-dataset.ts';
import { parseDocument } from '../../src/core/document/parse-document.ts';
import { buildRegionTree } from '../../src/core/regions/region-tree.ts';
import { readReport } from '../../src/core/report/read-report.ts';
import { runStage } from '../../src/io/stages.ts';
import { listFolders, readCountyFiles, readPlace } from './read-county.ts';

const [content = ''] = process.argv.slice(2);
const counties = listFolders(content, 3);
/** Enough for a steady mean. */
const most = 60;
const step = Math.max(1, Math.floor(counties.length / most));

// A group of counties at a time: a stage is measured in hundredths of a second.
const sampled = counties.filter((_, index) => index % step === 0);
for (let from = 0; from < sampled.length; from += 10) await measureGroup(sampled.slice(from, from + 10));

async function measureGroup(group: readonly string[]): Promise<void> {
  const count = (list: readonly unknown[]) => ({ reports: list.length });
  const files = await runStage('read', () => group.flatMap((county) => readCountyFiles(content, county)));
  const documents = await runStage(
    'parse (text → document)',
    () => files.filter(({ path }) => path.endsWith('.md')).map((file) => ({ file, document: parseDocument(file) })),
    count,
  );
  const reports = await runStage(
    'read (document → report)',
    () =>
      documents.flatMap(({ file, document }) => {
        const steps = file.path.replace(/\.md$/, '').split('/');
        const year = Number(steps.pop());
        return readReport(document, steps.join('/'), year).report ?? [];
      }),
    count,
  );
  const byPath = new Map(reports.map((report) => [report.path, report]));
  const checked = await runStage(
    'check',
    () =>
      reports.map((report) => {
        const previous = byPath.get(`${report.region}/${report.year - 1}`);
        return { path: report.path, report, ...runChecks(report, previous ? { previous } : {}) };
      }),
    count,
  );
  const places = files.filter(({ path }) => path.endsWith('region.yaml')).map(({ path }) => path.slice(0, -12));
  const regions = await runStage('places', () => buildRegionTree(places.map((path) => readPlace(content, path))));
  await runStage('dataset', () => checked.map((one) => observeReport(one, regions).length), count);
}
