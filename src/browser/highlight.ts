import { findPieces, joinSpans, queryPieces } from '../core/search/search-text.ts';
import { marksEn } from '../i18n/marks-en.ts';
import { marksZhCN } from '../i18n/marks-zh-cn.ts';
import { element, fill } from './dom.ts';

const name = 'search-words';

/** Where one of these ends, so do its words: figures of two cells are two numbers. */
const blocks =
  'td, th, p, li, dt, dd, h1, h2, h3, h4, h5, h6, caption, figcaption, summary, button, div, section, header, body';
/** Nothing that is searched for, and nothing that is passed over. */
const blockEnd = '\ufffc';

/** Everything a reader reads in the page, as one text, and the way back from a place in it to the page. */
const collectText = (root: Node): { text: string; rangeOf(start: number, end: number): Range } => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, svg, .no-print') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement?.closest(blocks);
    if (own !== block) text += blockEnd;
    block = own;
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  const spot = (at: number) => nodes.findLast(({ start }) => start <= at) ?? { node: root, start: 0 };
  return {
    text,
    rangeOf: (start, end) => {
      const [from, to] = [spot(start), spot(end - 1)];
      const range = document.createRange();
      range.setStart(from.node, start - from.start);
      range.setEnd(to.node, end - to.start);
      return range;
    },
  };
};

/** The words of `?hl=`, wherever they stand in the page's main part. */
const findWords = (): { words: string; ranges: Range[] } => {
  const words = new URL(location.href).searchParams.get('hl') ?? '';
  const pieces = queryPieces(words);
  const main = document.querySelector('main');
  if (pieces.length === 0 || !main) return { words, ranges: [] };
  const { text, rangeOf } = collectText(main);
  const spans = joinSpans(findPieces(text, pieces).flat());
  return { words, ranges: spans.map(({ from, to }) => rangeOf(from, to)) };
};

/** The first at or after the place the address leads to. */
const scrollToFirst = (ranges: readonly Range[]): void => {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const first = ranges.find((range) => !target || target.contains(range.startContainer)) ?? ranges[0];
  // In a table that scrolls sideways first; then down to the very words, which may stand deep in a long paragraph.
  first?.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
  const { top } = first?.getBoundingClientRect() ?? { top: 0 };
  scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
};

/** A browser goes to the place an address names when it has loaded the page, and would undo what was scrolled before. */
const onceLoaded = (act: () => void): void => {
  const afterwards = () => requestAnimationFrame(() => requestAnimationFrame(act));
  if (document.readyState === 'complete') afterwards();
  else addEventListener('load', afterwards, { once: true });
};

/** Marks the words a reader searched for, without changing the page, and says so in a bar that clears them. */
const markWords = (): void => {
  if (!('highlights' in CSS)) return;
  const { words, ranges } = findWords();
  if (ranges.length === 0) return;
  CSS.highlights.set(name, new Highlight(...ranges));
  const t = document.documentElement.lang === 'en' ? marksEn : marksZhCN;
  const button = element('button', { type: 'button', class: 'button' }, t.clearMarks);
  const told = element('span', {}, fill(t.markedOne, { words: words.slice(0, 40), n: ranges.length }));
  const bar = element(
    'gk-highlight' as 'div',
    { class: 'no-print', role: 'region', 'aria-label': t.marks },
    told,
    button,
  );
  button.addEventListener('click', () => clear(bar), { once: true });
  document.querySelector('main')?.append(bar);
  onceLoaded(() => scrollToFirst(ranges));
};

const clear = (bar: HTMLElement): void => {
  CSS.highlights.delete(name);
  bar.remove();
  const address = new URL(location.href);
  address.searchParams.delete('hl');
  history.replaceState(null, '', address);
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
};

markWords();
