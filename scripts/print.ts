import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Summary, summarise } from '../src/core/findings/summary.ts';
import type { UnknownHistory } from '../src/core/history/content-log.ts';
import type { Portal } from '../src/core/portal.ts';

/** Prints what stands in the way. False, for the caller to hand on. */
export function printProblems(problems: readonly string[]): false {
  const most = 20;
  for (const problem of problems.slice(0, most)) console.error(problem);
  if (problems.length > most) console.error(`… and ${problems.length - most} more.`);
  console.error('Nothing was published; what was built before is as it was.');
  return false;
}

/** One line: how many findings the published portal shows. */
export function countFindings({ reports, otherFindings }: Pick<Portal, 'reports' | 'otherFindings'>): string {
  const all = [summarise(otherFindings), ...reports.map(({ counts }) => counts)];
  const sum = (kind: keyof Summary) => all.reduce((total, counts) => total + counts[kind], 0);
  const [errors, warnings, hints, acknowledged] = [sum('errors'), sum('warnings'), sum('hints'), sum('acknowledged')];
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(hints, 'hint')];
  return `Findings: ${counts.join(', ')}, ${acknowledged} acknowledged.`;
}

const unknownHistory: Record<UnknownHistory, string> = {
  noGit: 'there is no git on this machine',
  notCommitted: 'nothing of the content folder is committed',
  shallow: 'this clone has only the latest commits (git fetch --unshallow; fetch-depth: 0 in GitHub Actions)',
};

/** One line: why the site says nothing of corrections and last changes. */
export function describeUnknownHistory(why: UnknownHistory): string {
  return `No history of the content: ${unknownHistory[why]}. Corrections and last changes are left out.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Our own fault or the system's: what and where, and the whole of it for those who ask. */
export function describeError(error: unknown): string {
  const { message, loc, hint, stack } = error as Error & { loc?: { file?: string; line?: number }; hint?: string };
  if (process.env.DEBUG) return String(stack);
  const place = loc?.file ? ` (${loc.file}${loc.line ? `:${loc.line}` : ''})` : '';
  return [`The site could not be built${place}: ${message}`, hint, 'DEBUG=1 shows where in our code.']
    .filter(Boolean)
    .join('\n');
}

/** The command's options, or a sentence and the end. */
export function readOptions<T extends ParseArgsOptionsConfig>(options: T) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    console.error(`${(error as Error).message}. The options are ${names.join(', ')}.`);
    process.exit(1);
  }
}
