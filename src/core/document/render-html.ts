import type { RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const allowed = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'del',
  'blockquote',
  'br',
  'hr',
  'a',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'code',
  'pre',
]);

// Raw HTML never gets through remark-rehype; the sanitiser is the second lock on the same door.
const renderer = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: [...allowed],
    attributes: { a: ['href'], ol: ['start'] },
    protocols: { href: ['http', 'https', 'mailto'] },
  })
  .use(rehypeStringify);

/** A Markdown node to HTML that is safe to put into a page. */
export const renderHtml = (node: RootContent): string => renderPlain(node) ?? renderFull(node);

/** Any node, by the libraries, in some fifty times the time that a plain paragraph needs. */
export const renderFull = (node: RootContent): string =>
  renderer.stringify(renderer.runSync({ type: 'root', children: [node] }));

/** A paragraph or heading of mere text without a sign to be escaped or a space to be trimmed, which nearly all are. */
const renderPlain = (node: RootContent): string | undefined => {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  const [text, ...others] = node.children;
  if (text?.type !== 'text' || others.length > 0 || /[<&\r]|[ \t]\n|\n[ \t]/.test(text.value)) return undefined;
  const tag = node.type === 'heading' ? `h${node.depth}` : 'p';
  return allowed.has(tag) ? `<${tag}>${text.value}</${tag}>` : undefined;
};
