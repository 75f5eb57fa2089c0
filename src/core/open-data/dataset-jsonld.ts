import type { ReportRow } from '../dataset/rows.ts';
import type { OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { dataVersion, licence, openTables } from './tables.ts';

/**
 * schema.org Dataset, as text that is safe inside a script element.
 *
 * @param csvOf where the CSV of a table is, below `data/`
 */
export const formatDatasetJsonLd = (
  info: PackageInfo,
  reports: readonly Pick<ReportRow, 'year'>[],
  csvOf: (table: OpenTable) => string = ({ file }) => file,
): string => {
  const years = [...new Set(reports.map((report) => report.year))].sort((a, b) => a - b);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: info.title,
    description: info.description,
    url: `${info.homepage}data/`,
    license: licence.path,
    version: dataVersion,
    isAccessibleForFree: true,
    inLanguage: 'zh-CN',
    ...(info.updated !== undefined && { dateModified: info.updated }),
    ...(years.length > 0 && { temporalCoverage: `${years[0]}/${years.at(-1)}` }),
    spatialCoverage: { '@type': 'Place', name: 'China' },
    distribution: openTables.map((table) => ({
      '@type': 'DataDownload',
      name: table.title.zh,
      encodingFormat: 'text/csv',
      contentUrl: `${info.homepage}data/${csvOf(table)}`,
    })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
};
