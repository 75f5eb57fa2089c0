/** A set of numbers of 32 bits that is emptied at no cost, for the hundreds of runs of one text after another. */
export interface RunSet {
  clear(): void;
  /** False where it was there before. */
  add(run: number): boolean;
  has(run: number): boolean;
}

/** @param most numbers that will be in it at a time */
export const runSet = (most: number): RunSet => {
  const mask = 2 ** Math.ceil(Math.log2(most * 2 + 1)) - 1;
  const runs = new Uint32Array(mask + 1);
  /** In which round each place was filled; others are free. */
  const rounds = new Uint32Array(mask + 1);
  let round = 1;
  const placeOf = (run: number): number => {
    let at = run & mask;
    while (rounds[at] === round && runs[at] !== run) at = (at + 1) & mask;
    return at;
  };
  return {
    clear: () => {
      round += 1;
    },
    add: (run) => {
      const at = placeOf(run);
      if (rounds[at] === round) return false;
      runs[at] = run;
      rounds[at] = round;
      return true;
    },
    has: (run) => rounds[placeOf(run)] === round,
  };
};
