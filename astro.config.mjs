import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { siteConfig } from './site.config.ts';
import { keepBundle } from './src/site/keep-bundle.ts';
import { liveReload } from './src/site/live-reload.ts';
import { sidesForOldBrowsers } from './src/site/spell-out-sides.ts';

const entities = 'decode-named-character-reference';

export default defineConfig({
  site: siteConfig.site,
  base: siteConfig.base,
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // One file all pages share is fetched once; inlined it would be repeated in tens of thousands of pages.
    inlineStylesheets: 'never',
  },
  integrations: [keepBundle()],
  devToolbar: { enabled: false },
  // The core renders Markdown; no page goes through Astro's own, whose highlighting needs inline styles.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [liveReload(siteConfig.content)],
    build: {
      assetsInlineLimit: 0,
      // Browsers built into apps, WeChat's first of all, stay years behind. For scripts there is fill-gaps.ts.
      cssTarget: ['chrome85', 'edge85', 'firefox91', 'safari14.1', 'ios14.5'],
    },
    css: { postcss: { plugins: [sidesForOldBrowsers] } },
    // For browsers it gives a version that asks the page, and the worker that checks Markdown has none.
    resolve: { alias: { [entities]: fileURLToPath(import.meta.resolve(entities)) } },
    // The importer of /submit/ is a worker that loads its libraries when a file has been chosen.
    worker: { format: 'es' },
    // A browser has no environment: what site.config.ts reads from it is written into the code.
    define: {
      'process.env.GONGKAI_SITE': JSON.stringify(siteConfig.site),
      'process.env.GONGKAI_BASE': JSON.stringify(siteConfig.base),
      'process.env.GONGKAI_CONTENT': JSON.stringify(siteConfig.content),
    },
  },
});
