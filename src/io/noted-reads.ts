/** What pages can be made from, besides our code: `portal`, `history`, …, or what is kept of a county, as `rules qinghai/xining/huangzhong`. */
export type Read = string;

/** The code that draws pages is bundled: it has another copy of this module than the process that hands it its work. */
const place = Symbol.for('gongkai.reads');
const shared = globalThis as { [place]?: Set<Read> };

const reads = (): Set<Read> => {
  shared[place] ??= new Set();
  return shared[place];
};

/** To be called whenever something is read that another build may find changed. */
export const noteRead = (read: Read): void => {
  reads().add(read);
};

/** Everything that was read since it was asked last. */
export const takeReads = (): Read[] => {
  const taken = [...reads()];
  reads().clear();
  return taken;
};
