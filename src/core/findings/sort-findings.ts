import type { Finding } from './finding.ts';

/** By file, then line and column, then check: the order in which a person reads the file. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.check, b.check) ||
      compare(a.at, b.at),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
