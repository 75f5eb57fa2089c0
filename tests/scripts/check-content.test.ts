import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/check-content.ts';
import type { CheckSettings } from '../../scripts/check/check-job.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import { formatGithub } from '../../src/core/findings/format-github.ts';
import { formatJson } from '../../src/core/findings/format-json.ts';
import { formatSarif } from '../../src/core/findings/format-sarif.ts';
import { formatText } from '../../src/core/findings/format-text.ts';
import { allRules, buildPortal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { listPaths } from '../../src/io/list-content.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixtures = 'tests/fixtures/content';

/** Every fixture as a county of its own, all with the same codes, and what only shows between counties. */
for (const [index, name] of readdirSync(fixtures).sort().entries())
  cpSync(join(fixtures, name, 'qinghai/xining/huangzhong'), join(folder, 'qinghai/xining', `xian-${index}`), {
    recursive: true,
  });
for (const path of ['qinghai/region.yaml', 'qinghai/xining/region.yaml'])
  cpSync(join(fixtures, 'valid', path), join(folder, path));
// 西宁市 and its counties have one code: the order of twins above and below one another.
writeFileSync(join(folder, 'qinghai/xining/xian-3/region.yaml'), 'name: 湟中区\ncode: "630100"\nlevel: county\n');
rmSync(join(folder, 'qinghai/xining/xian-5/region.yaml'));
writeFileSync(join(folder, 'qinghai/xining/xian-7/notes.txt'), 'not a report');
writeFileSync(join(folder, 'qinghai/xining/Xian-8.md'), 'nor this');
symlinkSync('region.yaml', join(folder, 'qinghai/xining/link.yaml'));
mkdirSync(join(folder, 'qinghai/.hidden'));
writeFileSync(join(folder, 'qinghai/.hidden/2020.md'), 'hidden');
const published = readFileSync('content/qinghai/xining/huangzhong/lanlongkou/2020.md');
for (const county of ['xian-2', 'xian-11', 'xian-20']) {
  mkdirSync(join(folder, 'qinghai/xining', county, 'lanlongkou'));
  writeFileSync(join(folder, 'qinghai/xining', county, 'lanlongkou/2020.md'), published);
}

// 拦隆口镇's report in the folder of 测试乡.
cpSync(
  join(fixtures, 'valid/qinghai/xining/huangzhong/ceshi/region.yaml'),
  join(folder, 'qinghai/xining/xian-11/lanlongkou/region.yaml'),
);

const portal = buildPortal(await readContent(folder), parseGazetteer(readGazetteerText()));

const run = async (settings: Partial<CheckSettings>, threads: number) => {
  const all: CheckSettings = { folder, format: 'text', lang: 'zh', coloured: false, paths: [], ...settings };
  const pieces: Uint8Array[] = [];
  const print = async (text: string | Uint8Array) => {
    pieces.push(Buffer.from(text));
  };
  const isBlocked = await checkContent(listPaths(folder), all, print, threads);
  return { text: Buffer.concat(pieces).toString('utf8'), isBlocked };
};

const wholes = {
  text: (findings: readonly Finding[]) => formatText(findings, { lang: 'zh', folder, rules: allRules }),
  github: (findings: readonly Finding[]) => formatGithub(findings, { lang: 'zh', folder, rules: allRules }),
  json: formatJson,
  sarif: (findings: readonly Finding[]) => formatSarif(findings, { lang: 'zh', folder, rules: allRules }),
};

test('the content has faults that show only between files, in several counties', () => {
  const ids = new Set(portal.otherFindings.map(({ check }) => check));
  for (const id of ['report-twice', 'region-code', 'region-missing', 'file-path', 'report-misplaced'])
    expect([...ids], id).toContain(id);
});

test.each(['text', 'github', 'json', 'sarif'] as const)(
  '%s: county by county the very text of the whole portal',
  async (format) => {
    const whole = wholes[format](portal.findings);
    for (const threads of [1, 3]) expect(await run({ format }, threads)).toEqual({ text: whole, isBlocked: true });
  },
);

test('where only some files are asked for, only these are told, with what others bring upon them', async () => {
  const asked = 'qinghai/xining/xian-20/lanlongkou';
  const found = portal.findings.filter(({ place }) => place.file.startsWith(asked));
  expect(found.map(({ check }) => check)).toContain('report-twice');
  for (const threads of [1, 2])
    expect((await run({ format: 'json', paths: [asked] }, threads)).text).toBe(formatJson(found));
});

test('nothing found is told as nothing found, in whole documents', async () => {
  const paths = ['qinghai/region.yaml'];
  const { text, isBlocked } = await run({ format: 'json', paths }, 1);
  expect(isBlocked).toBe(false);
  expect(text).toBe(formatJson([]));
  expect(text).toBe(`${JSON.stringify({ findings: [], summary: JSON.parse(text).summary }, null, 2)}\n`);
  const sarif = (await run({ format: 'sarif', paths }, 1)).text;
  expect(sarif).toBe(`${JSON.stringify(JSON.parse(sarif), null, 2)}\n`);
});

test('a file that is gone before it is read ends the check with a message', async () => {
  const files = [...listPaths(folder), { path: 'qinghai/xining/xian-1/ceshi/2030.md' }];
  const settings: CheckSettings = { folder, format: 'text', lang: 'zh', coloured: false, paths: [] };
  for (const threads of [1, 2])
    await expect(checkContent(files, settings, async () => {}, threads)).rejects.toThrow(/2030\.md/);
});
