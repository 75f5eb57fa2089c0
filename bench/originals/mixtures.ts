import { frames } from './frames.ts';
import type { Mutation } from './mutation.ts';
import { wordings } from './wordings.ts';

/** Real originals have several oddities at once. Each mixture draws its own for every document. */
export const mixtures: readonly Mutation[] = Array.from({ length: 8 }, (_, index) => ({
  id: `mixture-${index + 1}`,
  options: {
    odd: true,
    spaces: true,
    figures: index % 2 === 0 ? 'busy' : 'sparse',
    sums: index % 3 === 0 ? 'broken' : 'hold',
  },
  apply: (report, random) => {
    const chosen = new Set(Array.from({ length: 3 }, () => random.pick(wordings)));
    for (let times = 0; times < 3; times++) chosen.add(random.pick(frames));
    for (const mutation of chosen)
      if (!mutation.only || report.editions[mutation.only.table] === mutation.only.edition)
        mutation.apply(report, random);
  },
}));
