import { styleText } from 'node:util';
import type { Finding, Severity } from '../../src/core/findings/finding.ts';
import type { Text } from '../../src/core/findings/text.ts';
import type { ImportNote } from '../../src/core/importer/blocks.ts';
import type { Draft } from '../../src/core/importer/import-result.ts';
import { statedIndicators } from '../../src/core/report/stated-indicators.ts';
import type { DraftFiles } from './write-draft.ts';

const colours: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', hint: 'cyan' };
const names: Record<Severity, string> = { error: '错误 error', warning: '警告 warning', hint: '提示 hint' };

/**
 * What a person should look at, to standard error; the content file to standard output.
 *
 * @param isWritten whether it goes to a file instead
 */
export const printDraft = (draft: Draft, files: DraftFiles, isWritten: boolean): void => {
  if (!isWritten) process.stdout.write(files.report.text);
  for (const line of [...findingLines(draft, files.findings), ...statedLines(draft)]) console.error(line);
};

/** Figures of the prose are proposals: they are in the file, and a person has to look at each. */
export const statedLines = ({ stated }: Draft): string[] => {
  if (stated.length === 0) return [];
  const nameOf = (id: string): Text => statedIndicators.find((known) => known.id === id)?.name ?? { zh: id, en: id };
  return [
    '建议的正文数据（stated），请核对： Figures of the prose, proposed under `stated`; please check each:',
    ...stated.map(({ indicator, value, exact, unit, quote }) => {
      const { zh, en } = nameOf(indicator);
      return `- ${zh}（${en}, ${indicator}）：${exact ? '' : '约 about '}${value} ${unit}，“${quote}”`;
    }),
  ];
};

/** All that the importer has to say, and of the checks what is more than a hint: those stand on the report's page. */
export const findingLines = (draft: Draft, checked: readonly Finding[]): string[] => {
  const open = checked.filter(({ acknowledged }) => acknowledged === undefined);
  const hints = open.filter(({ severity }) => severity === 'hint').length;
  const lines = [...draft.findings, ...open.filter(({ severity }) => severity !== 'hint')].map(formatLine);
  return hints > 0
    ? [...lines, `另有 ${hints} 条提示，npm run check 可看。 ${hints} more hints: see npm run check.`]
    : lines;
};

const formatLine = ({ severity, at, message, check }: Pick<Finding, 'severity' | 'at' | 'message' | 'check'>): string =>
  `${styleText(colours[severity], names[severity], { stream: process.stderr })} ${at}：${message.zh} ${message.en} (${check})`;

export const printRefusal = (reasons: readonly ImportNote[]): void => {
  console.error('没有读成，原因如下。 It was not imported, for these reasons:');
  for (const { message, check } of reasons) console.error(`- ${both(message)} (${check})`);
};

const both = ({ zh, en }: Text): string => `${zh} ${en}`;

export const describeFailure = (error: unknown): string => {
  const { message, stack } = error as Error;
  return process.env.DEBUG
    ? String(stack)
    : `导入程序出了毛病：${message}。请带上原件报告给我们；DEBUG=1 可显示细节。 The importer itself failed; please report it with the original. DEBUG=1 shows where.`;
};
