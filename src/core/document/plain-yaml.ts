import { keyOf, type YamlList, type YamlMap, type YamlNode, type YamlPair, type YamlScalar } from './yaml-node.ts';

// `yaml` takes most of the time of checking a country: ten times that of everything below. Nearly all files are written in
// one plain shape, which this reads; whatever it does not know for certain it leaves to `full-yaml.ts`, the authority.

/** Where reading stands in the text. */
interface Cursor {
  readonly text: string;
  at: number;
}

/**
 * YAML in the shape of content/README.md: a field a line, each with a scalar, a list or map in brackets on its own line,
 * or more fields or a list of such maps below it.
 *
 * @returns what `full-yaml.ts` would, or undefined where the text has anything else, faults above all
 */
export const readPlainYaml = (text: string): YamlMap | undefined => {
  const cursor = { text, at: 0 };
  const map = readMap(cursor, 0);
  take(cursor, /\n*/y);
  return cursor.at === text.length ? map : undefined;
};

/** What the pattern matches at the cursor, which moves behind it. Patterns are sticky. */
const take = (cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined => {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at += match[0].length;
  return match ?? undefined;
};

const indentAt = ({ text, at }: Cursor): number => {
  let end = at;
  while (text[end] === ' ') end++;
  return end < text.length && text[end] !== '\n' ? end - at : -1;
};

const readMap = (cursor: Cursor, indent: number): YamlMap | undefined => {
  const pairs: YamlPair[] = [];
  const offset = cursor.at + indent;
  do {
    cursor.at += indent;
    if (!addPair(pairs, readField(cursor, indent))) return undefined;
  } while (indentAt(cursor) === indent);
  return mapOf(pairs, offset);
};

/** False where there is none, or its key stands there already. */
const addPair = (pairs: YamlPair[], pair: YamlPair | undefined): boolean => {
  if (
    !pair ||
    pairs.some(({ key }) => key?.kind === 'scalar' && pair.key?.kind === 'scalar' && key.value === pair.key.value)
  )
    return false;
  pairs.push(pair);
  return true;
};

const remark = '(?: +#[^\\n]*| *)';
const fieldStart = new RegExp(`([A-Za-z][A-Za-z0-9]*):(?: +(?=[^ #\\n])|${remark}(\\n))`, 'y');
const lineEnd = new RegExp(`${remark}(?:\\n|$)`, 'y');

const readField = (cursor: Cursor, indent: number): YamlPair | undefined => {
  const offset = cursor.at;
  const [, name, below] = take(cursor, fieldStart) ?? [];
  const key = name === undefined ? undefined : plainScalar(name, offset);
  if (typeof key?.value !== 'string') return undefined;
  const value = below ? readBelow(cursor, indent) : readInline(cursor);
  return value && { key, value };
};

const readBelow = (cursor: Cursor, above: number): YamlNode | undefined => {
  const indent = indentAt(cursor);
  if (indent <= above) return undefined;
  return cursor.text.startsWith('- {', cursor.at + indent) ? readList(cursor, indent) : readMap(cursor, indent);
};

const readList = (cursor: Cursor, indent: number): YamlList | undefined => {
  const items: YamlNode[] = [];
  const offset = cursor.at + indent;
  do {
    cursor.at += indent;
    const item = take(cursor, /- (?=\{)/y) && readInline(cursor);
    if (!item) return undefined;
    items.push(item);
  } while (indentAt(cursor) === indent);
  return listOf(items, offset);
};

/** What stands on the rest of the line. */
const readInline = (cursor: Cursor): YamlNode | undefined => {
  const first = cursor.text[cursor.at];
  const node = first === '[' ? readFlowList(cursor) : first === '{' ? readFlowMap(cursor) : readScalar(cursor, scalar);
  return node && take(cursor, lineEnd) ? node : undefined;
};

const quoted = `"([^"\\\\\\n]*)"|'([^'\\n]*)'`;
const first = '(?:[^\\s?:,[\\]{}#&*!|>\'"%@`~\\-]|-(?=\\d))';
const scalar = new RegExp(
  `${quoted}|(~(?= *\\n)|~$|${first}(?:[^\\t\\n :[\\]{}]|:(?=[^\\t\\n ])| (?=[^\\t\\n :#[\\]{}]))*)`,
  'y',
);
const flowScalar = new RegExp(
  `${quoted}|(~(?= *[,\\]}])|${first}(?:[^\\t\\n ,:#[\\]{}]| (?=[^\\t\\n ,:#[\\]{}]))*)`,
  'y',
);

const readFlowList = (cursor: Cursor): YamlList | undefined => readFigures(cursor) ?? readAnyList(cursor);

/** `[0, 0, 12]`, as nearly all rows of a report are; else nothing is read. */
const readFigures = (cursor: Cursor): YamlList | undefined => {
  const { text, at: offset } = cursor;
  const items: YamlNode[] = [];
  for (let from = offset + 1; ; ) {
    let end = from;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end === from || end - from > 15) return undefined;
    const source = text.slice(from, end);
    items.push({ kind: 'scalar', value: Number(source), source, offset: from });
    const next = text[end];
    if (next === ']') {
      cursor.at = end + 1;
      return listOf(items, offset);
    }
    if (next !== ',' || text[end + 1] !== ' ') return undefined;
    from = end + 2;
  }
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const readAnyList = (cursor: Cursor): YamlList | undefined => {
  const items: YamlNode[] = [];
  const offset = cursor.at++;
  do {
    take(cursor, / */y);
    const item = readScalar(cursor, flowScalar);
    if (!item) return undefined;
    items.push(item);
  } while (take(cursor, / *,/y));
  return take(cursor, / *\]/y) && listOf(items, offset);
};

const readFlowMap = (cursor: Cursor): YamlMap | undefined => {
  const pairs: YamlPair[] = [];
  const offset = cursor.at++;
  if (take(cursor, / *\}/y)) return mapOf(pairs, offset);
  do {
    take(cursor, / */y);
    if (!addPair(pairs, readFlowField(cursor))) return undefined;
  } while (take(cursor, / *,/y));
  return take(cursor, / *\}/y) && mapOf(pairs, offset);
};

