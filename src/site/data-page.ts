import { type Version, versionCommand } from '../core/cite/content-version.ts';
import type { Indicator } from '../core/dataset/indicator.ts';
import { indicatorGroups, indicators } from '../core/dataset/indicators.ts';
import type { Text } from '../core/findings/text.ts';
import { formatDatasetJsonLd } from '../core/open-data/dataset-jsonld.ts';
import type { OpenTable } from '../core/open-data/open-table.ts';
import { licence, openTables } from '../core/open-data/tables.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { type Citations, citationsOf, datasetWork } from './citations.ts';
import { describePortal, readDataFiles } from './data-files.ts';
import { formatBytes } from './format-bytes.ts';
import { readPortal, readVersions } from './portal.ts';

export interface DataPage {
  files: { table: OpenTable; size: string }[];
  packageSize: string;
  /** Of the content all files were made from. */
  version: Version;
  /** By which anybody can compute its hash. */
  versionCommand: string;
  citations: Citations;
  licence: typeof licence;
  /** A report to show addresses by. */
  example?: string;
  /** What the ids in the data stand for. */
  indicators: { group: Text; members: Indicator[] }[];
  structuredData: object;
}

export const dataPage = async (language: Language): Promise<DataPage> => {
  const [portal, { whole }, files] = await Promise.all([readPortal(), readVersions(), readDataFiles()]);
  const sizeOf = (file: string) => formatBytes(new TextEncoder().encode(files.get(file) ?? '').byteLength, language);
  const example = portal.reports[0]?.path;
  return {
    files: openTables.map((table) => ({ table, size: sizeOf(table.file) })),
    packageSize: sizeOf('datapackage.json'),
    version: whole,
    versionCommand,
    citations: citationsOf(datasetWork(whole, language), language),
    licence,
    ...(example !== undefined && { example }),
    indicators: [...Map.groupBy(indicators, (indicator) => indicator.group)].map(([group, members]) => ({
      group: indicatorGroups[group],
      members,
    })),
    structuredData: JSON.parse(
      formatDatasetJsonLd(
        { ...(await describePortal()), description: messages(language).data.description },
        portal.reports.map(({ report }) => report),
      ),
    ),
  };
};
