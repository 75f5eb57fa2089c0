// npm run dev: the portal with live reload on content/. Every option goes to Astro's own server, for example --port 4400 --host.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteConfig } from '../site.config.ts';

/** So many reports are read and checked in a second, when the first page is asked for. */
const readAtOnce = 1000;

const countReports = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((path) => /\d{4}\.md$/.test(String(path))).length
    : 0;

/** By a process of its own, whose memory is given back: checking a country takes a gigabyte, showing it a third of that. */
const prepare = (reports: number): void => {
  const name = createHash('sha256').update(resolve(siteConfig.content)).digest('hex').slice(0, 12);
  const prepared = resolve(process.env.GONGKAI_CACHE ?? '.cache', `dev-${name}.json`);
  console.log(
    `正在读 ${reports} 份报告；核对过的不再核对。 Reading ${reports} reports; what was checked before is not checked again.`,
  );
  const script = join(import.meta.dirname, 'dev', 'prepare-content.ts');
  const { status } = spawnSync(process.execPath, [script, prepared], { stdio: 'inherit' });
  if (status === 0) process.env.GONGKAI_PREPARED = prepared;
  else process.exit(status ?? 1);
};

const reports = countReports(siteConfig.content);
if (reports > readAtOnce) prepare(reports);
process.argv.splice(2, process.argv.length, 'dev', ...process.argv.slice(2));
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
