/** What of PostCSS a plugin for declarations needs to know. */
interface Declaration {
  prop: string;
  value: string;
  cloneBefore(changed: { prop: string; value: string }): unknown;
  remove(): unknown;
}

/** Pages are in Chinese and English, so what is inline begins at the left. */
const sidesOf: Record<string, readonly [string, string]> = { block: ['top', 'bottom'], inline: ['left', 'right'] };
const allSides = ['top', 'right', 'bottom', 'left'] as const;
const logical =
  /^(?<name>margin|padding|scroll-margin|scroll-padding|inset|border)-(?<axis>block|inline)(?:-(?<end>start|end))?(?<part>-(?:width|style|color))?$/;
const radius = /^border-(start|end)-(start|end)-radius$/;

/** At spaces that stand in no brackets: `var(--space-2) calc(1rem + 2px)` is two values. */
const splitValues = (value: string): string[] => value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

/**
 * A declaration for sides that depend on the direction of writing, or for several sides at once, as one a side, in
 * pairs of name and value; undefined where it is none.
 */
export const spellOutSides = (prop: string, value: string): [string, string][] | undefined => {
  if (prop === 'inset') {
    const [top = value, right = top, bottom = top, left = right] = splitValues(value);
    return allSides.map((side, index) => [side, [top, right, bottom, left][index] ?? top]);
  }
  const [, block, inline] = radius.exec(prop) ?? [];
  if (block) return [[`border-${sideAt('block', block)}-${sideAt('inline', inline)}-radius`, value]];
  const { name, axis = '', end, part = '' } = logical.exec(prop)?.groups ?? {};
  if (!name) return undefined;
  const named = (side: string): string => (name === 'inset' ? side : `${name}-${side}${part}`);
  if (end) return [[named(sideAt(axis, end)), value]];
  // `1px solid red` is said of both sides of a border.
  const [first = value, second = first] = name === 'border' && part === '' ? [value] : splitValues(value);
  return [
    [named(sideAt(axis, 'start')), first],
    [named(sideAt(axis, 'end')), second],
  ];
};

const sideAt = (axis: string, end: string | undefined): string => sidesOf[axis]?.[end === 'end' ? 1 : 0] ?? '';

/** For browsers that know `padding-top` and no `padding-block`, as those built into apps for years to come. */
export const sidesForOldBrowsers = {
  postcssPlugin: 'sides-for-old-browsers',
  Declaration(declaration: Declaration): void {
    const spelt = spellOutSides(declaration.prop, declaration.value);
    if (!spelt) return;
    for (const [prop, value] of spelt) declaration.cloneBefore({ prop, value });
    declaration.remove();
  },
};
