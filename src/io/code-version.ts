import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything but the content that a published file is made from. */
const sources = ['src', 'scripts', 'data', 'public', 'astro.config.mjs', 'site.config.ts', 'package-lock.json'];

const variables = ['GONGKAI_SITE', 'GONGKAI_BASE', 'GONGKAI_CONTENT', 'GONGKAI_SHARD_REPORTS'];

let known: string | undefined;

/** A hash of the code, its configuration and the Node that runs it: whatever one version made, another makes anew. */
export const codeVersion = (): string => {
  known ??= readCodeVersion();
  return known;
};

/** The same of what the code is by now, for a process that lives on while somebody edits it. */
export const readCodeVersion = (): string => {
  const root = join(import.meta.dirname, '../..');
  const hash = createHash('sha256').update(process.version);
  for (const name of variables) hash.update(`\0${process.env[name] ?? ''}`);
  for (const file of sources.flatMap((source) => listFiles(root, source)).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

const listFiles = (root: string, source: string): string[] => {
  if (statSync(join(root, source)).isFile()) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
};
