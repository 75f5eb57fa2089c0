import { type Version, versionCommand } from '../core/cite/content-version.ts';
import { formatDatasetJsonLd } from '../core/open-data/dataset-jsonld.ts';
import type { OpenTable } from '../core/open-data/open-table.ts';
import { type ApiEndpoint, apiEndpoints } from '../core/open-data/openapi.ts';
import type { PackageInfo } from '../core/open-data/package-info.ts';
import { isPartitioned } from '../core/open-data/partition.ts';
import {
  compressedCsvPath,
  databaseName,
  fileList,
  packageName,
  parquetPath,
  provinceDatabasePath,
  provinceWorkbookPath,
  sumsName,
  workbookName,
  zipName,
} from '../core/open-data/paths.ts';
import type { WrittenFile } from '../core/open-data/planned-file.ts';
import { buildQueries, type Query } from '../core/open-data/queries.ts';
import { cellsTable } from '../core/open-data/tables/cells.ts';
import { dataVersion, licence, openTables } from '../core/open-data/tables.ts';
import type { CheckedReport, Portal } from '../core/portal.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { type Citations, citationsOf, datasetWork } from './citations.ts';
import { describePortal, readWrittenData } from './data-files.ts';
import { type DescribedGroup, describeIndicators } from './describe-indicators.ts';
import { formatBytes } from './format-bytes.ts';
import { readPortal, readVersions } from './portal.ts';
import { regionName } from './region-name.ts';

/** A file to download. Its size and hash are known once it is built, not while developing. */
export interface DataFile {
  path: string;
  size?: string;
  sha256?: string;
}

/** A table in every format it comes in. */
export interface DataTable {
  table: OpenTable;
  csv: DataFile;
  parquet: DataFile;
  /** The addresses of its Parquet files by province and year. */
  partitions?: DataFile;
}

/** What comes by province where the country has outgrown one file. */
export interface ProvinceData {
  name: string;
  workbook: DataFile;
  database: DataFile;
}

export interface DataPage {
  wholes: { workbook: DataFile; zip: DataFile; database: DataFile };
  /** In the place of these; none where there are those. */
  provinces: ProvinceData[];
  tables: DataTable[];
  package: DataFile;
  sums: DataFile;
  queries: Query[];
  /** Of the JSON API: an address with its variables in braces. */
  endpoints: (Pick<ApiEndpoint, 'id'> & { address: string })[];
  /** Of the shape of the data. */
  dataVersion: string;
  /** ISO date of the newest original. */
  updated?: string;
  /** Of the content all files were made from. */
  version: Version;
  /** By which anybody can compute its hash. */
  versionCommand: string;
  citations: Citations;
  licence: typeof licence;
  /** A report to show addresses by. */
  example?: string;
  /** What the ids in the data stand for. */
  indicators: DescribedGroup[];
  structuredData: object;
}

/** What the page is made from. */
export interface DataPageSource {
  portal: Portal;
  /** Of the whole content. */
  version: Version;
  /** The data files, by path. */
  written: ReadonlyMap<string, WrittenFile>;
  info: PackageInfo;
}

export const dataPage = async (language: Language): Promise<DataPage> => {
  const [portal, { whole }, written, info] = await Promise.all([
    readPortal(),
    readVersions(),
    readWrittenData(),
    describePortal(),
  ]);
  return buildDataPage({ portal, version: whole, written, info }, language);
};

export const buildDataPage = ({ portal, version, written, info }: DataPageSource, language: Language): DataPage => {
  const file = (path: string) => dataFile(path, written.get(path), language);
  const csvOf = (table: OpenTable) => (written.has(compressedCsvPath(table)) ? compressedCsvPath(table) : table.file);
  const example = portal.reports[0];
  return {
    provinces: provincesOf(portal, language, file, written),
    wholes: { workbook: file(workbookName), zip: file(zipName), database: file(databaseName) },
    tables: openTables.map((table) => ({
      table,
      csv: file(csvOf(table)),
      parquet: file(parquetPath(table)),
      ...(isPartitioned(table) && { partitions: file(fileList(table)) }),
    })),
    package: file(packageName),
    sums: file(sumsName),
    queries: example
      ? buildQueries(`${info.homepage}data/`, exampleOf(example), sizedFiles(exampleOf(example), written, csvOf))
      : [],
    endpoints: apiEndpoints.map(({ id, path }) => ({ id, address: `${info.homepage}${path}` })),
    dataVersion,
    ...(info.updated !== undefined && { updated: info.updated }),
    version,
    versionCommand,
    citations: citationsOf(datasetWork(version, language), language),
    licence,
    indicators: describeIndicators(language),
    ...(example !== undefined && { example: example.path }),
    structuredData: JSON.parse(
      formatDatasetJsonLd(
        { ...info, description: messages(language).data.description },
        portal.reports.map(({ report }) => report),
        csvOf,
      ),
    ),
  };
};

const provincesOf = (
  portal: Portal,
  language: Language,
  file: (path: string) => DataFile,
  written: ReadonlyMap<string, WrittenFile>,
): ProvinceData[] =>
  portal.regions.children(undefined).flatMap((region) => {
    const slug = region.path;
    const [workbook, database] = [provinceWorkbookPath(slug), provinceDatabasePath(slug)];
    return written.has(workbook)
      ? [{ name: regionName(region, language), workbook: file(workbook), database: file(database) }]
      : [];
  });

const sizedFiles = (
  { province }: { province: string },
  written: ReadonlyMap<string, WrittenFile>,
  csvOf: (table: OpenTable) => string,
) => ({
  cells: csvOf(cellsTable),
  database: written.has(provinceDatabasePath(province)) ? provinceDatabasePath(province) : databaseName,
});

const dataFile = (path: string, written: WrittenFile | undefined, language: Language): DataFile => ({
  path,
  ...(written && { size: formatBytes(written.bytes, language), sha256: written.sha256 }),
});

const exampleOf = ({ report }: CheckedReport) => ({
  province: report.region.split('/')[0] ?? report.region,
  year: report.year,
});
