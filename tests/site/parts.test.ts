import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSample } from '../../bench/content/build-sample.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { createRepository, hasGit } from '../support/git-repository.ts';
import { listFiles } from './built-site.ts';

/* A country that several machines build is the very site one machine would build. */
const work = mkdtempSync('.cache/test-parts-');
const content = join(work, 'content');
const parts = [1, 2, 3].map((number) => join(work, `part-${number}`));
/** Several builds at a time, on a machine that does other things too. */
const patience = 400_000;

/** Long enough to be compared, and in no other report. */
const passage =
  '一年来，我们在每个村口都立了一块木牌，把当月公开的文件名称、文号和查阅办法写在上面，让不上网的人也看得见，并请村里的老师念给老人听。';
const [changed, other] = ['qinghai/xining/huangzhong/lanlongkou/2020', 'xinjiang/tacheng/wusu/jiahezi/2020'] as const;

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  inventProvince();
  addParagraph(other);
  const repository = hasGit ? createRepository(content) : undefined;
  repository?.commit('收录', '2026-03-01T08:00:00Z');
  await buildParts();
  addParagraph(changed);
  repository?.commit('照原件补上漏录的一段', '2026-09-01T08:00:00Z');
}, patience);
afterAll(() => rmSync(work, { recursive: true }));

test(
  'Three parts built at the same time, again after one changed report, and joined are the site that one build makes',
  async () => {
    const [whole, ...built] = await Promise.all([
      run('build', ['--out', join(work, 'whole')], 'whole-cache'),
      ...parts.map(buildPart),
    ]);
    expect(whole.code).toBe(0);
    expect(
      built.map(({ printed }) => /(\d+) of (\d+) counties and provinces are as before/.exec(printed)?.[0]),
    ).toContain('2 of 2 counties and provinces are as before');
    const merged = await merge(parts, 'merged');
    expect(merged.printed).toContain('3 parts, ');
    expect(hashesOf('merged')).toEqual(hashesOf('whole'));
    expect(parts.flatMap(ownFiles).sort()).toEqual([...new Set(parts.flatMap(ownFiles))].sort());
    // What was found in two provinces is told by pages of two parts.
    for (const [report, elsewhere] of [
      [changed, '夹河子'],
      [other, '拦隆口'],
    ] as const)
      expect(readFileSync(join(work, 'merged', report, 'index.html'), 'utf8')).toContain(elsewhere);
    expect(readFileSync(join(work, 'merged/pagefind/shards.json'), 'utf8')).toContain('"id":"part-1"');
  },
  patience,
);

test(
  'What no part has can be made alone, also after a cache was cut off: laid over the parts it is the same site',
  async () => {
    for (const name of listFiles(join(work, 'merge-cache'))) cutOff(join(work, 'merge-cache', name));
    expect((await merge([...parts].reverse(), 'rest', ['--rest'])).code).toBe(0);
    expect(existsSync(join(work, 'rest', changed))).toBe(false);
    for (const part of parts) cpSync(join(part, 'site'), join(work, 'laid'), { recursive: true });
    cpSync(join(work, 'rest'), join(work, 'laid'), { recursive: true });
    expect(hashesOf('laid')).toEqual(hashesOf('whole'));
  },
  patience,
);

const [one = '', two = '', three = ''] = parts;

test.each([
  { wrong: 'a part that is missing', given: [one, three], says: ['缺第 2 部分', 'Part 2 of 3 is missing'] },
  {
    wrong: 'a part given twice',
    given: [one, two, three, two],
    says: ['第 2 部分给了 2 次', 'Part 2 is given 2 times'],
  },
  {
    wrong: 'a folder that is no part',
    given: [one, two, content],
    says: ['不是一个做好的部分', 'is no finished part'],
  },
])('$wrong is named, and nothing is written', async ({ given, says }) => {
  const { code, printed } = await merge(given, 'refused');
  expect(code).toBe(1);
  for (const sentence of says) expect(printed).toContain(sentence);
  expect(existsSync(join(work, 'refused'))).toBe(false);
});

