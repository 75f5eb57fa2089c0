import type { AstroIntegration } from 'astro';
import { readSlice } from '../io/build-plan.ts';
import { groupOfAddress } from './page-groups.ts';
import { inOrderOfPlaces } from './place-order.ts';

/** One process of a build draws only its own part of the pages: those of the groups that GONGKAI_SLICE names. */
export const drawSlice = (file = process.env.GONGKAI_SLICE): AstroIntegration => ({
  name: 'gongkai-draw-slice',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      if (file === undefined) return;
      const slice = readSlice(file);
      const [provinces, groups] = [new Set(slice.provinces), new Set(slice.groups)];
      setPrerenderer((usual) => ({
        ...usual,
        getStaticPaths: async () => {
          const all = await usual.getStaticPaths();
          return inOrderOfPlaces(all.filter(({ pathname }) => groups.has(groupOfAddress(pathname, provinces))));
        },
      }));
    },
  },
});