const readFlowField = (cursor: Cursor): YamlPair | undefined => {
  const offset = cursor.at;
  const name = take(cursor, /([A-Za-z][A-Za-z0-9]*): +/y)?.[1];
  const key = name === undefined ? undefined : plainScalar(name, offset);
  const value = typeof key?.value === 'string' && readScalar(cursor, flowScalar);
  return key && value ? { key, value } : undefined;
};

const readScalar = (cursor: Cursor, pattern: RegExp): YamlScalar | undefined => {
  const offset = cursor.at;
  const [, double, single, source] = take(cursor, pattern) ?? [];
  if (source !== undefined) return plainScalar(source, offset);
  const value = double ?? single;
  return value === undefined ? undefined : { kind: 'scalar', value, offset };
};

const number = /^[-+]?\d{1,15}(?:\.\d{1,15})?$/;
/** Everything else that the core schema takes for something else than a string. */
const oddWord = /^(?:null|true|false|0[ox][\da-f]+|[-+]?[\d.]+(?:e[-+]?\d+)?|[-+]?\.(?:inf|nan))$/i;
const words = new Map<string, unknown>([
  ['~', null],
  ['true', true],
  ['false', false],
]);

const plainScalar = (source: string, offset: number): YamlScalar | undefined => {
  if (number.test(source)) return { kind: 'scalar', value: Number(source), source, offset };
  if (words.has(source)) return { kind: 'scalar', value: words.get(source), source, offset };
  return oddWord.test(source) ? undefined : { kind: 'scalar', value: source, source, offset };
};

const mapOf = (items: YamlPair[], offset: number): YamlMap => {
  const map: YamlMap = { kind: 'map', items, offset, print: () => JSON.stringify(toValue(map)) };
  return map;
};

const listOf = (items: YamlNode[], offset: number): YamlList => {
  const list: YamlList = { kind: 'list', items, offset, print: () => JSON.stringify(toValue(list)) };
  return list;
};

/**
 * Plain objects, arrays and scalars.
 *
 * @param left fields of the map itself whose lists and maps come as empty objects
 */
export const toValue = (node: YamlNode | null, left: readonly string[] = []): unknown => {
  if (node?.kind === 'list') return node.items.map((item) => toValue(item));
  if (node?.kind !== 'map') return node?.value;
  const fields: Record<string, unknown> = {};
  for (const pair of node.items) {
    const key = keyOf(pair);
    fields[key] = pair.value && pair.value.kind !== 'scalar' && left.includes(key) ? {} : toValue(pair.value);
  }
  return fields;
};
