// One of the processes of the floor: node floor-slice.ts CONTENT OUT PART PARTS [checks]
// The pages of every PARTS-th county and, in the first part, of all places above: strings and node:fs, nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../src/core/checks/run-checks.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { printedAs } from '../../src/core/report/cell.ts';
import type { TableId } from '../../src/core/report/form.ts';
import type { Report } from '../../src/core/report/report.ts';
import { plainForm } from './plain-form.ts';
import { homePage, type Lang, type PlainPlace, type PlainReport, placePage, reportPage } from './plain-pages.ts';
import { listFolders, parseReport, readCountyFiles, readPlace } from './read-county.ts';

const [content = '', out = '', part = '0', parts = '1', checks] = process.argv.slice(2);
const form = plainForm();
const regions = new Map<string, Region>();
const langs: readonly Lang[] = ['zh', 'en'];

for (const [index, county] of listFolders(content, 3).entries())
  if (index % Number(parts) === Number(part)) writeCounty(county);
if (part === '0') writeAbove();

function writeCounty(path: string): void {
  const townships = listFolders(join(content, path), 1).map((name) => `${path}/${name}`);
  const reports = readCountyFiles(content, path).flatMap((file) =>
    file.path.endsWith('.md') ? (parseReport(file) ?? []) : [],
  );
  if (checks !== undefined) checkAll(reports);
  const above = placesDownTo(path);
  const places = townships.map(toPlace);
  writePlace(path, places);
  for (const place of places) {
    const own = reports.filter(({ region }) => `/${region}/` === place.url);
    writePlace(
      place.url.slice(1, -1),
      own.map(({ path: address, year, title }) => ({
        url: `/${address}/`,
        zh: `${year} ${title}`,
        en: `${year} ${title}`,
      })),
    );
    for (const report of own)
      for (const lang of langs)
        write(`/${report.path}/`, lang, reportPage(toPlain(report), [...above, place], form, lang));
  }
}

function checkAll(reports: readonly Report[]): void {
  const byPath = new Map(reports.map((report) => [report.path, report]));
  for (const report of reports) {
    const previous = byPath.get(`${report.region}/${report.year - 1}`);
    runChecks(report, previous ? { previous } : {});
  }
}

function writeAbove(): void {
  const provinces = listFolders(content, 1);
  for (const lang of langs) write('/', lang, homePage(provinces.map(toPlace), lang));
  for (const depth of [1, 2])
    for (const path of listFolders(content, depth))
      writePlace(
        path,
        listFolders(join(content, path), 1).map((name) => toPlace(`${path}/${name}`)),
      );
}

function writePlace(path: string, list: readonly { url: string; zh: string; en: string }[]): void {
  const place = toPlace(path);
  for (const lang of langs) write(place.url, lang, placePage(place, placesDownTo(path).slice(0, -1), list, lang));
}

function placesDownTo(path: string): PlainPlace[] {
  const steps = path.split('/');
  return steps.map((_, index) => toPlace(steps.slice(0, index + 1).join('/')));
}

function toPlace(path: string): PlainPlace {
  const { name, nameEn, code } = regionAt(path);
  return { url: `/${path}/`, zh: name, en: nameEn ?? name, code };
}

function regionAt(path: string): Region {
  const region = regions.get(path) ?? readPlace(content, path);
  regions.set(path, region);
  return region;
}

function toPlain(report: Report): PlainReport {
  const { source, tables, sections } = report;
  const body = sections.flatMap(({ heading, blocks }) => [
    ...(heading === '' ? [] : [`<h2>${heading}</h2>`]),
    ...blocks.map(({ html }) => html),
  ]);
  return {
    url: `/${report.path}/`,
    title: report.title,
    year: report.year,
    issuer: report.issuer,
    issued: report.issued ?? '',
    documentNumber: report.documentNumber ?? '',
    source: {
      file: source.file ?? '',
      url: source.url ?? '',
      sha256: source.sha256 ?? '',
      retrieved: source.retrieved ?? '',
      note: source.note ?? '',
    },
    editions: { proactive: tables.proactive?.edition ?? 2021, requests: tables.requests?.edition ?? 2021 },
    body: body.join('\n'),
    has: (table) => tables[table as TableId] !== undefined,
    printed: (table, row, { id }) => {
      const cell = tables[table as TableId]?.cells.get(`${row.join('.')}.${id}`);
      return cell === undefined ? '' : printedAs(cell);
    },
  };
}

function write(url: string, lang: Lang, html: string): void {
  const folder = join(out, lang === 'en' ? 'en' : '', url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
}
