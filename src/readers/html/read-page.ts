import type { OriginalBlock } from '../../core/importer/blocks.ts';
import { TooComplex } from '../too-complex.ts';
import { Flow, type Mode } from './flow.ts';
import { listMarkers } from './list-marker.ts';
import { figureTypedIn, isRaised, isStruck, raiseDigits, strikeMark } from './marked-text.ts';
import { attribute, type Element, isElement, type Parent, styleOf } from './parse-limited.ts';
import { readTable } from './read-table.ts';
import { breakMark } from './split-run.ts';

/** Not printed, or furniture of the site. A `form` is neither: old sites wrap the whole page in one. */
const skipped = new Set(
  'head title style script noscript template nav aside select option button input textarea datalist iframe object embed svg math video audio canvas map rt rp frameset'.split(
    ' ',
  ),
);

const blockTags = new Set(
  'address article blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const maxTableDepth = 12;
const maxDepth = 1000;

interface At extends Mode {
  depth: number;
  tableDepth: number;
  /** Inside the article a `header` holds its title, elsewhere the site's. */
  inArticle: boolean;
  isRaised?: true;
}

/** Reads a parsed page into blocks, in the order in which it is printed. */
export class PageReader {
  #tables = 0;
  readonly #keepsBlanks: boolean;

  constructor(given: { keepsBlanks: boolean }) {
    this.#keepsBlanks = given.keepsBlanks;
  }

  read(page: Parent): OriginalBlock[] {
    return this.#readFlow(page, { depth: 0, tableDepth: 0, inArticle: false });
  }

  #readFlow(parent: Parent, at: At): OriginalBlock[] {
    const flow = new Flow({ keepsBlanks: this.#keepsBlanks, isCell: at.tableDepth > 0 });
    this.#readChildren(parent, flow, at);
    flow.flush(at);
    return flow.blocks;
  }

  #readChildren(parent: Parent, flow: Flow, at: At): void {
    if (at.depth > maxDepth)
      throw new TooComplex(`元素嵌套超过 ${maxDepth} 层。`, `Elements nest more than ${maxDepth} deep.`);
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text' && 'value' in node)
        flow.addText(at.isRaised ? raiseDigits(node.value) : node.value);
      else if (isElement(node)) this.#readElement(node, flow, at);
    }
  }

  #readElement(element: Element, flow: Flow, at: At): void {
    const tag = element.tagName;
    const typed = at.tableDepth > 0 && !isHidden(element) ? figureTypedIn(element) : undefined;
    if (typed !== undefined) flow.addText(typed);
    if (isSkipped(element, at)) return;
    if (tag === 'br') flow.addText(breakMark);
    else if (tag === 'img') {
      if (isPicture(element)) {
        flow.flush(at);
        flow.add({ kind: 'image', origin: {} });
      }
    } else if (tag === 'table') {
      flow.flush(at);
      flow.add(...this.#readTable(element, at));
    } else if (blockTags.has(tag) || styleOf(element, 'display') === 'block') this.#readBlock(element, flow, at);
    else this.#readInline(element, flow, { ...at, depth: at.depth + 1 });
  }

  #readInline(element: Element, flow: Flow, at: At): void {
    const mark = isStruck(element) ? strikeMark : '';
    flow.addText(mark);
    this.#readChildren(element, flow, isRaised(element) ? { ...at, isRaised: true } : at);
    flow.addText(mark);
  }

  #readBlock(element: Element, flow: Flow, at: At): void {
    flow.flush(at);
    const inside = modeInside(element, at);
    const markers = element.tagName === 'ol' ? listMarkers(element) : undefined;
    if (markers?.size) {
      for (const node of element.childNodes) {
        if (!isElement(node)) continue;
        flow.marker = markers.get(node) ?? '';
        this.#readElement(node, flow, inside);
        flow.marker = '';
      }
      return;
    }
    this.#readChildren(element, flow, inside);
    flow.flush(inside);
  }

  #readTable(table: Element, at: At): OriginalBlock[] {
    const tableDepth = at.tableDepth + 1;
    if (tableDepth > maxTableDepth)
      throw new TooComplex(`表格嵌套超过 ${maxTableDepth} 层。`, `Tables nest more than ${maxTableDepth} deep.`);
    const { heading: _, preformatted: __, ...outside } = at;
    return readTable(table, {
      readCell: (cell) => this.#readFlow(cell, { ...outside, depth: at.depth + 4, tableDepth }),
      isHidden: (element) => isHidden(element),
      nextTable: () => ++this.#tables,
    });
  }
}

const modeInside = (element: Element, at: At): At => {
  const inside: At = {
    ...at,
    depth: at.depth + 1,
    inArticle: at.inArticle || /^(article|main)$/.test(element.tagName),
  };
  if (/^h[1-6]$/.test(element.tagName)) return { ...inside, heading: Number(element.tagName.slice(1)) };
  if (element.tagName === 'pre') return { ...inside, preformatted: 'always' };
  const whiteSpace = styleOf(element, 'white-space');
  return whiteSpace && /^(pre|break-spaces)/.test(whiteSpace) ? { ...inside, preformatted: 'if-lines' } : inside;
};

const isSkipped = (element: Element, at: At): boolean => {
  const tag = element.tagName;
  return skipped.has(tag) || ((tag === 'header' || tag === 'footer') && !at.inArticle) || isHidden(element);
};

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  styleOf(element, 'display') === 'none' ||
  styleOf(element, 'visibility') === 'hidden' ||
  styleOf(element, 'mso-hide') === 'all';

/** Spacers, bullets and icons are not pictures of anything. */
const isPicture = (image: Element): boolean =>
  [attribute(image, 'width'), attribute(image, 'height'), styleOf(image, 'width'), styleOf(image, 'height')].every(
    (size) => !/^\s*\d+(\.\d+)?\s*(px)?\s*$/.test(size ?? '') || Number.parseFloat(size ?? '') > 32,
  );
