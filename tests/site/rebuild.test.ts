import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

/* What one build leaves for the next must never be seen in what is published. */
const work = mkdtempSync('.cache/test-rebuild-');
const content = join(work, 'content');
const report = 'qinghai/xining/huangzhong/lanlongkou/2020.md';
const out = join(work, 'site');
/** Pages and files of the country that no paragraph changes. */
const lists = [
  'index.html',
  'en/checks/index.html',
  'search/names.json',
  'sitemap.xml',
  'feed.xml',
  'api/v1/checks.json',
];
/** What is searched of a county that nobody has touched. */
const searched = 'pagefind/texts/ningxia/shizuishan/pingluo.json';
/** Three builds, on a machine that does other things too. */
const patience = 240_000;

beforeAll(() => {
  cpSync('content', content, { recursive: true });
  build();
  writeFileSync(
    join(content, report),
    readFileSync(join(content, report), 'utf8').replace(/^## 二、/m, '一年来，我镇还试着用另一种办法公开。\n\n## 二、'),
  );
});
afterAll(() => rmSync(work, { recursive: true }));

test(
  'After one changed report its county and province are drawn, and all is as in a clean build',
  () => {
    const before = [...lists, searched].map(timeOf);
    expect(build()).toContain('5 of 7 counties and provinces are as before');
    expect([...lists, searched].map(timeOf)).toEqual(before);
    build({ folder: 'clean', cache: 'clean-cache' });
    expect(textOf(out, report)).toContain('我镇还试着用另一种办法公开');
    expect(filesOf(out)).toEqual(filesOf(join(work, 'clean')));
  },
  patience,
);

test(
  'What is published and was altered by somebody is drawn anew',
  () => {
    const page = join(out, 'ningxia/shizuishan/pingluo/qukou/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('渠口乡', '渠口鎮'));
    for (const file of [...lists, searched]) appendFileSync(join(out, file), ' ');
    writeFileSync(join(out, 'checks/a-page-of-somebody-else.html'), '');
    expect(build()).toContain('6 of 7 counties and provinces are as before');
    expect(filesOf(out)).toEqual(filesOf(join(work, 'clean')));
  },
  patience,
);

test(
  'Pages of the country tell what has changed: a figure that is blank, and a report that is gone',
  () => {
    const blank = readFileSync(join(content, report), 'utf8').replace(/^( {2}received: +\[)0/m, '$1~');
    writeFileSync(join(content, report), blank);
    rmSync(join(content, 'xinjiang/tacheng/wusu/jiahezi/2020.md'));
    const before = lists.map((file) => readFileSync(join(out, file), 'utf8'));
    build();
    build({ folder: 'clean', cache: 'clean-cache' });
    for (const [index, file] of lists.entries()) expect(readFileSync(join(out, file), 'utf8')).not.toBe(before[index]);
    expect(filesOf(out)).toEqual(filesOf(join(work, 'clean')));
  },
  patience,
);

test(
  'Whatever is kept may be cut off, and a killed build leaves nothing that is taken for whole',
  async () => {
    const cache = join(work, 'cache');
    for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name), 40);
    const killed = spawn(process.execPath, ['scripts/build.ts', '--out', out], {
      env: environment('cache'),
      stdio: 'ignore',
    });
    await wait(3000);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    build();
    expect(filesOf(out)).toEqual(filesOf(join(work, 'clean')));
  },
  patience,
);

const environment = (cache: string) => ({
  ...process.env,
  NODE_ENV: 'production',
  GONGKAI_CONTENT: content,
  GONGKAI_CACHE: join(work, cache),
});

/** What it prints. */
function build({ folder = 'site', cache = 'cache' } = {}): string {
  const args = ['scripts/build.ts', '--out', join(work, folder)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: environment(cache), encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

/** The hash of every file, by path. */
function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

const timeOf = (file: string): number => statSync(join(out, file)).mtimeMs;

const textOf = (folder: string, file: string): string =>
  readFileSync(join(folder, file.replace(/\.md$/, ''), 'index.html'), 'utf8');
