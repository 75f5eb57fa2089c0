const gap = 8;

/** On a phone a panel takes the foot of the screen, which is for its style to say. */
const isNarrow = (): boolean => matchMedia('(max-width: 48rem)').matches;

/** It scrolls in itself rather than move the page, unless so little is left. */
const leastHeight = 224;

/** Below what it is about, or above where there is more room; within the window's width. It moves with the page. */
export const placeBeside = (panel: HTMLElement, anchor: HTMLElement): void => {
  for (const property of ['top', 'left', 'max-height']) panel.style.removeProperty(property);
  if (isNarrow()) return;
  const [own, box] = [panel.getBoundingClientRect(), anchor.getBoundingClientRect()];
  const [above, below] = [box.top - 2 * gap, innerHeight - box.bottom - 2 * gap];
  const goesBelow = own.height <= below || below >= above;
  const height = Math.min(own.height, Math.max(goesBelow ? below : above, leastHeight));
  const top = goesBelow ? box.bottom + gap : box.top - gap - height;
  const left = Math.max(gap, Math.min(box.left, document.documentElement.clientWidth - own.width - 2 * gap));
  panel.style.maxHeight = `${height}px`;
  panel.style.top = `${top + scrollY}px`;
  panel.style.left = `${left + scrollX}px`;
};

/** Both the panel and what it is about can be seen. */
export const keepInView = (panel: HTMLElement, anchor: HTMLElement): void => {
  const [own, box] = [panel.getBoundingClientRect(), anchor.getBoundingClientRect()];
  const hidden = isNarrow() ? box.bottom + gap - own.top : own.bottom + gap - innerHeight;
  const room = Math.max(0, box.top - gap);
  if (hidden > 0) scrollBy({ top: Math.min(hidden, room), behavior: 'instant' });
};
