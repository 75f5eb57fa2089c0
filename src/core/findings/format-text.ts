import type { Finding, Rule, Severity } from './finding.ts';
import { type FindingsFormat, formatWhole } from './findings-format.ts';
import type { Summary } from './summary.ts';
import type { Text } from './text.ts';

/** Puts a style on words, or leaves them as they are where there is no terminal. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'dim' | 'bold', words: string) => string;

export interface TextOptions {
  lang: keyof Text;
  /** The folder the files' paths start from, so that a terminal can open them. */
  folder?: string;
  /** Where the reasons and the advice stand, for the rules that stop a publication. */
  rules: readonly Rule[];
  paint?: Paint;
}

const severityNames: Record<Severity, Text> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const;

const unpainted: Paint = (_, words) => words;

/** For a person at a terminal: grouped by file, a line a finding; then why and what to do, and a summary. */
export const textFormat = (options: TextOptions): FindingsFormat => ({
  begin: '',
  between: '',
  piece: (findings) =>
    [...Map.groupBy(findings, (finding) => finding.place.file)]
      .map(([file, found]) => formatFile(file, found, options))
      .join(''),
  end: ({ summary, blocking }) => {
    const { lang, rules, paint = unpainted } = options;
    const advice = rules
      .filter(({ id }) => blocking.includes(id))
      .map((rule) => `${formatAdvice(rule, lang, paint)}\n`);
    return `${[...advice, formatSummary(summary, lang)].join('\n')}\n`;
  },
});

export const formatText = (findings: readonly Finding[], options: TextOptions): string =>
  formatWhole(textFormat(options), findings);

const formatFile = (file: string, found: readonly Finding[], options: TextOptions): string => {
  const { lang, folder, paint = unpainted } = options;
  const name = paint('bold', folder ? `${folder}/${file}` : file);
  return [name, ...found.map((finding) => formatFinding(finding, lang, paint)), '', ''].join('\n');
};

const formatFinding = (finding: Finding, lang: keyof Text, paint: Paint): string => {
  const { place, severity, message, acknowledged } = finding;
  // As an acknowledgement would write it, to be copied.
  const key = `check: ${finding.check}, at: ${finding.at}`;
  const position = `${place.line}:${place.column}`.padEnd(7);
  const name = severityNames[severity][lang];
  if (acknowledged === undefined) {
    return `  ${position} ${paint(colours[severity], name)}  ${message[lang]}  ${paint('dim', key)}`;
  }
  const reason = lang === 'zh' ? `已说明：${acknowledged}` : `acknowledged: ${acknowledged}`;
  return paint('dim', `  ${position} ${name}  ${message[lang]}  ${key}\n          ${reason}`);
};

const formatAdvice = ({ id, title, why, fix }: Rule, lang: keyof Text, paint: Paint): string => {
  const [whyLabel, fixLabel] = lang === 'zh' ? ['为什么：', '怎么办：'] : ['Why: ', 'What to do: '];
  return [
    `${paint('bold', title[lang])}  ${paint('dim', id)}`,
    `  ${whyLabel}${why[lang]}`,
    `  ${fixLabel}${fix[lang]}`,
  ].join('\n');
};

const formatSummary = ({ errors, warnings, hints, acknowledged }: Summary, lang: keyof Text): string => {
  if (lang === 'zh') {
    return `${errors} 个错误，${warnings} 个警告，${hints} 个提示；另有 ${acknowledged} 处原件的问题已说明。`;
  }
  const open = [counted(errors, 'error'), counted(warnings, 'warning'), counted(hints, 'hint')].join(', ');
  return `${open}; ${counted(acknowledged, 'fault')} of originals acknowledged.`;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
