import { parseArgs, styleText } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { type Finding, isBlocking } from '../src/core/findings/finding.ts';
import { formatGithub } from '../src/core/findings/format-github.ts';
import { formatJson } from '../src/core/findings/format-json.ts';
import { formatSarif } from '../src/core/findings/format-sarif.ts';
import { formatText } from '../src/core/findings/format-text.ts';
import { allRules, buildPortal } from '../src/core/portal.ts';
import { readContent } from '../src/io/read-content.ts';

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
  const findings = selectPaths(buildPortal(await readContent(folder)).findings, positionals);
  process.stdout.write(format(findings, values.lang));
  process.exitCode = findings.some(isBlocking) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Everything is read, since one report can bear on another; only what lies under the paths is shown. */
function selectPaths(findings: readonly Finding[], paths: readonly string[]): readonly Finding[] {
  if (paths.length === 0) return findings;
  const wanted = paths.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, ''));
  const isUnder = (file: string) =>
    wanted.some((path) => file === path || file.startsWith(`${path}/`) || path === folder);
  return findings.filter(({ place }) => isUnder(place.file) || isUnder(`${folder}/${place.file}`));
}
