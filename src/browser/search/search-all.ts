import { element, fill } from '../dom.ts';
import type { Announcer } from './announcer.ts';
import type { Finder, Found } from './finder.ts';
import type { SearchWords } from './results.ts';
import type { Turn } from './show-found.ts';

type FoundAnswer = Found & { kind: 'answer' };

export interface AllParts {
  finder: Finder;
  announcer: Announcer;
  words: SearchWords;
  turn: Turn;
  total: number;
  actions: HTMLElement;
  /** Shows what was found so far, and says it in a line. */
  show(found: FoundAnswer): Promise<string>;
}

/** The results grow, but not so fast that nobody can read them. */
const leastPause = 2000;

/** Searches part after part until all are done or the reader stops it. */
export const searchAllParts = async (all: AllParts): Promise<void> => {
  const { finder, announcer, words, turn, total, actions, show } = all;
  const stop = element('button', { type: 'button', class: 'button' }, words.stop);
  let stopped = false;
  stop.addEventListener('click', () => {
    stopped = true;
  });
  actions.replaceChildren(stop);
  stop.focus();
  let last: FoundAnswer | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  let line = '';
  for await (const found of finder.findPartByPart(turn.state.query, turn.state.place)) {
    if (turn.isOld()) return;
    last = found;
    if (performance.now() - shownAt > leastPause && found.answer.hits.length > 0) {
      line = await show(found);
      shownAt = performance.now();
    }
    announcer.tell(fill(words.progress, { done: found.searched.length, parts: total, found: line }), true);
    if (stopped) break;
  }
  if (!last || turn.isOld()) return;
  line = await show(last);
  const done = last.searched.length;
  actions.replaceChildren();
  announcer.tell(done < total ? fill(words.stopped, { done, parts: total, found: line }) : line, false);
};
