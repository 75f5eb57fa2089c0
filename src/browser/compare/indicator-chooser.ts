import { fill, part } from '../dom.ts';
import { chip } from './chip.ts';

export interface IndicatorWords {
  remove: string;
  indicatorsChosen: string;
  foundIndicators: string;
  noFoundIndicators: string;
  mostIndicators: string;
  unknownName: string;
}

export interface IndicatorChooserSettings {
  words: IndicatorWords;
  /** As many as small multiples can show. */
  most: number;
  change(ids: string[]): void;
  announce(text: string): void;
}

export interface IndicatorChooser {
  show(ids: readonly string[]): void;
  nameOf(id: string): string | undefined;
}

/** The checklist of all indicators: looked through by words, chosen by ticking, the chosen ones as chips above it. */
export const indicatorChooser = (root: HTMLElement, settings: IndicatorChooserSettings): IndicatorChooser => {
  const { words, most, change, announce } = settings;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[name="i"]')];
  const names = new Map(boxes.map((box) => [box.value, box.labels?.[0]?.querySelector('.name')?.textContent ?? '']));
  const find = part<HTMLInputElement>(root, 'find-indicator');
  let chosen: readonly string[] = [];
  for (const box of boxes)
    box.addEventListener('change', () => {
      if (box.checked && chosen.length >= most) {
        box.checked = false;
        announce(fill(words.mostIndicators, { most }));
      } else change(box.checked ? [...chosen, box.value] : chosen.filter((id) => id !== box.value));
    });
  find.addEventListener('input', () => {
    const found = filterOptions(root, find.value);
    if (find.value.trim() !== '')
      announce(found === 0 ? words.noFoundIndicators : fill(words.foundIndicators, { n: found }));
    part(root, 'no-found').hidden = found > 0;
  });
  const labelOf = (id: string) => names.get(id) ?? fill(words.unknownName, { path: id });
  return {
    show: (ids) => {
      chosen = ids;
      for (const box of boxes) box.checked = ids.includes(box.value);
      const chips = ids.map((id) =>
        chip(labelOf(id), fill(words.remove, { name: labelOf(id) }), () => {
          change(chosen.filter((other) => other !== id));
          find.focus();
        }),
      );
      part(root, 'chosen-indicators').replaceChildren(...chips);
      part(root, 'no-indicator').hidden = ids.length > 0;
      part(root, 'how-many').textContent = fill(words.indicatorsChosen, { n: ids.length, most });
    },
    nameOf: (id) => names.get(id),
  };
};

/** Shows the options in whose words everything typed stands, and tells how many they are. */
const filterOptions = (root: HTMLElement, query: string): number => {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  const typed = plain(query).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const group of root.querySelectorAll<HTMLDetailsElement>('details.indicator-group')) {
    const head = plain(group.querySelector('summary')?.textContent ?? '');
    let inGroup = 0;
    for (const option of group.querySelectorAll<HTMLElement>('li')) {
      const text = plain(`${head} ${option.textContent} ${option.querySelector('input')?.value ?? ''}`);
      option.hidden = !typed.every((word) => text.includes(word));
      if (!option.hidden) inGroup += 1;
    }
    group.hidden = inGroup === 0;
    openFor(group, typed.length > 0);
    found += inGroup;
  }
  return found;
};

/** A group is open while something is looked for, and afterwards as the reader left it. */
const openFor = (group: HTMLDetailsElement, isLooking: boolean): void => {
  if (isLooking && group.dataset.before === undefined) group.dataset.before = group.open ? 'open' : 'folded';
  if (isLooking) group.open = true;
  else if (group.dataset.before !== undefined) {
    group.open = group.dataset.before === 'open';
    delete group.dataset.before;
  }
};
