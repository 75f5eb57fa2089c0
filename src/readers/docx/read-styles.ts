import { childNamed, elementsIn, isOn, numberOf, wordValue, type XmlElement } from './xml-element.ts';

/** What a style settles of what is printed, its own words and those of the styles it is based on. */
export interface Style {
  name?: string;
  hidden?: boolean;
  outlineLevel?: number;
  numbering?: { id: string; level?: number };
}

export interface Styles {
  get(id: string | undefined): Style;
  /** The style of paragraphs that name none. */
  defaultParagraph: string | undefined;
}

export const readStyles = (part: XmlElement | undefined): Styles => {
  const own = new Map<string, Style & { basedOn?: string }>();
  let defaultParagraph: string | undefined;
  for (const element of part ? elementsIn(part) : []) {
    const id = element.attributes['w:styleId'];
    if (element.name !== 'w:style' || id === undefined) continue;
    own.set(id, readStyle(element));
    const isDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '');
    if (isDefault && element.attributes['w:type'] === 'paragraph') defaultParagraph = id;
  }
  const resolved = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style => {
    const known = resolved.get(id);
    if (known) return known;
    const { basedOn, ...style } = own.get(id) ?? {};
    // A chain of styles that bites its own tail ends here.
    const base = basedOn !== undefined && depth < 30 ? resolve(basedOn, depth + 1) : {};
    const { name: _, ...inherited } = base;
    const whole = { ...inherited, ...style };
    resolved.set(id, whole);
    return whole;
  };
  return { get: (id) => (id === undefined ? {} : resolve(id, 0)), defaultParagraph };
};

const readStyle = (element: XmlElement): Style & { basedOn?: string } => {
  const paragraph = childNamed(element, 'w:pPr');
  const run = childNamed(element, 'w:rPr');
  const numbering = childNamed(paragraph, 'w:numPr');
  const id = wordValue(numbering, 'w:numId');
  const level = numberOf(numbering, 'w:ilvl');
  const outlineLevel = numberOf(paragraph, 'w:outlineLvl');
  const name = wordValue(element, 'w:name');
  const basedOn = wordValue(element, 'w:basedOn');
  return {
    ...(name !== undefined && { name }),
    ...(basedOn !== undefined && { basedOn }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(childNamed(run, 'w:vanish') && { hidden: isOn(run, 'w:vanish') }),
    ...(id !== undefined && { numbering: { id, ...(level !== undefined && { level }) } }),
  };
};
