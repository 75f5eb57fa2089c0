import { describeError, printProblems, readOptions } from './print.ts';

if (import.meta.main) {
  const options = readOptions({
    out: { type: 'string', default: 'dist' },
    base: { type: 'string' },
    site: { type: 'string' },
  });
  // The environment is where the configuration reads them from, whoever imports it: Astro, a page or this script.
  if (options.base !== undefined) process.env.GONGKAI_BASE = options.base;
  if (options.site !== undefined) process.env.GONGKAI_SITE = options.site;
  process.exitCode = (await buildSite(options.out)) ? 0 : 1;
}

/** Checks, builds aside, verifies, and only then replaces `out`. False, and `out` is untouched, when something is wrong. */
export async function buildSite(out: string): Promise<boolean> {
  try {
    const { buildAside } = await import('./build/build-aside.ts');
    return await buildAside(out);
  } catch (error) {
    return printProblems([describeError(error)]);
  }
}
