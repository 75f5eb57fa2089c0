import { element } from '../dom.ts';
import type { Markup } from './markup.ts';

/** The same as elements of the page. */
export const buildNodes = (markup: readonly Markup[]): (Node | string)[] =>
  markup.map((one) => (typeof one === 'string' ? one : element(one.tag, one.attributes, ...buildNodes(one.children))));
