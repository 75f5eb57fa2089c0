import type { Text } from '../findings/text.ts';
import type { OpenTable } from './open-table.ts';
import { cellsTable } from './tables/cells.ts';
import { findingsTable } from './tables/findings.ts';
import { indicatorDefinitionsTable } from './tables/indicator-definitions.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { regionsTable } from './tables/regions.ts';
import { reportsTable } from './tables/reports.ts';
import { sharedPassagesTable } from './tables/shared-passages.ts';
import { statedTable } from './tables/stated.ts';

/** Every table of the open data. CSV, Parquet, XLSX and SQLite files, the Data Package and the /data/ page all read this one description. */
export const openTables: readonly OpenTable[] = [
  regionsTable,
  reportsTable,
  cellsTable,
  indicatorsTable,
  findingsTable,
  statedTable,
  indicatorDefinitionsTable,
  sharedPassagesTable,
];

/** The data may be used by anyone for anything. */
export const licence: { name: string; path: string; title: Text } = {
  name: 'CC0-1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  title: { zh: 'CC0 1.0 公共领域贡献', en: 'CC0 1.0 Public Domain Dedication' },
};

/** Of the shape of the data, not of its content: the first number changes when a column does. */
export const dataVersion = '1.1.0';
