import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5';
import { TooComplex } from '../too-complex.ts';

export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** The whole of a page with its menus stays below 60 open elements; parsing takes their number times the file's length. */
const maxOpen = 600;
const maxElements = 250_000;
/** The parser compares every attribute of a tag with all before it, so a page is fed to it in pieces that bound their number. */
const maxAttributes = 1000;
const chunk = 16 * 1024;

/** Parses a page, and stops where it nests without end: a million open `<b>` would otherwise take minutes. */
export const parseLimited = (html: string): DefaultTreeAdapterTypes.Document => {
  let open = 0;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      elements++;
      if (elements > maxElements)
        throw new TooComplex(`网页元素超过 ${maxElements} 个。`, `The page has more than ${maxElements} elements.`);
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => {
      open++;
      if (open > maxOpen)
        throw new TooComplex(`元素嵌套超过 ${maxOpen} 层。`, `Elements nest more than ${maxOpen} deep.`);
    },
    onItemPop: () => {
      open--;
    },
  };
  const parser = new Parser({ treeAdapter });
  for (let start = 0; start < html.length; start += chunk) {
    parser.tokenizer.write(html.slice(start, start + chunk), false);
    // biome-ignore lint/complexity/useLiteralKeys: the type keeps it to itself, and nothing else tells of an unfinished tag
    const token = parser.tokenizer['currentToken'];
    if (token && 'attrs' in token && token.attrs.length > maxAttributes)
      throw new TooComplex(
        `一个元素的属性超过 ${maxAttributes} 个。`,
        `One element has more than ${maxAttributes} attributes.`,
      );
  }
  parser.tokenizer.write('', true);
  return parser.document;
};

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** A declaration of the element's own style attribute; style sheets are not read. */
export const styleOf = (element: Element, property: string): string | undefined => {
  const declarations = attribute(element, 'style')?.split(';') ?? [];
  const own = declarations.map((one) => one.split(':')).find(([name]) => name?.trim().toLowerCase() === property);
  return own?.[1]?.trim().toLowerCase();
};
