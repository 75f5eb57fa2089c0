import { isAbsolute, relative, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { type Finding, isBlocking } from '../src/core/findings/finding.ts';
import { formatGithub } from '../src/core/findings/format-github.ts';
import { formatJson } from '../src/core/findings/format-json.ts';
import { formatSarif } from '../src/core/findings/format-sarif.ts';
import { formatText } from '../src/core/findings/format-text.ts';
import { allRules, buildPortal } from '../src/core/portal.ts';
import { parseGazetteer } from '../src/core/regions/gazetteer.ts';
import { readContent } from '../src/io/read-content.ts';
import { readGazetteerText } from '../src/io/read-gazetteer.ts';

const usage = 'npm run check [-- --format text|github|json|sarif] [--lang zh|en] [paths]';
const folder = siteConfig.content;

const formats: Record<string, (findings: readonly Finding[], lang: 'zh' | 'en') => string> = {
  text: (findings, lang) =>
    formatText(findings, {
      lang,
      folder,
      rules: allRules,
      paint: (style, words) => styleText(style, words, { stream: process.stdout }),
    }),
  github: (findings, lang) => formatGithub(findings, { lang, folder, rules: allRules }),
  json: formatJson,
  sarif: (findings, lang) => formatSarif(findings, { lang, folder, rules: allRules }),
};

try {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, lang: { type: 'string', default: 'zh' } },
    allowPositionals: true,
  });
  const format = formats[values.format];
  if (!format || (values.lang !== 'zh' && values.lang !== 'en')) throw new Error(`Usage: ${usage}`);
  const files = await readContent(folder);
  const paths = positionals.map(pathInContent);
  for (const [index, path] of paths.entries())
    if (!files.some((file) => isUnder(file.path, path)))
      throw new Error(`${folder} 中没有 ${positionals[index]}。 There is no ${positionals[index]} in ${folder}.`);
  const { findings: all } = buildPortal(files, parseGazetteer(readGazetteerText()));
  // Everything is read, since one report can bear on another; only what lies under the paths is shown.
  const findings =
    paths.length === 0 ? all : all.filter(({ place }) => paths.some((path) => isUnder(place.file, path)));
  process.stdout.write(format(findings, values.lang));
  process.exitCode = findings.some(isBlocking) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** A path as content names it, written from the root of the disk, the repository or the content folder, with either slash. */
function pathInContent(path: string): string {
  if (isAbsolute(path)) return relative(resolve(folder), path).replaceAll('\\', '/');
  const plain = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  if (plain === folder) return '';
  return plain.startsWith(`${folder}/`) ? plain.slice(folder.length + 1) : plain;
}

function isUnder(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`);
}
