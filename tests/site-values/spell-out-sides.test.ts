import { expect, test } from 'vitest';
import { spellOutSides } from '../../src/site/spell-out-sides.ts';

test.each([
  ['padding-block: var(--space-2)', 'padding-top: var(--space-2); padding-bottom: var(--space-2)'],
  ['margin-inline: auto calc(1rem + (2 * 3px))', 'margin-left: auto; margin-right: calc(1rem + (2 * 3px))'],
  ['border-block: 1px solid var(--rule)', 'border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule)'],
  ['border-inline-color: red blue', 'border-left-color: red; border-right-color: blue'],
  ['border-inline-start-width: 0', 'border-left-width: 0'],
  ['padding-inline-end: 2px', 'padding-right: 2px'],
  ['inset: 1px 2px 3px', 'top: 1px; right: 2px; bottom: 3px; left: 2px'],
  ['inset-inline: 0', 'left: 0; right: 0'],
  ['inset-inline-start: 4px', 'left: 4px'],
  ['border-start-end-radius: 3px', 'border-top-right-radius: 3px'],
])('A browser that knows only the four sides of paper is told %s as %s', (written, told) => {
  const [prop = '', value = ''] = written.split(': ');
  expect(
    spellOutSides(prop, value)
      ?.map((pair) => pair.join(': '))
      .join('; '),
  ).toBe(told);
});

test.each(['padding', 'margin-top', 'border', 'border-radius', 'color', '--inset'])('%s is left as it is', (prop) => {
  expect(spellOutSides(prop, '1px 2px')).toBeUndefined();
});
