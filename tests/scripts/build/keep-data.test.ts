import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinData } from '../../../scripts/build/join-data.ts';
import { keepCounties } from '../../../scripts/build/keep-counties.ts';
import { keepData, keepDataAlone, type PartsToKeep } from '../../../scripts/build/keep-data.ts';
import { siteConfig } from '../../../site.config.ts';
import { groupByCounty } from '../../../src/core/content-counties.ts';
import { sharedPassagesTable } from '../../../src/core/open-data/tables/shared-passages.ts';
import { openPortal } from '../../../src/core/open-portal.ts';
import { openContent } from '../../../src/io/content-folder.ts';
import { digest } from '../../../src/io/digest.ts';
import { openKept } from '../../../src/io/kept-values.ts';
import { listContent } from '../../../src/io/list-content.ts';
import { listFiles } from '../../site/built-site.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-provinces-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = join(root, 'kept');
const kept = openKept(folder);
const files = listContent(siteConfig.content);
const counties = groupByCounty(files, digest);
const passages = [['1', 'a/2020', 'overview', 1, 'b/2020', 'overview', 2, 'other', '0.912', '1', 33]];
const info = { title: '乡镇年报', description: 'Township reports', homepage: 'https://example.org/' };
const portal = openPortal(openContent(siteConfig.content, { files, kept: folder }, counties));
const parts: PartsToKeep = {
  regions: portal.regions,
  counties: portal.counties.map(({ path }) => ({
    county: path,
    key: counties.find((county) => county.path === path)?.key ?? '',
    make: () => {
      throw new Error(`${path} was opened`);
    },
  })),
  otherRows: (table) => (table === sharedPassagesTable ? passages : table.rows(portal)),
  content: counties,
  files,
};

/** So many rows a spreadsheet is said to open. */
const sizes = [
  { what: 'a nation', national: true, most: 300 },
  { what: 'a smaller portal', national: false, most: 1_000_000 },
];

const filesOf = async (name: string, most: number): Promise<Record<string, string>> => {
  const to = join(root, name);
  await joinData(to, parts, info, kept, { most });
  return Object.fromEntries(listFiles(to).map((file) => [file, readFileSync(join(to, file)).toString('base64')]));
};

const kindsMade = ['data-files', 'data-contents', 'data-parquet-groups'];

/** What is made of the counties, by kind. */
const made = () => kindsMade.map((kind) => [kind, readdirSync(join(folder, kind)).sort()] as const);
const lose = (kinds: readonly string[]) => {
  for (const kind of kinds) rmSync(join(folder, kind), { recursive: true });
};

beforeAll(() =>
  keepCounties(
    { files, kept: folder },
    counties.map((county) => ({ ...county, whole: true })),
  ),
);

describe.each(sizes)('Of $what', ({ what, national, most }) => {
  test('what other processes make is all that one makes by itself, and gives the same files', async () => {
    const alone = await filesOf(`alone, ${what}`, most);
    const before = made();
    lose(['data-files', 'data-parquet-groups']);
    await keepData(parts, info, { kept, folder, national });
    expect(made()).toEqual(before);
    expect(await filesOf(`apart, ${what}`, most)).toEqual(alone);
    expect(made()).toEqual(before);
  });

  test('a county of which rows were lost is read again by the process that needs them', async () => {
    const whole = await filesOf(`whole, ${what}`, most);
    lose(['data-rows-cells', 'data-files', 'data-parquet-groups']);
    await expect(filesOf(`lost, ${what}`, most)).rejects.toThrow('was opened');
    await keepData(parts, info, { kept, folder, national });
    expect(await filesOf(`found, ${what}`, most)).toEqual(whole);
  });
});

test('Of provinces whose files are joined elsewhere all that was made stays, and what was made of others goes', async () => {
  lose(kindsMade);
  await keepData(parts, info, { kept, folder, national: true });
  const all = made();
  lose(kindsMade);
  kept.write('data-files', 'of-another-province', '');
  await keepDataAlone(parts, info, folder);
  expect(made()).toEqual(all);
});
