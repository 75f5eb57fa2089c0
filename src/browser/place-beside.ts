const gap = 8;

/** On a phone a panel takes the foot of the screen, which is for its style to say. */
const isNarrow = (): boolean => matchMedia('(max-width: 48rem)').matches;

/** Below what it is about, or above where there is no room; within the window's width. It moves with the page. */
export const placeBeside = (panel: HTMLElement, anchor: HTMLElement): void => {
  panel.style.removeProperty('top');
  panel.style.removeProperty('left');
  if (isNarrow()) return;
  const [own, box] = [panel.getBoundingClientRect(), anchor.getBoundingClientRect()];
  const hasRoom = box.bottom + gap + own.height <= innerHeight || box.top < own.height + gap;
  const top = hasRoom ? box.bottom + gap : box.top - gap - own.height;
  const left = Math.max(gap, Math.min(box.left, document.documentElement.clientWidth - own.width - 2 * gap));
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
