import type { Finding, Rule } from './finding.ts';
import { sortFindings } from './sort-findings.ts';
import type { Text } from './text.ts';

export interface SarifOptions {
  lang: keyof Text;
  rules: readonly Rule[];
  /** The folder the files' paths start from, as seen from the root of the repository. */
  folder?: string;
}

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** SARIF 2.1.0. Acknowledged findings are in it as accepted suppressions with their reason. */
export const formatSarif = (findings: readonly Finding[], options: SarifOptions): string => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Gongkai', rules: options.rules.map((rule) => toDescriptor(rule, options.lang)) } },
        columnKind: 'utf16CodeUnits',
        results: sortFindings(findings).map((finding) => toResult(finding, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const toDescriptor = (rule: Rule, lang: keyof Text) => ({
  id: rule.id,
  shortDescription: { text: rule.title[lang] },
  fullDescription: { text: rule.why[lang] },
  help: { text: `${rule.why[lang]}\n\n${rule.fix[lang]}` },
  defaultConfiguration: { level: levels[rule.severity] },
});

const toResult = (finding: Finding, { lang, rules, folder }: SarifOptions) => {
  const { place, acknowledged } = finding;
  const ruleIndex = rules.findIndex((rule) => rule.id === finding.check);
  return {
    ruleId: finding.check,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message[lang] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(folder ? `${folder}/${place.file}` : place.file) },
          region: { startLine: place.line, startColumn: place.column },
        },
        logicalLocations: [{ fullyQualifiedName: finding.at }],
      },
    ],
    ...(acknowledged !== undefined && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: acknowledged }],
    }),
  };
};
