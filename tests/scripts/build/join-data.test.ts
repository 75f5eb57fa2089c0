import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { type DataParts, openSource } from '../../../scripts/build/data-source.ts';
import { worksOf } from '../../../scripts/build/data-works.ts';
import { joinData } from '../../../scripts/build/join-data.ts';
import { countyOf } from '../../../src/core/dataset/index-observations.ts';
import type { DatasetSource } from '../../../src/core/dataset/source.ts';
import { dataOfCounty } from '../../../src/core/open-data/county-data.ts';
import { buildQueries } from '../../../src/core/open-data/queries.ts';
import { openTables } from '../../../src/core/open-data/tables.ts';
import { openKept } from '../../../src/io/kept-values.ts';
import { listFiles } from '../../site/built-site.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';
import { sourceOf } from '../../support/dataset-source.ts';
import { readTable } from '../../support/read-table-schema.ts';
import { writeData } from '../../support/write-data.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-join-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const info = { title: '乡镇年报', description: 'Township reports', homepage: 'https://example.org/' };
const places = [
  'qinghai/xining/huangzhong',
  'qinghai/xining/datong',
  'qinghai/haidong/pingan',
  'xinjiang/tacheng/wusu',
];
/** As a country: more rows than a spreadsheet is said to open. */
const most = 300;

/** Three reports a county; `corrected` has a figure another printed in one of them. */
const content = (corrected?: string): DatasetSource =>
  sourceOf(
    places.flatMap((county, seed) => {
      const first = buildReport({ region: `${county}/jia`, year: 2019, seed: seed + 20 });
      return [
        county === corrected ? withCell(first, 'proactive.procurement.amount', '1904573.79元') : first,
        withCell(buildReport({ region: `${county}/jia`, year: 2020, seed }), 'proactive.licensing.change', '-3'),
        withoutRow(buildReport({ region: `${county}/yi`, edition: 2021, seed: seed + 9 }), 'requests.received'),
      ];
    }),
  );

/** @param opened gathers the counties that were read and checked */
const partsOf = (source: DatasetSource, corrected?: string, opened: string[] = []): DataParts => ({
  regions: source.regions,
  counties: [...Map.groupBy(source.reports, ({ report }) => countyOf(report.region))].map(([county, reports]) => ({
    county,
    key: `${county.replaceAll('/', '-')}-${county === corrected ? 'b' : 'a'}`,
    make: () => {
      opened.push(county);
      return dataOfCounty(reports, source.regions);
    },
  })),
  otherRows: (table) => table.rows(source),
});

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
const kept = (name: string) => openKept(join(root, name));

const source = content();
const national = join(root, 'national');
const whole = join(root, 'whole');
await joinData(national, partsOf(source), info, kept('kept'), { most });
await writeData(whole, source, info);

const duck = await (await DuckDBInstance.create(':memory:')).connect();
const ask = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson();

