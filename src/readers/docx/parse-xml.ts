import { TooComplex } from '../too-complex.ts';
import { elementsIn, type XmlElement } from './xml-element.ts';

/** The two vocabularies of Word (transitional and strict) and the few others that hold text or pictures. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

/** A report has 5,000 to 30,000. */
const maxElements = 250_000;
const maxDepth = 400;
const maxTables = 20;

/** Bounded between quotes, since a repetition without end overflows the matcher's stack. */
const tokens =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/=!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*'){0,4000}?)(\/?)>|([^<]+)/y;

/**
 * Parses a part of a DOCX strictly and in one pass. Undefined: it is not well formed. Entities of its own it cannot
 * have, since a document type is no token here.
 */
export const parseXml = (text: string): XmlElement | undefined => {
  const builder = new TreeBuilder();
  tokens.lastIndex = 0;
  let end = 0;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    end = tokens.lastIndex;
    const [, cdata, slash, tag, attributes = '', closed, characters] = token;
    if (characters !== undefined) builder.addText(decodeEntities(characters));
    else if (cdata !== undefined) builder.addText(cdata);
    else if (tag !== undefined) {
      const fits = slash === '/' ? builder.end(tag) : builder.start(tag, attributes, closed === '/');
      if (!fits) return undefined;
    }
  }
  return end === text.length ? builder.root() : undefined;
};

class TreeBuilder {
  readonly #top: XmlElement = { name: '', attributes: {}, children: [] };
  readonly #open: { element: XmlElement; tag: string; names: Map<string, string> }[] = [
    { element: this.#top, tag: '', names: new Map() },
  ];
  #elements = 0;
  #tables = 0;

  addText(text: string): void {
    this.#open.at(-1)?.element.children.push(text);
  }

  start(tag: string, source: string, isEmpty: boolean): boolean {
    const parent = this.#open.at(-1);
    const started = parent && readStart(tag, source, parent.names);
    if (!started) return false;
    parent.element.children.push(started.element);
    if (++this.#elements > maxElements) throw tooMany(maxElements);
    if (isEmpty) return true;
    this.#open.push({ ...started, tag });
    if (started.element.name === 'w:tbl' && ++this.#tables > maxTables) throw tooDeep('表格', 'Tables', maxTables);
    if (this.#open.length > maxDepth) throw tooDeep('元素', 'Elements', maxDepth);
    return true;
  }

  end(tag: string): boolean {
    const last = this.#open.at(-1);
    if (this.#open.length < 2 || last?.tag !== tag) return false;
    if (last.element.name === 'w:tbl') this.#tables--;
    this.#open.pop();
    return true;
  }

  root(): XmlElement | undefined {
    return this.#open.length === 1 ? elementsIn(this.#top)[0] : undefined;
  }
}

const tooMany = (most: number) =>
  new TooComplex(`文档元素超过 ${most} 个。`, `The document has more than ${most} elements.`);

const tooDeep = (zh: string, en: string, most: number) =>
  new TooComplex(`${zh}嵌套超过 ${most} 层。`, `${en} nest more than ${most} deep.`);

const pairs = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

const readStart = (tag: string, source: string, outer: Map<string, string>) => {
  const found: [string, string][] = [];
  let end = 0;
  pairs.lastIndex = 0;
  for (let pair = pairs.exec(source); pair; pair = pairs.exec(source)) {
    found.push([pair[1] ?? '', decodeEntities(pair[2] ?? pair[3] ?? '')]);
    end = pairs.lastIndex;
  }
  if (source.slice(end).trim() !== '') return undefined;
  const declared = found.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  const names = declared.length > 0 ? new Map(outer) : outer;
  for (const [name, value] of declared) names.set(name.slice(6), prefixes[value] ?? 'other');
  const attributes: Record<string, string> = {};
  for (const [name, value] of found) attributes[name.includes(':') ? rename(name, names) : name] = value;
  return { element: { name: rename(tag, names), attributes, children: [] } satisfies XmlElement, names };
};

const rename = (name: string, names: Map<string, string>): string => {
  const colon = name.indexOf(':');
  const known = names.get(colon < 0 ? '' : name.slice(0, colon));
  return known === undefined ? name : `${known}:${name.slice(colon + 1)}`;
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) => {
        if (name) return entities[name.toLowerCase()] ?? '';
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;
