import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { Finding, Place } from '../findings/finding.ts';
import { fileFinding } from './file-rules.ts';
import { escapedIn } from './forbidden-characters.ts';
import type { YamlNode } from './yaml-node.ts';

/** YAML text as a reader leaves it. */
export interface ReadYaml {
  /** Null where there is nothing, or nothing that can be read. */
  root: YamlNode | null;
  /**
   * The whole as plain objects, arrays and scalars. Throws where the text has an alias, which is a finding.
   *
   * @param left fields whose lists and maps are read from their nodes: they may come as empty objects
   */
  value(left?: readonly string[]): unknown;
  findings: Finding[];
}

/** Any YAML, by the library. @param lines is told where the lines of the text begin, and so what `placeAt` says */
export const readFullYaml = (text: string, lines: LineCounter, placeAt: (offset: number) => Place): ReadYaml => {
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    schema: 'core',
  });
  const placeOf = (node: unknown): Place => placeAt((node as Node | undefined)?.range?.[0] ?? 0);
  return {
    root: toNode(document.contents),
    value: () => document.toJS({ maxAliasCount: 0 }),
    findings: [...syntaxFindings(document, placeAt), ...structureFindings(document, text, placeOf)],
  };
};

const toNode = (node: unknown): YamlNode | null => {
  const offset = (node as Node | undefined)?.range?.[0] ?? 0;
  if (isScalar(node)) {
    const source = node.type === 'PLAIN' && { source: node.source ?? '' };
    return { kind: 'scalar', value: node.value, ...source, offset };
  }
  const print = () => String(node);
  if (isSeq(node)) return { kind: 'list', items: node.items.map(toNode), offset, print };
  if (!isMap(node)) return null;
  const items = node.items.map(({ key, value }) => ({ key: toNode(key), value: toNode(value) }));
  return { kind: 'map', items, offset, print };
};

const syntaxMessages: Record<string, { zh: string; en: string }> = {
  TAB_AS_INDENT: { zh: '缩进用了制表符，YAML 只认空格。', en: 'A tab is used to indent; YAML takes spaces only.' },
  BAD_INDENT: { zh: '缩进与上下行不一致。', en: 'The indentation does not match its neighbours.' },
  MISSING_CHAR: { zh: '缺少一个符号（引号、括号或冒号）。', en: 'A quote, bracket or colon is missing.' },
  UNEXPECTED_TOKEN: { zh: '此处的符号不应出现。', en: 'This character is not expected here.' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '此行不是“字段: 值”。冒号要用半角“:”，后面空一格。',
    en: 'This line is no "field: value". The colon must be an ASCII ":" with a space after it.',
  },
  IMPOSSIBLE: { zh: '此处无法读懂。', en: 'This cannot be read.' },
};

const syntaxFindings = (document: Document.Parsed, placeAt: (offset: number) => Place): Finding[] =>
  [...document.errors, ...document.warnings].slice(0, 5).map((error) => {
    const known = syntaxMessages[error.code];
    const message = {
      zh: known?.zh ?? '此处的写法读不懂。文字里有冒号或逗号的，请给整段文字加引号；字段名后是半角冒号加一个空格。',
      en: known
        ? `${known.en} (${error.message})`
        : `This cannot be read: ${error.message}. Put text that holds a colon or a comma in quotes.`,
    };
    return fileFinding('yaml-syntax', placeAt(error.pos[0]), message);
  });

const structureFindings = (document: Document.Parsed, text: string, placeOf: (node: unknown) => Place): Finding[] => {
  const findings: Finding[] = [];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor) {
        const message = { zh: '信息区不能使用 & 与 * 引用。', en: 'Anchors (&) and aliases (*) cannot be used here.' };
        findings.push(fileFinding('yaml-alias', placeOf(node), message));
      }
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') findings.push(...escapedIn(scalar.value, text, placeOf(scalar)));
    },
    Map: (_, map) => {
      const seen = new Map<string, Pair>();
      for (const pair of map.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        const first = seen.get(key);
        if (first) {
          const { line } = placeOf(first.key);
          const [before, now] = [shown(first.value), shown(pair.value)];
          const message = {
            zh: `“${key}”已在第 ${line} 行写过，写的是 ${before}；这里是 ${now}。`,
            en: `"${key}" is already written on line ${line} as ${before}; here it is ${now}.`,
          };
          findings.push(fileFinding('yaml-duplicate-key', placeOf(pair.key), message, key));
        } else seen.set(key, pair);
      }
    },
  });
  return findings;
};

const shown = (value: unknown): string => {
  const text = isNode(value) ? String(value).replaceAll(/\s+/g, ' ').trim() : '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text || '~';
};
