import type { Markup, MarkupElement } from '../../browser/report-diff/markup.ts';
import { escapeText } from '../html.ts';
import { leanAttribute } from '../lean-html.ts';

/** As HTML that is safe to put into a page, without the end tags HTML lets one leave out. */
export const formatMarkup = (markup: readonly Markup[]): string => {
  let html = '';
  for (const one of markup) {
    if (typeof one === 'string') html += escapeText(one);
    else {
      html += `<${one.tag}${formatAttributes(one.attributes)}>${formatMarkup(one.children)}`;
      if (!endsByItself.has(one.tag)) html += `</${one.tag}>`;
    }
  }
  return html;
};

const endsByItself = new Set<MarkupElement['tag']>(['li', 'tbody', 'td', 'th', 'thead', 'tr']);

const formatAttributes = (attributes: MarkupElement['attributes']): string => {
  let html = '';
  for (const name in attributes) html += leanAttribute(name, attributes[name]);
  return html;
};
