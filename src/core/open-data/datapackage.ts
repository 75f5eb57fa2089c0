import type { OpenColumn, OpenTable } from './open-table.ts';
import { dataVersion, licence, openTables } from './tables.ts';

export interface PackageInfo {
  title: string;
  description: string;
  /** Of the portal, with its base path. */
  homepage: string;
  /** ISO date of the newest original, instead of a clock. */
  updated?: string;
  /** Of the content the files were made from: its date and hash. `version` is that of their shape. */
  contentVersion?: string;
}

/** Of one file as published. */
export interface FileFacts {
  bytes: number;
  /** Hex. */
  sha256: string;
}

/** A Data Package v2 that names every file, column, type and the licence. */
export const formatDataPackage = (info: PackageInfo, factsOf: (file: string) => FileFacts): string =>
  `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'gongkai',
      title: info.title,
      description: info.description,
      homepage: info.homepage,
      version: dataVersion,
      ...(info.contentVersion !== undefined && { contentVersion: info.contentVersion }),
      ...(info.updated !== undefined && { created: `${info.updated}T00:00:00Z` }),
      licenses: [licenceEntry],
      resources: openTables.map((table) => resource(table, factsOf(table.file))),
    },
    undefined,
    2,
  )}\n`;

const licenceEntry = { name: licence.name, path: licence.path, title: licence.title.en };

const resource = (table: OpenTable, facts: FileFacts) => ({
  name: table.name,
  type: 'table',
  path: table.file,
  title: `${table.title.zh} / ${table.title.en}`,
  description: `一行是${table.row.zh}。 / A row is ${table.row.en}.`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes: facts.bytes,
  hash: `sha256:${facts.sha256}`,
  dialect: {
    $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  licenses: [licenceEntry],
  schema: schemaOf(table),
});

const schemaOf = (table: OpenTable) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: table.columns.map(field),
  missingValues: [''],
  ...(table.primaryKey && { primaryKey: table.primaryKey }),
  foreignKeys: table.columns.flatMap(({ name, references }) =>
    // A table that refers to itself leaves the name out.
    references
      ? [
          {
            fields: [name],
            reference: {
              ...(references.table !== table.name && { resource: references.table }),
              fields: [references.column],
            },
          },
        ]
      : [],
  ),
});

const field = (column: OpenColumn) => ({
  name: column.name,
  type: column.type,
  description: `${column.description.zh} / ${column.description.en}`,
  constraints: {
    ...(!column.optional && { required: true }),
    ...(column.values && { enum: column.type === 'integer' ? column.values.map(Number) : column.values }),
  },
});
