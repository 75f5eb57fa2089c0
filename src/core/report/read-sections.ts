import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { ParsedDocument } from '../document/parse-document.ts';
import { renderHtml } from '../document/render-html.ts';
import { type Block, formSections, type Section } from './report.ts';

/** The body as sections, and the nodes their blocks were made of. */
export interface ReadSections {
  sections: Section[];
  nodes: ReadonlyMap<Block, RootContent>;
}

/** The body as sections of blocks, in the order of the file. Nothing is left out; `renderBlocks` gives the blocks their HTML. */
export const readSections = (document: ParsedDocument): ReadSections => {
  const nodes = new Map<Block, RootContent>();
  const sections: Section[] = [{ id: 'intro', heading: '', line: document.bodyLine, blocks: [] }];
  for (const node of document.tree.children) {
    joinWrappedLines(node);
    if (node.type === 'heading' && node.depth <= 2) {
      const heading = plainText(node);
      sections.push({ id: recogniseSection(heading), heading, line: node.position?.start.line ?? 1, blocks: [] });
    } else {
      const block = readBlock(node);
      nodes.set(block, node);
      sections.at(-1)?.blocks.push(block);
    }
  }
  const [intro] = sections;
  return { sections: intro?.blocks.length === 0 ? sections.slice(1) : sections, nodes };
};

/** Once the form's tables are taken out of the sections: as HTML, which nobody sees, they are most of a body. */
export const renderBlocks = ({ sections, nodes }: ReadSections): void => {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const node = nodes.get(block);
    if (node) block.html = renderHtml(node);
  }
};

/** By the words of the title, not its numeral: numerals get lost, and wordings vary. */
export const sectionWords: readonly [Section['id'], RegExp][] = [
  ['disputes', /复议|诉讼/],
  ['requests', /申请/],
  ['proactive', /主动公开/],
  ['problems', /问题|改进/],
  ['other', /其他.*(?:事项|情况)/],
  ['overview', /总体情况|概述|概况|基本情况/],
];

const recogniseSection = (heading: string): Section['id'] => {
  const title = heading.normalize('NFKC').replace(/\s/g, '');
  const exact = formSections.find((section) => title.endsWith(section.title));
  return exact?.id ?? sectionWords.find(([, words]) => words.test(title))?.[0] ?? 'unknown';
};

const kinds: Partial<Record<RootContent['type'], Block['kind']>> = {
  heading: 'heading',
  list: 'list',
  table: 'table',
  blockquote: 'quote',
};

const readBlock = (node: RootContent): Block => ({
  kind: kinds[node.type] ?? 'paragraph',
  text:
    node.type === 'list' || node.type === 'table'
      ? node.children.map((child) => plainText(child)).join('\n')
      : plainText(node),
  line: node.position?.start.line ?? 1,
  endLine: node.position?.end.line ?? 1,
  html: '',
});

const han = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—';
const wrapped = new RegExp(`(?<=[${han}])[ \\t]*\\n[ \\t]*(?=[${han}])`, 'gu');

/** A line break between Han characters is the editor's; a browser would show it as a space. */
const joinWrappedLines = (node: RootContent): void => {
  if ('children' in node) for (const child of node.children) joinWrappedLines(child);
  else if (node.type === 'text' && node.value.includes('\n')) node.value = node.value.replace(wrapped, '');
};
