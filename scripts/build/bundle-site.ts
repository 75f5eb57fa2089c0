import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { KeptValues } from '../../src/io/kept-values.ts';
import { packBundle, unpackBundle } from '../../src/io/site-bundle.ts';

const kind = 'bundle';

/**
 * Puts what pages are drawn with into a folder: what an earlier build of the same code has kept, else what Astro makes of it.
 *
 * @param folder within the project's, empty
 */
export const bundleSite = async (folder: string, kept: KeptValues): Promise<void> => {
  const known = kept.read(kind, kind);
  if (known) return unpackBundle(known, folder);
  const aside = `${folder}-new`;
  const script = join(import.meta.dirname, 'bundle-pages.ts');
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [script, '--out', aside], { stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the process that bundles the code of the pages ended early; see above.');
  const packed = packBundle(aside);
  kept.write(kind, kind, packed);
  unpackBundle(packed, folder);
};
