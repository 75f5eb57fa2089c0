import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../../src/core/document/parse-document.ts';
import type { SourceFile } from '../../src/core/document/source-file.ts';
import { readRegion } from '../../src/core/regions/read-region.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { readReport } from '../../src/core/report/read-report.ts';
import type { Report } from '../../src/core/report/report.ts';

/** Folders of a depth below the content folder: 1 provinces, 2 prefectures, 3 counties. */
export const listFolders = (content: string, depth: number, path = ''): string[] =>
  depth === 0
    ? [path]
    : readdirSync(join(content, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => (path === '' ? name : `${path}/${name}`))
        .sort()
        .flatMap((child) => listFolders(content, depth - 1, child));

/** The files of one county, in the order of their paths. */
export const readCountyFiles = (content: string, county: string): SourceFile[] =>
  readdirSync(join(content, county), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(content, '/').length))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(content, path)) }));

export const readPlace = (content: string, path: string): Region => {
  const file = `${path}/region.yaml`;
  const { region } = readRegion({ path: file, bytes: readFileSync(join(content, file)) });
  if (region === undefined) throw new Error(`${file} cannot be read.`);
  return region;
};

/** Without checks. A file that cannot be read as a report is passed over: the content of a bench has none. */
export const parseReport = (file: SourceFile): Report | undefined => {
  const steps = file.path.replace(/\.md$/, '').split('/');
  const year = Number(steps.pop());
  return readReport(parseDocument(file), steps.join('/'), year).report;
};
