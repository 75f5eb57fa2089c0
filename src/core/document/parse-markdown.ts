import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Finding, Place } from '../findings/finding.ts';
import { type FileRuleId, fileFinding } from './file-rules.ts';
import { escapedIn } from './forbidden-characters.ts';
import { readPlainMarkdown } from './plain-markdown.ts';

// A single tilde is a range in Chinese prose (1~3月), not a strike-through.
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/**
 * Far above any real body, far below what keeps the parser busy for minutes: `![` ten thousand times, headings on every
 * other line, a table of thousands of columns, lists within lists.
 */
const most = { markup: 3000, lines: 3000, columns: 60, nesting: 12, indentation: 60 };

/** A body taken apart. Lines are those of the file. */
export interface ParsedMarkdown {
  tree: Root;
  findings: Finding[];
}

/** Markdown text to its tree. */
export const parseMarkdown = (text: string, file: string, firstLine: number): ParsedMarkdown => {
  const tree = readPlainMarkdown(text, firstLine);
  if (!tree) return parseFullMarkdown(text, file, firstLine);
  const complex = findComplexity(text, file, firstLine);
  return complex ? { tree: { type: 'root', children: [] }, findings: [complex] } : { tree, findings: [] };
};

/** Says the same of any text, by remark alone, in some thirty times the time. */
export const parseFullMarkdown = (text: string, file: string, firstLine: number): ParsedMarkdown => {
  const complex = findComplexity(text, file, firstLine);
  if (complex) return { tree: { type: 'root', children: [] }, findings: [complex] };
  // Leading newlines put every position on the line of the file without shifting them one by one.
  const tree = parser.parse('\n'.repeat(firstLine - 1) + text);
  return { tree, findings: findUnsafeNodes(tree, text, file) };
};

const findComplexity = (text: string, file: string, firstLine: number): Finding | undefined => {
  const lines = text.split('\n');
  const tooComplex = (line: number, zh: string, en: string): Finding =>
    fileFinding(
      'markdown-too-complex',
      { file, line: firstLine + line, column: 1 },
      { zh: `${zh}，正文没有读取。`, en: `${en}. The body was not read.` },
    );
  const markup = text.match(/[[\]<>*_`~!&\\]/g)?.length ?? 0;
  if (markup > most.markup)
    return tooComplex(
      0,
      `正文有 ${markup} 个标记符号，最多 ${most.markup} 个`,
      `The body has ${markup} markup characters; the limit is ${most.markup}`,
    );
  if (lines.length > most.lines)
    return tooComplex(
      0,
      `正文有 ${lines.length} 行，最多 ${most.lines} 行`,
      `The body has ${lines.length} lines; the limit is ${most.lines}`,
    );
  const nested = lines.findIndex(isDeep);
  if (nested >= 0)
    return tooComplex(
      nested,
      `此行的引用或列表嵌套超过 ${most.nesting} 层`,
      `Quotes or lists on this line are nested deeper than ${most.nesting} levels`,
    );
  const wide = lines.findIndex((line) => line.split('|').length - 1 > most.columns);
  if (wide < 0) return undefined;
  return tooComplex(
    wide,
    `此行的表格超过 ${most.columns} 列`,
    `The table on this line has more than ${most.columns} columns`,
  );
};

const indented = new RegExp(`^\\s{${most.indentation},}(?:[-+*]|\\d+[.)])\\s`);

/** By marks on the line itself, or by the spaces before one. */
const isDeep = (line: string): boolean => {
  const marks = /^(?:\s*(?:>|[-+*]|\d+[.)])(?=\s|>)){2,}/.exec(line)?.[0].replace(/[\s\d]/g, '').length ?? 0;
  return marks > most.nesting || indented.test(line);
};

const safeAddress = /^(?:https?:\/\/|mailto:)/i;

const findUnsafeNodes = (tree: Root, text: string, file: string): Finding[] => {
  const findings: Finding[] = [];
  const add = (id: FileRuleId, node: Nodes, shown: string, zh: string, en: string) =>
    findings.push(
      fileFinding(
        id,
        placeOfNode(node, file),
        { zh: `${zh}：${shorten(shown)}`, en: `${en}: ${shorten(shown)}` },
        'body',
      ),
    );
  visit(tree, (node) => {
    const words = 'value' in node ? node.value : 'url' in node ? node.url : '';
    findings.push(...escapedIn(words, text, placeOfNode(node, file)));
    if (node.type === 'html') add('markdown-raw-html', node, node.value, '正文含 HTML 代码', 'The body holds raw HTML');
    if ((node.type === 'link' || node.type === 'definition') && !safeAddress.test(node.url))
      add(
        'markdown-unsafe-link',
        node,
        node.url,
        '链接不是 http、https 或 mailto 地址',
        'The link is no http, https or mailto address',
      );
    if (node.type === 'image' || node.type === 'imageReference')
      add('markdown-image', node, node.alt ?? '', '正文含图片', 'The body holds an image');
  });
  return findings;
};

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

export const placeOfNode = (node: Nodes | RootContent, file: string): Place => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});
