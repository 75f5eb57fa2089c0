import { attribute, type Element, isElement, type Parent, styleOf } from './parse-limited.ts';

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits above the line keep their place: a note's mark behind a figure would else make 51 of 5. */
export const raiseDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit);

export const isRaised = (element: Element): boolean =>
  element.tagName === 'sup' || styleOf(element, 'vertical-align') === 'super';

/** Struck out, and still printed: 5 struck before 3 is not 53. */
export const isStruck = (element: Element): boolean =>
  (/^(?:s|strike|del)$/.test(element.tagName) || isLinedThrough(element)) && holdsText(element);

export const strikeMark = '~~';

const isLinedThrough = (element: Element): boolean =>
  /\btext-decoration(?:-line)?\s*:[^;]*line-through/i.test(attribute(element, 'style') ?? '');

const holdsText = (parent: Parent): boolean =>
  parent.childNodes.some((node) =>
    isElement(node) ? holdsText(node) : node.nodeName === '#text' && 'value' in node && node.value.trim() !== '',
  );

/** A form filled in on a page prints what its fields hold; a search box holds words. */
export const figureTypedIn = (element: Element): string | undefined => {
  const value = attribute(element, 'value')?.trim() ?? '';
  const isField = element.tagName === 'input' && /^(?:text|number)$/i.test(attribute(element, 'type') ?? 'text');
  return isField && /^[-\d.,]+$/.test(value) ? value : undefined;
};
