import type { Level, NumberedList } from '../count-paragraphs.ts';
import type { Styles } from './read-styles.ts';
import { childNamed, elementsIn, isOn, numberOf, wordValue, type XmlElement } from './xml-element.ts';

const readLevel = (element: XmlElement): Level => {
  const restart = numberOf(element, 'w:lvlRestart');
  const style = wordValue(element, 'w:pStyle');
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: wordValue(element, 'w:numFmt') ?? 'decimal',
    text: wordValue(element, 'w:lvlText') ?? '',
    legal: isOn(element, 'w:isLgl'),
    hidden: isOn(childNamed(element, 'w:rPr'), 'w:vanish'),
    ...(restart !== undefined && { restart }),
    ...(style !== undefined && { style }),
  };
};

/** Word has nine. */
const isLevel = (index: number): boolean => index >= 0 && index < 9;

const readLevels = (element: XmlElement): Map<number, Level> => {
  const levels = new Map<number, Level>();
  for (const child of elementsIn(element)) {
    const index = Number(child.attributes['w:ilvl'] ?? 0);
    if (child.name === 'w:lvl' && isLevel(index)) levels.set(index, readLevel(child));
  }
  return levels;
};

export const readNumbering = (part: XmlElement | undefined, styles: Styles): Map<string, NumberedList> => {
  const children = part ? elementsIn(part) : [];
  const abstracts = new Map(
    children
      .filter((child) => child.name === 'w:abstractNum')
      .map((child) => [child.attributes['w:abstractNumId'] ?? '', child] as const),
  );
  const abstractOf = new Map(
    children
      .filter((child) => child.name === 'w:num')
      .map((child) => [child.attributes['w:numId'] ?? '', wordValue(child, 'w:abstractNumId') ?? ''] as const),
  );
  const linkOf = new Map([...abstracts].map(([id, abstract]) => [id, wordValue(abstract, 'w:numStyleLink')]));
  const levelsOf = new Map([...abstracts].map(([id, abstract]) => [id, readLevels(abstract)]));
  const lists = new Map<string, NumberedList>();
  for (const child of children) {
    const id = child.attributes['w:numId'];
    if (child.name !== 'w:num' || id === undefined) continue;
    const named = abstractOf.get(id) ?? '';
    // An abstract list may only point at a list style, whose own list holds the levels.
    const link = linkOf.get(named);
    const linked = link === undefined ? undefined : abstractOf.get(styles.get(link).numbering?.id ?? '');
    const counters = linked ?? named;
    const list = { counters, levels: new Map(levelsOf.get(counters)), restarts: new Map() };
    for (const override of elementsIn(child)) applyOverride(list, override);
    lists.set(id, list);
  }
  return lists;
};

const applyOverride = (list: NumberedList, override: XmlElement): void => {
  const index = Number(override.attributes['w:ilvl'] ?? 0);
  if (override.name !== 'w:lvlOverride' || !isLevel(index)) return;
  const level = childNamed(override, 'w:lvl');
  if (level) list.levels.set(index, readLevel(level));
  const start = numberOf(override, 'w:startOverride');
  if (start !== undefined) list.restarts.set(index, start);
};

/** Which list and level a paragraph is on, by its own word or by that of its style. `0` is Word's word for none. */
export const findListPlace = (
  lists: ReadonlyMap<string, NumberedList>,
  styles: Styles,
  properties: XmlElement | undefined,
  styleId: string | undefined,
): { id: string; level: number } | undefined => {
  const own = childNamed(properties, 'w:numPr');
  const style = styles.get(styleId).numbering;
  const ownId = wordValue(own, 'w:numId');
  const id = ownId ?? style?.id;
  const list = id === undefined || id === '0' ? undefined : lists.get(id);
  if (id === undefined || !list) return undefined;
  const ofStyle = [...list.levels].find(([, level]) => level.style !== undefined && level.style === styleId)?.[0];
  const byStyle = ownId === undefined ? style?.level : undefined;
  return { id, level: numberOf(own, 'w:ilvl') ?? byStyle ?? ofStyle ?? 0 };
};
