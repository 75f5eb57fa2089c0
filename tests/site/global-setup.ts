import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { TestProject } from 'vitest/node';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import { launchBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The portal as a domain of its own would serve it; ends with a slash. */
    site: string;
    /** The same below a base path. */
    siteBelowBase: string;
    /** Where the two lie, relative to the repository. */
    siteFolder: string;
    siteBelowBaseFolder: string;
    /** Where the one browser is reached. Undefined where there is none. */
    browser: string | undefined;
  }
}

const below = '/below/a/base/';

/** Builds the portal twice as `npm run build` does, serves both and opens a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folders = { site: '.cache/test-site', siteBelowBase: '.cache/test-site-below-base' };
  await build(folders.site, '/');
  await build(folders.siteBelowBase, below);
  const servers = [
    createStaticServer(folders.site),
    createStaticServer(folders.siteBelowBase, { base: below }),
  ] as const;
  project.provide('site', await listen(servers[0], { host: '127.0.0.1', port: 0 }));
  project.provide('siteBelowBase', await listen(servers[1], { host: '127.0.0.1', port: 0, base: below }));
  project.provide('siteFolder', folders.site);
  project.provide('siteBelowBaseFolder', folders.siteBelowBase);
  const browser = await launchBrowser();
  project.provide('browser', browser?.wsEndpoint());
  return async () => {
    await browser?.close();
    servers.forEach(stop);
  };
}

async function build(out: string, base: string): Promise<void> {
  const args = ['scripts/build.ts', '--out', out, '--base', base];
  // vitest sets NODE_ENV to "test", which Astro would build for.
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The site for the browser tests could not be built; see above.');
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
