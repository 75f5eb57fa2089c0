import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { Finding, Place } from '../findings/finding.ts';
import { fileFinding } from './file-rules.ts';
import { escapedIn } from './forbidden-characters.ts';

/** `yaml` takes 20 s for 30,000 keys, so the size is capped before it is asked. */
const maxCharacters = 64 * 1024;
const maxDepth = 20;

/** YAML text with the way back from a field to its place. */
export interface ParsedYaml {
  document: Document.Parsed;
  findings: Finding[];
  /** Follows map keys and list indexes as far as they exist; the place of the last one found. */
  placeOf(path: readonly (string | number)[]): Place;
  placeOfNode(node: unknown): Place;
}

/** @param firstLine the line of the file on which `text` begins, from 1 */
export const parseYaml = (text: string, file: string, firstLine: number): ParsedYaml => {
  const lines = new LineCounter();
  const tooLarge = text.length > maxCharacters || flowDepth(text) > maxDepth;
  const document = parseDocument(tooLarge ? '' : text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    schema: 'core',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const placeOfNode = (node: unknown): Place => placeAt((node as Node | undefined)?.range?.[0] ?? 0);
  const findings = tooLarge
    ? [fileFinding('file-too-large', { file, line: firstLine, column: 1 }, tooLargeMessage)]
    : (nonEmpty(wideFindings(text, placeAt)) ?? [
        ...syntaxFindings(document, placeAt),
        ...structureFindings(document, text, placeOfNode),
      ]);
  return { document, findings, placeOfNode, placeOf: (path) => placeAt(offsetOf(document, path)) };
};

const tooLargeMessage = {
  zh: `信息区超过 ${maxCharacters / 1024} kB 或嵌套超过 ${maxDepth} 层，没有读取。`,
  en: `The front matter is larger than ${maxCharacters / 1024} kB or nested deeper than ${maxDepth} levels. It was not read.`,
};

const flowDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
};

/**
 * A Chinese keyboard's colon or comma where YAML wants its own: after a field's name, or between figures. To YAML it is
 * a letter, so it complains of the lines after, or of nothing at all.
 */
const wide =
  /^[ \t]*(?:- )?[a-z][A-Za-z0-9]{0,30}(：)|\{[^{}'"#\n]*?[a-z][A-Za-z0-9]{0,30}(：)|\[[\d\s.,~]*(，)[\d\s.,，~]*\]/gm;

const wideFindings = (text: string, placeAt: (offset: number) => Place): Finding[] =>
  [...text.matchAll(wide)].slice(0, 5).map((match) => {
    const sign = match[1] ?? match[2] ?? match[3] ?? '';
    const plain = sign === '：' ? ':' : ',';
    return fileFinding('yaml-syntax', placeAt(match.index + match[0].indexOf(sign)), {
      zh: `此处用了全角“${sign}”，应为半角“${plain}”，后面空一格。`,
      en: `A full-width "${sign}" stands here; it should be an ASCII "${plain}" with a space after it.`,
    });
  });

const nonEmpty = (findings: Finding[]): Finding[] | undefined => (findings.length > 0 ? findings : undefined);

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

const offsetOf = (document: Document.Parsed, path: readonly (string | number)[]): number => {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      offset = (node as Node).range?.[0] ?? offset;
    } else break;
  }
  return offset;
};
