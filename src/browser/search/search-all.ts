import { element, fill } from '../dom.ts';
import type { Announcer } from './announcer.ts';
import type { FoundAnswer } from './finder.ts';
import type { SearchWords } from './results.ts';
import type { Turn } from './show-found.ts';

export interface AllParts {
  /** What was found so far, after each part. */
  parts: AsyncIterable<FoundAnswer>;
  total: number;
  words: SearchWords;
  turn: Turn;
  actions: HTMLElement;
  results: HTMLElement;
  announcer: Announcer;
  /** Shows what there is so far, and says it in a line. */
  grow(found: FoundAnswer): Promise<string>;
  finish(found: FoundAnswer): Promise<void>;
}

/** The results grow, but not so fast that nobody can read them. */
const leastPause = 2000;

/** Searches part after part until all are done or the reader stops it. */
export const searchAllParts = async (run: AllParts): Promise<void> => {
  const { parts, total, words, turn, actions, results, announcer, grow } = run;
  const stop = stopButton(run);
  let last: FoundAnswer | undefined;
  let line = '';
  let shownAt = Number.NEGATIVE_INFINITY;
  for await (const found of parts) {
    if (turn.isOld()) return;
    last = found;
    const isDue = performance.now() - shownAt > leastPause;
    if (isDue && found.answer.hits.length > 0) {
      line = await grow(found);
      shownAt = performance.now();
    }
    announcer.tell(fill(words.progress, { done: found.searched.length, parts: total, found: line }), true);
    if (stop.isPressed()) break;
  }
  if (!last || turn.isOld()) return;
  const wasAtButton = actions.contains(document.activeElement);
  await run.finish(last);
  if (wasAtButton) results.querySelector('a')?.focus({ preventScroll: true });
  const done = last.searched.length;
  if (done < total) announcer.tell(fill(words.stopped, { done, parts: total, found: announcer.text }), false);
};

/** In the place of the button that was pressed, with its focus. */
const stopButton = ({ actions, words }: AllParts): { isPressed(): boolean } => {
  const stop = element('button', { type: 'button', class: 'button' }, words.stop);
  let pressed = false;
  stop.addEventListener('click', () => {
    pressed = true;
  });
  actions.replaceChildren(stop);
  stop.focus();
  return { isPressed: () => pressed };
};
