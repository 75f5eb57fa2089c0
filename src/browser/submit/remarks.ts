import type { Finding } from '../../core/findings/finding.ts';
import type { Text } from '../../core/findings/text.ts';
import type { Origin } from '../../core/importer/blocks.ts';
import type { Draft } from '../../core/importer/import-result.ts';

export type Tone = 'error' | 'warning' | 'hint' | 'uncertain';

/** Something to look at, whether reading the original or checking the content file found it. */
export interface Remark {
  /** From 1, the gravest first: what the marks in the tables show. */
  number: number;
  tone: Tone;
  check: string;
  at: string;
  message: Text;
  origin?: Origin;
}

const tones: readonly Tone[] = ['error', 'warning', 'uncertain', 'hint'];

/** Ids that begin so belong to the reading of the original; every other rule has a page. */
export const hasPage = (check: string): boolean => !check.startsWith('import-');

/** All there is to look at, errors first. What could not be read is not told twice when the content file misses it, too. */
export const listRemarks = (draft: Draft, checked: readonly Finding[]): Remark[] => {
  const missing = new Set(draft.findings.filter(({ severity }) => severity === 'error').map(({ at }) => at));
  const all: Omit<Remark, 'number'>[] = [
    ...draft.findings.map(({ severity, ...finding }) => ({ ...finding, tone: severity })),
    ...checked
      .filter(({ check, at, acknowledged }) => acknowledged === undefined && !(isOfReading(check) && missing.has(at)))
      .map(({ check, at, message, severity, outcome }) => ({
        ...{ check, at, message },
        tone: outcome === 'broken' ? severity : ('uncertain' as const),
      })),
  ];
  return all
    .sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone))
    .map((remark, index) => ({ ...remark, number: index + 1 }));
};

/** Rules about a field that is not there, or not as it should be. */
const isOfReading = (check: string): boolean =>
  /^(?:field|front-matter|yaml|region|report|form-row-absent)/.test(check);

export const countTones = (remarks: readonly Remark[]): { errors: number; warnings: number; hints: number } => {
  const count = (...wanted: Tone[]): number => remarks.filter(({ tone }) => wanted.includes(tone)).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint', 'uncertain') };
};
