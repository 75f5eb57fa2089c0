import { isAbsolute, relative, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { listPaths } from '../src/io/list-content.ts';
import { checkContent } from './check/check-content.ts';
import { type FormatName, formatNames, isUnderAny } from './check/check-job.ts';

const usage = 'npm run check [-- --format text|github|json|sarif] [--lang zh|en] [paths]';
const folder = siteConfig.content;

// Who reads only the begin, as `head` does, is no fault of ours; but not everything was told.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

try {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, lang: { type: 'string', default: 'zh' } },
    allowPositionals: true,
  });
  const { format, lang } = values;
  if (!isFormat(format) || (lang !== 'zh' && lang !== 'en')) throw new Error(`Usage: ${usage}`);
  const files = listPaths(folder);
  const paths = positionals.map(pathInContent);
  for (const [index, path] of paths.entries())
    if (!files.some((file) => isUnderAny(file.path, [path])))
      throw new Error(`${folder} 中没有 ${positionals[index]}。 There is no ${positionals[index]} in ${folder}.`);
  const coloured = styleText('bold', 'x', { stream: process.stdout }) !== 'x';
  const isBlocked = await checkContent(files, { folder, format, lang, coloured, paths }, print);
  process.exitCode = isBlocked ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function isFormat(name: string): name is FormatName {
  return formatNames.includes(name);
}

function print(text: string | Uint8Array): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}

/** A path as content names it, written from the root of the disk, the repository or the content folder, with either slash. */
function pathInContent(path: string): string {
  if (isAbsolute(path)) return relative(resolve(folder), path).replaceAll('\\', '/');
  const plain = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  if (plain === folder) return '';
  return plain.startsWith(`${folder}/`) ? plain.slice(folder.length + 1) : plain;
}
