import { childNamed, elementsIn, type XmlElement } from './xml-element.ts';

/** Elements that only say something about what they hold; what they hold is printed. */
const transparent = new Set(
  'w:sdtContent w:customXml w:ins w:moveTo w:smartTag w:hyperlink w:fldSimple w:dir w:bdo m:oMathPara m:oMath m:f m:num m:den m:e m:sSup m:sSub m:sup m:sub m:d m:rad m:deg'.split(
    ' ',
  ),
);

/** Deleted, or moved elsewhere: not printed. */
const gone = new Set(['w:del', 'w:moveFrom']);

/** What an element prints, in order, the wrappers of revisions, links and content controls opened. */
export const contentOf = (element: XmlElement | undefined): XmlElement[] =>
  (element ? elementsIn(element) : []).flatMap((child) => {
    if (transparent.has(child.name)) return contentOf(child);
    if (child.name === 'w:sdt') return contentOf(childNamed(child, 'w:sdtContent'));
    if (child.name === 'mc:AlternateContent') return contentOf(chosenAlternative(child));
    return gone.has(child.name) ? [] : [child];
  });

/** The same thing twice, for newer and older programs: it is printed once. */
export const chosenAlternative = (alternatives: XmlElement): XmlElement | undefined =>
  childNamed(alternatives, 'mc:Choice') ?? childNamed(alternatives, 'mc:Fallback');
