import type { Finding, Rule } from './finding.ts';
import { type FindingsFormat, formatWhole } from './findings-format.ts';
import type { Text } from './text.ts';

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

export interface GithubOptions {
  lang: keyof Text;
  /** The folder the files' paths start from, as seen from the root of the repository. */
  folder?: string;
  /** Where the advice stands that follows each message. */
  rules: readonly Rule[];
}

/**
 * Workflow commands: GitHub shows each beside its line in a pull request, but only a handful of a kind. So what is
 * acknowledged or cannot be judged is left out.
 */
export const githubFormat = (options: GithubOptions): FindingsFormat => ({
  begin: '',
  between: '',
  piece: (findings) =>
    findings
      .filter((finding) => finding.acknowledged === undefined && finding.outcome === 'broken')
      .map((finding) => toCommand(finding, options))
      .join(''),
  end: () => '',
});

export const formatGithub = (findings: readonly Finding[], options: GithubOptions): string =>
  formatWhole(githubFormat(options), findings);

const toCommand = (finding: Finding, { lang, folder, rules }: GithubOptions): string => {
  const { severity, place, check, at, message } = finding;
  const file = folder ? `${folder}/${place.file}` : place.file;
  const where = `file=${property(file)},line=${place.line},col=${place.column},title=${property(check)}`;
  const fix = rules.find(({ id }) => id === check)?.fix[lang];
  const lines = [message[lang], ...(fix ? [fix] : []), `check: ${check}, at: ${at}`];
  return `::${commands[severity]} ${where}::${data(lines.join('\n'))}\n`;
};

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
