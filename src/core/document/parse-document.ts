import type { Root } from 'mdast';
import type { Finding } from '../findings/finding.ts';
import { decodeText } from './decode-text.ts';
import { fileFinding } from './file-rules.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { SourceFile } from './source-file.ts';

/** A content file taken apart: front matter with positions, the body as text and as a tree. */
export interface ParsedDocument {
  file: string;
  yaml: ParsedYaml;
  /** The whole file's lines, for what is read line by line. */
  lines: string[];
  /** The first line of the body, from 1. */
  bodyLine: number;
  tree: Root;
  findings: Finding[];
}

/** Never fails: a file that cannot be read comes back empty with the findings that say why. */
export const parseDocument = (source: SourceFile): ParsedDocument => {
  const { text, findings } = decodeText(source);
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  const readable = text !== '' || source.bytes.length === 0;
  if (end < 0 && readable) findings.push(missingFrontMatter(source.path, lines));
  const yaml = parseYaml(lines.slice(1, Math.max(end, 1)).join('\n'), source.path, 2);
  const bodyLine = end + 2;
  const body = parseMarkdown(end < 0 ? '' : lines.slice(end + 1).join('\n'), source.path, bodyLine);
  return {
    file: source.path,
    yaml,
    lines,
    bodyLine,
    tree: body.tree,
    findings: [...findings, ...yaml.findings, ...body.findings],
  };
};

const missingFrontMatter = (file: string, lines: readonly string[]): Finding => {
  const first = lines[0]?.slice(0, 30) ?? '';
  const message =
    first.trimEnd() === '---'
      ? { zh: '信息区没有结束：找不到第二个“---”。', en: 'The front matter does not end: there is no second "---".' }
      : { zh: `第一行应为“---”，现为“${first}”。`, en: `The first line should be "---" but is "${first}".` };
  return fileFinding('front-matter-missing', { file, line: 1, column: 1 }, message);
};
