import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BundledPage, writeBundle } from '../io/site-bundle.ts';

/**
 * A build of Astro that draws nothing: where GONGKAI_BUNDLE names a folder, what Astro has made of our code is kept there, for
 * the processes that draw pages with it. Making it takes longer than drawing a thousand pages, and a gigabyte.
 */
export const keepBundle = (folder = process.env.GONGKAI_BUNDLE): AstroIntegration => {
  let pages: ReadonlyMap<string, BundledPage> = new Map();
  let outDir = new URL('dist/', 'file:///');
  return {
    name: 'gongkai-keep-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:build:setup': ({ pages: all }) => {
        pages = all;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (folder === undefined) return;
        setPrerenderer((usual) => ({
          ...usual,
          // Now the style sheets of each page are known, and what draws pages still lies beside them.
          setup: async () => writeBundle(folder, fileURLToPath(new URL('.prerender/', outDir)), pages),
          getStaticPaths: async () => [],
        }));
      },
    },
  };
};