describe('The data of a whole country', () => {
  test('hold the same rows as those of a small portal, in every CSV', () => {
    for (const { file } of openTables) {
      const small = readFileSync(join(whole, file));
      const isLarge = !listFiles(national).includes(file);
      const large = isLarge
        ? gunzipSync(readFileSync(join(national, `${file}.gz`)))
        : readFileSync(join(national, file));
      expect([file, isLarge]).toEqual([file, ['cells.csv', 'indicators.csv'].includes(file)]);
      expect(large.equals(small)).toBe(true);
    }
  });

  test.each(openTables)(
    'hold the same rows in the Parquet file of $name, in groups of prefectures',
    async ({ name }) => {
      const [one, other] = [whole, national].map((folder) => `'${join(folder, `parquet/${name}.parquet`)}'`);
      expect(await ask(`SELECT * FROM ${one}`)).toEqual(await ask(`SELECT * FROM ${other}`));
      const groups = await ask(`SELECT DISTINCT row_group_id FROM parquet_metadata(${other})`);
      if (['reports', 'cells', 'indicators', 'stated'].includes(name))
        expect(groups).toHaveLength(name === 'stated' ? 0 : 3);
    },
  );

  test('give the same answer to every DuckDB query that is shown', async () => {
    for (const id of ['duckdb', 'duckdb-partitions']) {
      const [small, large] = await Promise.all(
        [whole, national].map(async (folder) => {
          const query = buildQueries(`${folder}/`, { province: 'qinghai', year: 2020 }).find((one) => one.id === id);
          const local = (query?.code ?? '').replace(/read_csv\('[^']*'/, `read_csv('${localList(folder)}'`);
          const statements = local.split(';\n');
          for (const statement of statements.slice(0, -1)) await duck.run(statement);
          return ask(statements.at(-1) ?? '');
        }),
      );
      expect(large).toEqual(small);
      expect(small?.length).toBeGreaterThan(0);
    }
  });

  test('have no zip that would hold the compressed CSVs once more', () => {
    expect(listFiles(whole)).toContain('gongkai.zip');
    expect(listFiles(national)).not.toContain('gongkai.zip');
  });

  test('come by province as a workbook and a database of its own reports alone', async () => {
    expect(listFiles(join(national, 'provinces'))).toEqual([
      'qinghai.sqlite.zip',
      'qinghai.xlsx',
      'xinjiang.sqlite.zip',
      'xinjiang.xlsx',
    ]);
    const { sheets } = await readXlsx(readFileSync(join(national, 'provinces/xinjiang.xlsx')));
    expect(sheets.find(({ name }) => name === 'reports')?.rows).toHaveLength(1 + 3);
    const members = unzipSync(new Uint8Array(readFileSync(join(national, 'provinces/qinghai.sqlite.zip'))));
    const file = join(root, 'qinghai.sqlite');
    writeFileSync(file, members['qinghai.sqlite'] ?? '');
    const database = new DatabaseSync(file, { readOnly: true });
    const count = (table: string) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
    const cells = readTable(readFileSync(join(whole, 'cells.csv')).toString());
    expect(count('cells')).toBe(cells.filter(({ region }) => region?.startsWith('qinghai/')).length);
    expect(count('indicator_definitions')).toBe(
      readTable(readFileSync(join(whole, 'indicator-definitions.csv')).toString()).length,
    );
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(database.prepare(`SELECT count(*) AS n FROM regions WHERE region LIKE 'xinjiang%'`).get()?.n).toBe(0);
  });

  test('are all named in the Data Package but the single partitions', () => {
    const { resources } = JSON.parse(readFileSync(join(national, 'datapackage.json'), 'utf8'));
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(
      listFiles(national).filter(
        (file) => !['SHA256SUMS', 'datapackage.json'].includes(file) && !file.includes('province='),
      ),
    );
    const names = resources.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('When one report was corrected', () => {
  const changed = 'qinghai/xining/datong';
  const after = content(changed);

  test('only its county is opened, and the files are those of a clean build to the byte', async () => {
    cpSync(join(root, 'kept'), join(root, 'kept-again'), { recursive: true });
    const opened: string[] = [];
    await joinData(join(root, 'again'), partsOf(after, changed, opened), info, kept('kept-again'), { most });
    expect(opened).toEqual([changed]);
    await joinData(join(root, 'clean'), partsOf(after, changed), info, kept('kept-clean'), { most });
    expect(filesOf(join(root, 'again'))).toEqual(filesOf(join(root, 'clean')));
    expect(filesOf(join(root, 'again'))).not.toEqual(filesOf(national));
  });

  test('the files of other provinces stay as they are, and nothing stays kept that is not used', () => {
    const changedFiles = listFiles(national).filter(
      (file) => !readFileSync(join(national, file)).equals(readFileSync(join(root, 'again', file))),
    );
    expect(changedFiles.filter((file) => file.includes('xinjiang'))).toEqual([]);
    expect(changedFiles).toContain('provinces/qinghai.xlsx');
    const count = (name: string) => readdirSync(join(root, name), { recursive: true }).length;
    expect(count('kept-again')).toBe(count('kept'));
  });

  test('of its province only the year that has other rows is encoded again', () => {
    const known = new Set(readdirSync(join(root, 'kept/data-files')));
    const isNew = (year: number): boolean => {
      const file = `hive/cells/province=qinghai/year=${year}/part-0.parquet`;
      const bytes = readFileSync(join(root, 'again', file));
      const folder = join(root, 'kept-again/data-files');
      const key = readdirSync(folder).find((one) =>
        readFileSync(join(folder, one)).subarray(-bytes.length).equals(bytes),
      );
      return !known.has(key ?? '');
    };
    expect([2019, 2020, 2021].map(isNew)).toEqual([true, false, false]);
  });
});

describe('What is kept', () => {
  test('of provinces made on two machines is joined without opening a county, to the same bytes', async () => {
    const parts = partsOf(source);
    for (const province of ['xinjiang', 'qinghai']) {
      const counties = parts.counties.filter(({ county }) => county.startsWith(`${province}/`));
      const machine = kept(`machine-${province}`);
      for (const work of worksOf(openSource({ ...parts, counties }, machine), info, machine, true)) await work.keep();
      cpSync(join(root, `machine-${province}`), join(root, 'gathered'), { recursive: true });
    }
    const before = readdirSync(join(root, 'gathered/data-files'));
    const opened: string[] = [];
    await joinData(join(root, 'merged'), partsOf(source, undefined, opened), info, kept('gathered'), { most });
    expect(opened).toEqual([]);
    expect(readdirSync(join(root, 'gathered/data-files'))).toEqual(before);
    expect(filesOf(join(root, 'merged'))).toEqual(filesOf(national));
  });

  test('is made anew where it is damaged', async () => {
    cpSync(join(root, 'kept'), join(root, 'damaged'), { recursive: true });
    for (const kind of ['data-csv-cells', 'data-files', 'data-parquet-groups', 'data-facts']) {
      const [name = ''] = readdirSync(join(root, 'damaged', kind));
      const file = join(root, 'damaged', kind, name);
      writeFileSync(file, readFileSync(file).subarray(0, -7));
    }
    await joinData(join(root, 'repaired'), partsOf(source), info, kept('damaged'), { most });
    expect(filesOf(join(root, 'repaired'))).toEqual(filesOf(national));
  });
});

/** The addresses of a partitioned table are those of the web; here the files lie on disk. */
function localList(folder: string): string {
  const list = join(folder, 'hive/cells/files.txt');
  const local = join(root, `${folder.split('/').at(-1)}-files.txt`);
  writeFileSync(local, readFileSync(list, 'utf8').replaceAll(`${info.homepage}data/`, `${folder}/`));
  return local;
}
