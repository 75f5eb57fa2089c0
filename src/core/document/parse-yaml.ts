import { LineCounter } from 'yaml';
import type { Finding, Place } from '../findings/finding.ts';
import { fileFinding } from './file-rules.ts';
import { type ReadYaml, readFullYaml } from './full-yaml.ts';
import { readPlainYaml, toValue } from './plain-yaml.ts';
import { offsetOf, type YamlNode } from './yaml-node.ts';

/** `yaml` takes 20 s for 30,000 keys, so the size is capped before it is asked. */
const maxCharacters = 64 * 1024;
const maxDepth = 20;

/** YAML text with the way back from a field to its place. */
export interface ParsedYaml extends ReadYaml {
  /** Follows map keys and list indexes as far as they exist; the place of the last one found. */
  placeOf(path: readonly (string | number)[]): Place;
  placeOfNode(node: YamlNode | null): Place;
}

/** @param firstLine the line of the file on which `text` begins, from 1 */
export const parseYaml = (text: string, file: string, firstLine: number): ParsedYaml => {
  const root = isTooLarge(text) || hasWide(text) ? undefined : readPlainYaml(text);
  if (!root) return parseFullYaml(text, file, firstLine);
  let lines: LineCounter | undefined;
  const placeAt = placesIn(() => (lines ??= countLines(text)), file, firstLine);
  return withPlaces({ root, value: (left) => toValue(root, left), findings: [] }, placeAt);
};

/** Says the same of any text, by the library alone, in ten times the time. */
export const parseFullYaml = (text: string, file: string, firstLine: number): ParsedYaml => {
  const lines = new LineCounter();
  const tooLarge = isTooLarge(text);
  const placeAt = placesIn(() => lines, file, firstLine);
  const read = readFullYaml(tooLarge ? '' : text, lines, placeAt);
  if (tooLarge)
    return withPlaces({ ...read, findings: [fileFinding('file-too-large', placeAt(0), tooLargeMessage)] }, placeAt);
  return withPlaces(hasWide(text) ? { ...read, findings: wideFindings(text, placeAt) } : read, placeAt);
};

const withPlaces = (read: ReadYaml, placeAt: (offset: number) => Place): ParsedYaml => ({
  ...read,
  placeOfNode: (node) => placeAt(node?.offset ?? 0),
  placeOf: (path) => placeAt(offsetOf(read.root, path)),
});

const placesIn =
  (lines: () => LineCounter, file: string, firstLine: number) =>
  (offset: number): Place => {
    const { line, col } = lines().linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };

const countLines = (text: string): LineCounter => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
};

const tooLargeMessage = {
  zh: `信息区超过 ${maxCharacters / 1024} kB 或嵌套超过 ${maxDepth} 层，没有读取。`,
  en: `The front matter is larger than ${maxCharacters / 1024} kB or nested deeper than ${maxDepth} levels. It was not read.`,
};

const isTooLarge = (text: string): boolean => text.length > maxCharacters || flowDepth(text) > maxDepth;

const flowDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
};

/**
 * A Chinese keyboard's colon or comma where YAML wants its own: after a field's name, or between figures. To YAML it is
 * a letter, so it complains of the lines after, or of nothing at all.
 */
const wide =
  /^[ \t]*(?:- )?[a-z][A-Za-z0-9]{0,30}(：)|\{[^{}'"#\n]*?[a-z][A-Za-z0-9]{0,30}(：)|\[[\d\s.,~]*(，)[\d\s.,，~]*\]/gm;

const hasWide = (text: string): boolean =>
  (follows(text, '：', /[A-Za-z0-9]/) || follows(text, '，', /[\d\s.,~[]/)) && text.search(wide) >= 0;

/** Whether the sign stands behind such a character anywhere. */
const follows = (text: string, sign: string, before: RegExp): boolean => {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (before.test(text[at - 1] ?? '')) return true;
  return false;
};

const wideFindings = (text: string, placeAt: (offset: number) => Place): Finding[] =>
  [...text.matchAll(wide)].slice(0, 5).map((match) => {
    const sign = match[1] ?? match[2] ?? match[3] ?? '';
    const plain = sign === '：' ? ':' : ',';
    return fileFinding('yaml-syntax', placeAt(match.index + match[0].indexOf(sign)), {
      zh: `此处用了全角“${sign}”，应为半角“${plain}”，后面空一格。`,
      en: `A full-width "${sign}" stands here; it should be an ASCII "${plain}" with a space after it.`,
    });
  });
