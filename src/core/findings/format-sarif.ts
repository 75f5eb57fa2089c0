import type { Finding, Rule } from './finding.ts';
import { type FindingsFormat, formatWhole, jsonItems } from './findings-format.ts';
import type { Text } from './text.ts';

export interface SarifOptions {
  lang: keyof Text;
  rules: readonly Rule[];
  /** The folder the files' paths start from, as seen from the root of the repository. */
  folder?: string;
}

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** SARIF 2.1.0. Acknowledged findings are in it as accepted suppressions with their reason. */
export const sarifFormat = (options: SarifOptions): FindingsFormat => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Gongkai', rules: options.rules.map((rule) => toDescriptor(rule, options.lang)) } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  const text = JSON.stringify(log, null, 2);
  const close = text.lastIndexOf(']', text.lastIndexOf(']', text.lastIndexOf(']') - 1));
  const indexes = new Map(options.rules.map(({ id }, index) => [id, index]));
  return {
    begin: text.slice(0, close),
    between: ',',
    piece: (findings) =>
      jsonItems(
        findings.map((finding) => toResult(finding, options, indexes.get(finding.check))),
        4,
      ),
    end: ({ pieces }) => `${pieces === 0 ? '' : '\n      '}${text.slice(close)}\n`,
  };
};

export const formatSarif = (findings: readonly Finding[], options: SarifOptions): string =>
  formatWhole(sarifFormat(options), findings);

const toDescriptor = (rule: Rule, lang: keyof Text) => ({
  id: rule.id,
  shortDescription: { text: rule.title[lang] },
  fullDescription: { text: rule.why[lang] },
  help: { text: `${rule.why[lang]}\n\n${rule.fix[lang]}` },
  defaultConfiguration: { level: levels[rule.severity] },
});

const toResult = (finding: Finding, { lang, folder }: SarifOptions, ruleIndex: number | undefined) => {
  const { place, acknowledged } = finding;
  return {
    ruleId: finding.check,
    ...(ruleIndex !== undefined && { ruleIndex }),
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
