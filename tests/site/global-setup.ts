import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { TestProject } from 'vitest/node';
import { writeContent } from '../../bench/write-content.ts';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import { commitHistory, type MadeHistory } from './commit-history.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The portal as a domain of its own would serve it; ends with a slash. */
    site: string;
    /** The same below a base path. */
    siteBelowBase: string;
    /** Where the two lie, relative to the repository. */
    siteFolder: string;
    siteBelowBaseFolder: string;
    /** A portal of some 350 invented reports: whole counties in two provinces, seven years. Ends with a slash. */
    nationalSite: string;
    nationalSiteFolder: string;
    /** The content folder it is built from. */
    nationalContent: string;
    /** What became of three of its reports; undefined where there is no git. */
    nationalHistory: MadeHistory | undefined;
  }
}

const below = '/below/a/base/';

/** Builds the portal twice as `npm run build` does, and once from a national sample; and serves all. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folders = {
    site: '.cache/test-site',
    siteBelowBase: '.cache/test-site-below-base',
    nationalSite: '.cache/test-site-national',
  };
  const nationalContent = '.cache/test-content-national';
  await build(folders.site, '/');
  await build(folders.siteBelowBase, below);
  rmSync(nationalContent, { recursive: true, force: true });
  writeContent(nationalContent, { reports: 330, seed: 1, years: [2019, 2020, 2021, 2022, 2023, 2024, 2025] });
  project.provide('nationalHistory', commitHistory(nationalContent));
  await build(folders.nationalSite, '/', { GONGKAI_CONTENT: nationalContent });
  const servers = [
    createStaticServer(folders.site),
    createStaticServer(folders.siteBelowBase, { base: below }),
    createStaticServer(folders.nationalSite),
  ] as const;
  const here = { host: '127.0.0.1', port: 0 };
  project.provide('site', await listen(servers[0], here));
  project.provide('siteBelowBase', await listen(servers[1], { ...here, base: below }));
  project.provide('nationalSite', await listen(servers[2], here));
  project.provide('siteFolder', folders.site);
  project.provide('siteBelowBaseFolder', folders.siteBelowBase);
  project.provide('nationalSiteFolder', folders.nationalSite);
  project.provide('nationalContent', nationalContent);
  return async () => {
    servers.forEach(stop);
  };
}

async function build(out: string, base: string, environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const args = ['scripts/build.ts', '--out', out, '--base', base];
  // vitest sets NODE_ENV to "test", which Astro would build for.
  const env = { ...process.env, NODE_ENV: 'production', ...environment };
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The site for the browser tests could not be built; see above.');
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
