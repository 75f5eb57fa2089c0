import { escapeXml } from '../../core/dataset/escape-xml.ts';

/** A piece of a page as a value, so that the build and the browser make the same of it. Words are always words, never markup. */
export type Markup = string | MarkupElement;

export interface MarkupElement {
  tag:
    | 'a'
    | 'caption'
    | 'del'
    | 'details'
    | 'div'
    | 'h2'
    | 'h3'
    | 'ins'
    | 'li'
    | 'nav'
    | 'ol'
    | 'p'
    | 'section'
    | 'span'
    | 'strong'
    | 'summary'
    | 'table'
    | 'tbody'
    | 'td'
    | 'th'
    | 'thead'
    | 'tr'
    | 'ul';
  attributes: Record<string, string>;
  children: readonly Markup[];
}

/** An attribute that is undefined is left out. */
export const tag = (
  name: MarkupElement['tag'],
  attributes: Record<string, string | undefined>,
  ...children: readonly Markup[]
): MarkupElement => ({
  tag: name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  ),
  children,
});

/** As HTML that is safe to put into a page. */
export const formatMarkup = (markup: readonly Markup[]): string => {
  let html = '';
  for (const one of markup) {
    if (typeof one === 'string') html += escaped(one);
    else html += `<${one.tag}${formatAttributes(one.attributes)}>${formatMarkup(one.children)}</${one.tag}>`;
  }
  return html;
};

const formatAttributes = (attributes: MarkupElement['attributes']): string => {
  let html = '';
  for (const name in attributes) html += ` ${name}="${escaped(attributes[name] ?? '')}"`;
  return html;
};

/** Most texts have nothing to escape, and a page has thousands of them. */
const escaped = (text: string): string => (/[\p{Cc}\p{Cs}\ufffe\uffff&<>"']/u.test(text) ? escapeXml(text) : text);
