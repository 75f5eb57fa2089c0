import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinData } from '../../../scripts/build/join-data.ts';
import { keepCounties } from '../../../scripts/build/keep-counties.ts';
import { keepProvinces, type ProvinceParts } from '../../../scripts/build/keep-provinces.ts';
import { siteConfig } from '../../../site.config.ts';
import { groupByCounty } from '../../../src/core/content-counties.ts';
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
const info = { title: '乡镇年报', description: 'Township reports', homepage: 'https://example.org/' };
const portal = openPortal(openContent(siteConfig.content, { files, kept: folder }, counties));
const parts: ProvinceParts = {
  regions: portal.regions,
  counties: portal.counties.map(({ path }) => ({
    county: path,
    key: counties.find((county) => county.path === path)?.key ?? '',
    make: () => {
      throw new Error(`${path} was opened`);
    },
  })),
  content: counties,
  files,
};

const filesOf = async (name: string): Promise<Record<string, string>> => {
  const to = join(root, name);
  // As a country: more rows than a spreadsheet is said to open.
  await joinData(to, { ...parts, otherRows: (table) => table.rows(portal) }, info, kept, { most: 300 });
  return Object.fromEntries(listFiles(to).map((file) => [file, readFileSync(join(to, file)).toString('base64')]));
};

beforeAll(() =>
  keepCounties(
    { files, kept: folder },
    counties.map((county) => ({ ...county, whole: true })),
  ),
);

test('What processes of their own make of each province is what one makes of all', async () => {
  const alone = await filesOf('alone');
  const made = readdirSync(folder).filter((kind) => /^data-(files|parquet-groups)$/.test(kind));
  const madeOf = () => made.map((kind) => [kind, readdirSync(join(folder, kind)).sort()]);
  const before = madeOf();
  for (const kind of made) rmSync(join(folder, kind), { recursive: true });
  await keepProvinces(parts, info, { kept, folder });
  expect(madeOf()).toEqual(before);
  expect(await filesOf('apart')).toEqual(alone);
});

test('A county of which values were lost is read again by the process that needs them', async () => {
  const whole = await filesOf('whole');
  for (const kind of ['data-rows-cells', 'data-files']) rmSync(join(folder, kind), { recursive: true });
  await expect(filesOf('lost')).rejects.toThrow('was opened');
  await keepProvinces(parts, info, { kept, folder });
  expect(await filesOf('found')).toEqual(whole);
});
