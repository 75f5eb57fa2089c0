import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Finding, Place } from '../findings/finding.ts';
import { type FileRuleId, fileFinding } from './file-rules.ts';

// A single tilde is a range in Chinese prose (1~3月), not a strike-through.
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** Real bodies have fewer than 200 of these; `![` ten thousand times keeps the parser busy for minutes. */
const maxMarkup = 3000;
const maxNesting = 12;

/** Markdown text to its tree. Lines are those of the file. */
export const parseMarkdown = (text: string, file: string, firstLine: number): { tree: Root; findings: Finding[] } => {
  const complex = findComplexity(text, file, firstLine);
  if (complex) return { tree: { type: 'root', children: [] }, findings: [complex] };
  // Leading newlines put every position on the line of the file without shifting them one by one.
  const tree = parser.parse('\n'.repeat(firstLine - 1) + text);
  return { tree, findings: findUnsafeNodes(tree, file) };
};

const findComplexity = (text: string, file: string, firstLine: number): Finding | undefined => {
  const lines = text.split('\n');
  const nested = lines.findIndex(
    (line) =>
      (/^(?:\s*(?:>|[-+*]|\d+[.)])(?=\s|>)){2,}/.exec(line)?.[0].replace(/[\s\d]/g, '').length ?? 0) > maxNesting,
  );
  const markup = text.match(/[[\]<>*_`~!&\\]/g)?.length ?? 0;
  if (nested < 0 && markup <= maxMarkup) return undefined;
  return fileFinding(
    'markdown-too-complex',
    { file, line: firstLine + Math.max(nested, 0), column: 1 },
    {
      zh:
        nested < 0
          ? `正文有 ${markup} 个标记符号，最多 ${maxMarkup} 个，没有读取。`
          : `此行的引用或列表嵌套超过 ${maxNesting} 层，没有读取。`,
      en:
        nested < 0
          ? `The body has ${markup} markup characters; the limit is ${maxMarkup}. It was not read.`
          : `Quotes or lists on this line are nested deeper than ${maxNesting} levels. The body was not read.`,
    },
  );
};

const safeAddress = /^(?:https?:\/\/|mailto:)/i;

const findUnsafeNodes = (tree: Root, file: string): Finding[] => {
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
