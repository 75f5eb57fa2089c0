import type { Text } from '../findings/text.ts';
import type { OpenColumn, OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { databaseName, fileList, parquetPath, workbookName, zipName } from './paths.ts';
import type { WrittenFile } from './planned-file.ts';
import { dataVersion, licence, openTables } from './tables.ts';

/** A Data Package v2 of these files: every column, type, size, hash and the licence. A file it does not know is left out. */
export const formatDataPackage = (info: PackageInfo, files: readonly WrittenFile[]): string =>
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
      resources: files.flatMap((file) => resource(file) ?? []),
    },
    undefined,
    2,
  )}\n`;

const licenceEntry = { name: licence.name, path: licence.path, title: licence.title.en };

const resource = (file: WrittenFile): object | undefined => {
  const table = openTables.find((one) => one.file === file.path);
  if (table) return { ...common(file, table.name, title(table), rowIs(table)), ...csvResource(table) };
  const parquet = openTables.find((one) => parquetPath(one) === file.path);
  if (parquet)
    return {
      ...common(file, `${parquet.name}-parquet`, title(parquet), rowIs(parquet)),
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
    };
  const listed = openTables.find((one) => fileList(one) === file.path);
  if (listed)
    return {
      ...common(file, `${listed.name}-partitions`, title(listed), partitions),
      format: 'txt',
      mediatype: 'text/plain',
      encoding: 'utf-8',
    };
  const whole = wholes[file.path];
  return (
    whole && { ...common(file, whole.name, whole.title, whole.title), format: whole.format, mediatype: whole.mediatype }
  );
};

const title = (table: OpenTable): Text => table.title;
const rowIs = (table: OpenTable): Text => ({ zh: `一行是${table.row.zh}。`, en: `A row is ${table.row.en}.` });
const partitions: Text = {
  zh: '按省、按年分开的 Parquet 文件的地址，一行一个。',
  en: 'Addresses of the Parquet files parted by province and year, one a line.',
};

const wholes: Record<string, { name: string; title: Text; format: string; mediatype: string } | undefined> = {
  [workbookName]: {
    name: 'workbook',
    title: { zh: '全部表格，Excel 工作簿', en: 'All tables as an Excel workbook' },
    format: 'xlsx',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  [databaseName]: {
    name: 'database',
    title: { zh: '全部表格，SQLite 数据库', en: 'All tables as a SQLite database' },
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
  },
  [zipName]: {
    name: 'archive',
    title: { zh: '全部 CSV 与说明，压缩包', en: 'All CSV files with their description, zipped' },
    format: 'zip',
    mediatype: 'application/zip',
  },
};

const common = (file: WrittenFile, name: string, titles: Text, description: Text) => ({
  name,
  path: file.path,
  title: `${titles.zh} / ${titles.en}`,
  description: `${description.zh} / ${description.en}`,
  bytes: file.bytes,
  hash: `sha256:${file.sha256}`,
  licenses: [licenceEntry],
});

const csvResource = (table: OpenTable) => ({
  type: 'table',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  schema: schemaOf(table),
});

const schemaOf = (table: OpenTable) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: table.columns.map(field),
  missingValues: [''],
  ...(table.primaryKey && { primaryKey: table.primaryKey }),
  ...(foreignKeys(table).length > 0 && { foreignKeys: foreignKeys(table) }),
});

const foreignKeys = (table: OpenTable) =>
  table.columns.flatMap(({ name, references }) =>
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
  );

const field = (column: OpenColumn) => ({
  name: column.name,
  type: column.type,
  description: `${column.description.zh} / ${column.description.en}`,
  constraints: {
    ...(!column.optional && { required: true }),
    ...(column.values && { enum: column.type === 'integer' ? column.values.map(Number) : column.values }),
  },
});
