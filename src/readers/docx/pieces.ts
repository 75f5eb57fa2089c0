import { chosenAlternative } from './content-of.ts';
import type { Style } from './read-styles.ts';
import { childNamed, elementsIn, holds, type XmlElement } from './xml-element.ts';

const picture = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'o:OLEObject', 'a:blip']);

/** Headings are what styles make one; a level on a single paragraph is too often a slip. */
export const headingLevel = ({ name, outlineLevel }: Style): number | undefined => {
  const named = /^heading ([1-6])$/i.exec(name ?? '')?.[1];
  if (named) return Number(named);
  return outlineLevel !== undefined && outlineLevel >= 0 && outlineLevel < 6 ? outlineLevel + 1 : undefined;
};

/** Blanks at the ends count only where the file says so, and line feeds are blanks. */
export const ownText = (element: XmlElement): string => {
  const text = element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
};

export const plainText = (run: XmlElement, name: string): string =>
  elementsIn(run)
    .map((child) => (child.name === name ? ownText(child) : ''))
    .join('');

/** The text boxes of a drawing, wherever in it they lie. */
export const textBoxesIn = (drawing: XmlElement): XmlElement[] =>
  elementsIn(drawing).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    const inside = child.name === 'mc:AlternateContent' ? chosenAlternative(child) : child;
    return inside ? textBoxesIn(inside) : [];
  });

/** A picture in which a table might be hidden: none that is the size of an icon. */
export const showsPicture = (drawing: XmlElement): boolean => holds(drawing, picture) && !isTiny(drawing);

/** 32 pixels in the unit of drawings: bullets and icons. */
const tiny = 304_800;

const isTiny = (drawing: XmlElement): boolean =>
  elementsIn(drawing).some((child) => {
    const { cx, cy } = childNamed(child, 'wp:extent')?.attributes ?? {};
    return cx !== undefined && cy !== undefined && Math.min(Number(cx), Number(cy)) <= tiny;
  });
