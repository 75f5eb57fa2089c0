import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import { openBrowser } from './browser.ts';

const work = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
const content = join(work, 'content');
const township = 'qinghai/xining/huangzhong/lanlongkou';
let server: Server;
let site: string;
let browser: Browser;
let context: BrowserContext;

/** Scripts in every word a contributor chooses, each of which the checks let through: as text they are harmless. */
const payloads: [file: string, field: RegExp, text: string][] = [
  [
    `${township}/2020.md`,
    /^title: .*$/m,
    `title: '"><img src=x onerror=alert(1)></title></script><script>alert(2)</script>拦隆口'`,
  ],
  [`${township}/2020.md`, /^issuer: .*$/m, `issuer: '<svg onload=alert(3)>]]>&lt;script&gt;'`],
  [
    `${township}/2020.md`,
    /^## 一、总体情况$/m,
    '## 一、总体情况 \\<img src=x onerror=alert(4)>\n\n\\<script>alert(5)\\</script> &lt;img src=x onerror=alert(6)&gt;',
  ],
  [`${township}/region.yaml`, /^name: .*$/m, `name: '拦隆口<img src=x onerror=alert(7)>镇'`],
  [`${township}/region.yaml`, /^formerly:$/m, 'formerly:\n  - { name: 拦隆口镇, until: 2020 }'],
  [`${township}/region.yaml`, /^nameEn: .*$/m, `nameEn: '</script><script>alert(8)</script>'`],
];

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  for (const [file, field, text] of payloads) {
    const before = readFileSync(join(content, file), 'utf8');
    const after = before.replace(field, () => text);
    if (after === before) throw new Error(`${file} has nothing like ${field}`);
    writeFileSync(join(content, file), after);
  }
  const out = join(work, 'site');
  const env = { ...process.env, NODE_ENV: 'production', GONGKAI_CONTENT: content };
  const build = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], { env, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  server = createStaticServer(out);
  site = await listen(server, { host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  // Without the content security policy: it is the second wall, and must not be what holds.
  context = await browser.newContext({ bypassCSP: true });
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(work, { recursive: true });
});

test.each([
  ['its report', `${township}/2020/`, 'onerror=alert(6)'],
  ['its own page', `${township}/`, 'onerror=alert(7)'],
  ['its own page in English', `en/${township}/`, '<script>alert(8)'],
  ['its county', 'qinghai/xining/huangzhong/', 'onerror=alert(7)'],
  ['its county in English', 'en/qinghai/xining/huangzhong/', '<script>alert(8)'],
  ['the front page', '', 'onerror=alert(7)'],
  ['a check that asks about it', 'checks/residue-other-authority/', 'onerror=alert(1)'],
  ['a comparison', `compare/?r=${township}&y=2020&i=procurementProjects&view=table`, 'onerror=alert(7)'],
  ['the places found', 'search/?q=lanlongkou', 'onerror=alert(7)'],
  ['the reports found', 'search/?q=%E7%A8%8E%E6%94%B6%E5%B7%A5%E4%BD%9C', 'onerror=alert(1)'],
  ['the feed', 'feed.xml', 'onerror=alert(1)'],
])('A script in the words of a township is shown as words by %s, and never runs', async (_, path, words) => {
  const { page, ran } = await open(path);
  await expect.poll(() => shownText(page)).toContain(words);
  await page.evaluate(() => scrollTo(0, document.body?.scrollHeight ?? 0));
  await page.waitForLoadState('networkidle');
  expect(ran).toEqual([]);
  await page.close();
});

test('A script in the name of a township does not run where it is suggested', async () => {
  const { page, ran } = await open('');
  await page.getByRole('combobox').pressSequentially('lanlong');
  await page.getByRole('option').filter({ hasText: 'onerror=alert(7)' }).first().waitFor();
  expect(ran).toEqual([]);
  await page.close();
});

async function open(path: string): Promise<{ page: Page; ran: string[] }> {
  const page = await context.newPage();
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    return dialog.dismiss();
  });
  await page.goto(site + path);
  return { page, ran };
}

/** Of a page, or of a feed as the browser shows its source. */
const shownText = (page: Page): Promise<string> =>
  page.evaluate(() => document.body?.innerText ?? document.documentElement.textContent ?? '');
