import type { Finding } from './finding.ts';
import { type FindingsFormat, formatWhole, jsonItems } from './findings-format.ts';

/** Every finding with its texts in both languages, and the counts. */
export const jsonFormat: FindingsFormat = {
  begin: '{\n  "findings": [',
  between: ',',
  piece: (findings) => jsonItems(findings, 2),
  end: ({ pieces, summary }) => {
    const counts = JSON.stringify({ summary }, null, 2).slice(1);
    return `${pieces === 0 ? '' : '\n  '}],${counts}\n`;
  },
};

export const formatJson = (findings: readonly Finding[]): string => formatWhole(jsonFormat, findings);
