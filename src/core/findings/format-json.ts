import type { Finding } from './finding.ts';
import { sortFindings } from './sort-findings.ts';
import { summarise } from './summary.ts';

/** Every finding with its texts in both languages, and the counts. */
export const formatJson = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ findings: sortFindings(findings), summary: summarise(findings) }, null, 2)}\n`;
