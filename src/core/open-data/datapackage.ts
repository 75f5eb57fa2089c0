import type { Text } from '../findings/text.ts';
import { describeWhole } from './describe-whole.ts';
import type { OpenColumn, OpenTable } from './open-table.ts';
import type { PackageInfo } from './package-info.ts';
import { compressedCsvPath, fileList, parquetPath } from './paths.ts';
import type { WrittenFile } from './planned-file.ts';
import { dataVersion, licence, openTables } from './tables.ts';

/** A member of an archive has no hash of its own; of a portal that is not built the sizes are not known either. */
type DescribedFile = Pick<WrittenFile, 'path'> & Partial<WrittenFile>;

/** A Data Package v2 of these files: every column, type, size, hash and the licence. A file it does not know is left out. */
export const formatDataPackage = (info: PackageInfo, files: readonly DescribedFile[]): string =>
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

const resource = (file: DescribedFile): object | undefined => {
  const table = openTables.find((one) => one.file === file.path);
  if (table) return { ...common(file, table.name, title(table), rowIs(table)), ...csvResource(table) };
  const compressed = openTables.find((one) => compressedCsvPath(one) === file.path);
  if (compressed)
    return {
      ...common(file, compressed.name, title(compressed), rowIs(compressed)),
      ...csvResource(compressed),
      compression: 'gz',
    };
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
  const whole = describeWhole(file.path);
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

const common = (file: DescribedFile, name: string, titles: Text, description: Text) => ({
  name,
  path: file.path,
  title: `${titles.zh} / ${titles.en}`,
  description: `${description.zh} / ${description.en}`,
  ...(file.bytes !== undefined && { bytes: file.bytes }),
  ...(file.sha256 !== undefined && { hash: `sha256:${file.sha256}` }),
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
