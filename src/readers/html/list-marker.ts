import { chineseNumeral, letterNumeral, romanNumeral } from '../numerals.ts';
import { attribute, type Element, isElement, styleOf } from './parse-limited.ts';

const typeAttributes: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const markers: Record<string, (value: number) => string> = {
  decimal: (value) => `${value}. `,
  'decimal-leading-zero': (value) => `${String(value).padStart(2, '0')}. `,
  'lower-alpha': (value) => `${letterNumeral(value)}. `,
  'upper-alpha': (value) => `${letterNumeral(value).toUpperCase()}. `,
  'lower-roman': (value) => `${romanNumeral(value)}. `,
  'upper-roman': (value) => `${romanNumeral(value).toUpperCase()}. `,
  'cjk-ideographic': (value) => `${chineseNumeral(value)}、`,
  'simp-chinese-informal': (value) => `${chineseNumeral(value)}、`,
  'trad-chinese-informal': (value) => `${chineseNumeral(value)}、`,
};

/** What the browser prints before each item of a list that says how it is numbered. Others a style sheet may print bare. */
export const listMarkers = (list: Element): Map<Element, string> => {
  const found = new Map<Element, string>();
  if (list.tagName !== 'ol') return found;
  const items = list.childNodes.filter(isElement).filter((node) => node.tagName === 'li');
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  let value = whole(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length);
  for (const item of items) {
    value = whole(attribute(item, 'value')) ?? value;
    const marker = markers[listType(item) ?? listType(list) ?? ''];
    if (marker) found.set(item, marker(value));
    value += step;
  }
  return found;
};

const listType = (element: Element): string | undefined => {
  const style = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style');
  const known = style?.split(/\s+/).find((word) => word === 'none' || word in markers);
  return known ?? typeAttributes[attribute(element, 'type') ?? ''];
};

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
