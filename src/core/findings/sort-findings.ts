import type { Finding } from './finding.ts';

/** By file, then line and column, then check: the order in which a person reads the file. What one check says of one spot keeps its order. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.check, b.check),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
