import type { Text } from '../findings/text.ts';
import type { OpenColumn } from './open-table.ts';
import { partitionedColumns } from './partition.ts';
import { databaseName, fileList, parquetPath } from './paths.ts';
import { cellsTable } from './tables/cells.ts';
import { indicatorsTable } from './tables/indicators.ts';

/** A query somebody can copy, for one program. */
export interface Query {
  id: string;
  /** The program. */
  program: string;
  title: Text;
  /** What it rests on, where that is not plain. */
  note?: Text;
  code: string;
}

const answer = (from: string): string =>
  `SELECT year, sum(value) AS total, count(value) AS with_number, count(*) AS reports
FROM ${from}
WHERE indicator = 'requestsReceived'
GROUP BY year ORDER BY year`;

/** A part of the data that is there, to ask about. */
interface Example {
  province: string;
  year: number;
}

/** Names below `data/` that depend on how large the data are. */
interface SizedFiles {
  cells: string;
  database: string;
}

/** @param data the address of the folder `data/`, ending in a slash; a path on disk will do as well */
export const buildQueries = (
  data: string,
  example: Example,
  files: SizedFiles = { cells: cellsTable.file, database: databaseName },
): Query[] => [
  duckdb(data),
  duckdbPartitions(data, example),
  sqlite(files.database),
  pandas(`${data}${files.cells}`),
  clickhouse(data),
  spark(data, example),
  trino(data),
];

const duckdb = (data: string): Query => ({
  id: 'duckdb',
  program: 'DuckDB',
  title: { zh: '一张表：收到的申请，逐年', en: 'One table: requests received, by year' },
  note: {
    zh: '直接读网址要用 httpfs 扩展，DuckDB 会自动下载；下载了文件，把网址换成路径即可。',
    en: 'Reading from the web takes the extension httpfs, which DuckDB fetches by itself; for a downloaded file, put its path in the place of the address.',
  },
  code: `${answer(`'${data}${parquetPath(indicatorsTable)}'`)};`,
});

const duckdbPartitions = (data: string, { province, year }: Example): Query => ({
  id: 'duckdb-partitions',
  program: 'DuckDB',
  title: { zh: '按省、按年：只读要用的文件', en: 'By province and year: only the files that are needed' },
  note: {
    zh: '网站不列目录，所以文件的地址在 files.txt 里。',
    en: 'A web host lists no folders, so the addresses are in files.txt.',
  },
  code: `SET VARIABLE files = (
  SELECT list(url) FROM read_csv('${data}${fileList(cellsTable)}', header = false, delim = '\\t', columns = {'url': 'VARCHAR'})
);
SELECT state, count(*) AS cells
FROM read_parquet(getvariable('files'), hive_partitioning = true)
WHERE province = '${province}' AND year = ${year}
GROUP BY state ORDER BY cells DESC;`,
});

const sqlite = (database: string): Query => ({
  id: 'sqlite',
  program: 'SQLite',
  title: { zh: '带全称的指标', en: 'Indicators with whole names' },
  note: {
    zh: `先下载 ${database}。value 供计算；小数的精确值在 value_exact。`,
    en: `Download ${database} first. value is for computing; value_exact has decimals exactly.`,
  },
  code: `SELECT full_name, year, value_exact, unit
FROM named_indicators
WHERE indicator = 'procurementAmount'
ORDER BY year, value DESC;`,
});

const pandas = (cells: string): Query => ({
  id: 'pandas',
  program: 'pandas',
  title: { zh: '读 CSV，代码按文字', en: 'A CSV, codes as text' },
  code: `import pandas as pd
cells = pd.read_csv("${cells}", dtype={"code": "string", "raw": "string"})`,
});

const clickhouse = (data: string): Query => ({
  id: 'clickhouse',
  program: 'ClickHouse',
  title: { zh: '直接读网址', en: 'Straight from the web' },
  note: {
    zh: '按省、按年的文件用花括号列出，例如 year={2020..2024}；集群上用 urlCluster。',
    en: 'Files by province and year are named with braces, such as year={2020..2024}; on a cluster, use urlCluster.',
  },
  code: `${answer(`url('${data}${parquetPath(indicatorsTable)}', 'Parquet')`)};`,
});

/** How many folders of the address stand before `data/`: they are cut off when files are mirrored. */
const foldersBefore = (data: string): number => new URL(data, 'http://host/').pathname.split('/').length - 3;

const mirror = (data: string): string => {
  const cut = foldersBefore(data);
  return `wget --force-directories --no-host-directories${cut > 0 ? ` --cut-dirs=${cut}` : ''} --input-file=${data}${fileList(cellsTable)}`;
};

const needsCopy: Text = {
  zh: '它读的是磁盘、HDFS 或对象存储，不读网页，所以先用 wget 照原样取下来。',
  en: 'It reads disks, HDFS or object stores, not web hosts: mirror the files with wget first.',
};

const spark = (data: string, { province, year }: Example): Query => ({
  id: 'spark',
  program: 'Spark',
  title: { zh: '先取下来，再读', en: 'Mirror, then read' },
  note: needsCopy,
  code: `${mirror(data)}

spark.read.parquet("data/hive/${cellsTable.name}") \\
  .where("province = '${province}' AND year = ${year}") \\
  .groupBy("state").count().show()`,
});

const trino = (data: string): Query => ({
  id: 'trino',
  program: 'Trino',
  title: { zh: '先取下来，放进存储，再建表', en: 'Mirror, store, then create the table' },
  note: needsCopy,
  code: `${mirror(data)}

CREATE TABLE hive.gongkai.${cellsTable.name} (
${[...partitionedColumns(cellsTable).map(trinoColumn), '  province VARCHAR', '  year INTEGER'].join(',\n')}
) WITH (
  format = 'PARQUET',
  external_location = 's3://BUCKET/data/hive/${cellsTable.name}',
  partitioned_by = ARRAY['province', 'year']
);
CALL hive.system.sync_partition_metadata('gongkai', '${cellsTable.name}', 'FULL');`,
});

const trinoColumn = ({ name, type }: OpenColumn): string => `  "${name}" ${trinoTypes[type]}`;

const trinoTypes: Record<OpenColumn['type'], string> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  year: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  number: 'DECIMAL(38, 9)',
};
