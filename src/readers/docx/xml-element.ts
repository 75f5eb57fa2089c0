export interface XmlElement {
  /** With the prefix everybody uses, whatever the file calls it: `w:p`. */
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const elementsIn = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

/** The `w:val` of a child, the way Word states nearly everything. */
export const wordValue = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes['w:val'];

export const numberOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const value = wordValue(element, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
};

/** A switch such as `w:vanish`: on when it stands there, unless it says otherwise. */
export const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const child = childNamed(element, name);
  return child !== undefined && !/^(?:0|false|off|none)$/.test(child.attributes['w:val'] ?? '');
};

/** Whether anything below bears one of the names. */
export const holds = (element: XmlElement, names: ReadonlySet<string>): boolean =>
  elementsIn(element).some((child) => names.has(child.name) || holds(child, names));