test('A part of other code, half a note, or a part that has lost a page is refused', async () => {
  const note = join(two, 'join/part.json');
  const before = readFileSync(note, 'utf8');
  writeFileSync(note, before.replace(/"code":"\w+"/, '"code":"0123456789abcdef"'));
  const ofOtherCode = await merge(parts, 'refused');
  writeFileSync(note, before.slice(0, 200));
  const withHalfANote = await merge(parts, 'refused');
  writeFileSync(note, before);
  expect(ofOtherCode.printed).toContain(`${two} was built by other code`);
  expect(withHalfANote.printed).toContain(`${two} is no finished part`);

  const page = listFiles(join(three, 'site')).find((file) => file.endsWith('/index.html')) ?? '';
  renameSync(join(three, 'site', page), join(work, 'lost.html'));
  const withoutPage = await merge(parts, 'refused');
  renameSync(join(work, 'lost.html'), join(three, 'site', page));
  expect(withoutPage.printed).toContain(`${join(three, 'site')} is not whole`);
  expect([ofOtherCode.code, withHalfANote.code, withoutPage.code]).toEqual([1, 1, 1]);
  expect(existsSync(join(work, 'refused'))).toBe(false);
});

test('Parts of other content than lies here are refused', async () => {
  const readme = join(content, 'gansu-is-not-here.md');
  writeFileSync(readme, '');
  const { code, printed } = await merge(parts, 'refused');
  rmSync(readme);
  expect(printed).toContain('was built from other content than lies here');
  expect([code, existsSync(join(work, 'refused'))]).toEqual([1, false]);
});

test('A part is never built into a folder that holds something else', async () => {
  const { code, printed } = await run('build', ['--shard', '1/3', '--out', content], 'cache-1');
  expect(code).toBe(1);
  expect(printed).toContain('holds something else');
});

test('What is no shard is said to be none', async () => {
  const { code, printed } = await run('build', ['--shard', '4/3'], 'cache-1');
  expect(code).toBe(1);
  expect(printed).toContain('--shard is written 1/3');
});

/** Two townships of a province that the real reports do not have, with two years each. */
function inventProvince(): void {
  const known = ['ningxia', 'qinghai', 'xinjiang'];
  for (const { files } of buildSample(parseGazetteer(readGazetteerText()), {
    reports: 60,
    seed: 3,
    years: [2020, 2021],
  })) {
    if (files.some(({ path }) => known.includes(path.split('/')[0] ?? ''))) continue;
    const townships = [...new Set(files.flatMap(({ path }) => /^(.+)\/\d{4}\.md$/.exec(path)?.[1] ?? []))].slice(0, 2);
    const above = files.filter(({ path }) => path.split('/').length < 5);
    const own = files.filter(({ path }) => townships.some((township) => path.startsWith(`${township}/`)));
    for (const file of [...above, ...own]) {
      mkdirSync(dirname(join(content, file.path)), { recursive: true });
      writeFileSync(join(content, file.path), file.text);
    }
    return;
  }
}

function addParagraph(report: string): void {
  const file = join(content, `${report}.md`);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(/^## 二、/m, `${passage}\n\n## 二、`));
}

const buildPart = (folder: string, index: number) =>
  run('build', ['--shard', `${index + 1}/3`, '--out', folder], undefined);

async function buildParts(): Promise<void> {
  for (const { code, printed } of await Promise.all(parts.map(buildPart))) if (code !== 0) throw new Error(printed);
}

/** The file alone, not the one in a part that it is another name of. */
function cutOff(file: string): void {
  const start = readFileSync(file).subarray(0, 40);
  rmSync(file);
  writeFileSync(file, start);
}

/** But for the engine of the search, which comes with every shard. */
const ownFiles = (folder: string): string[] =>
  listFiles(join(folder, 'site')).filter((file) => !/^pagefind\/[^/]+$/.test(file));

const merge = (given: readonly string[], out: string, more: readonly string[] = []) =>
  run('merge', [...given, '--out', join(work, out), ...more], 'merge-cache');

/** @param cache one of its own, where none is named */
async function run(script: string, args: readonly string[], cache: string | undefined) {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    GONGKAI_CONTENT: content,
    // Some parts of the search lie in one part of the country, some in two.
    GONGKAI_SHARD_REPORTS: '4',
    ...(cache !== undefined && { GONGKAI_CACHE: join(work, cache) }),
  };
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [printed, told, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number, printed: printed + told };
}

function hashesOf(folder: string): Map<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(work, folder, file)))
      .digest('hex');
  return new Map(listFiles(join(work, folder)).map((file) => [file, hash(file)]));
}
