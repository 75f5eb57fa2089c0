// What a process of the build does that draws pages: it answers one DrawJob after the other, with GONGKAI_PLAN in its environment.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { siteConfig } from '../../site.config.ts';
import { measureGroups } from '../../src/io/drawn-pages.ts';
import { type Read, takeReads } from '../../src/io/noted-reads.ts';
import { readBundle } from '../../src/io/site-bundle.ts';
import { type ExpectedSite, verifySite } from '../../src/io/verify-site.ts';
import { answerJobs } from '../../src/io/work-apart.ts';
import { groupOfAddress, isOfCountry, type PageGroup } from '../../src/site/page-groups.ts';
import { inOrderOfPlaces } from '../../src/site/place-order.ts';
import { rememberDigests } from './remember-digests.ts';

/** Pages to be drawn into a folder of their own. */
export interface DrawJob {
  /** What they are drawn with. */
  bundle: string;
  folder: string;
  groups: readonly string[];
  /** Paths of all provinces. */
  provinces: readonly string[];
  expected: ExpectedSite;
}

export interface DrawAnswer {
  /** By group, as `measureGroups` gives them. */
  digests: ReadonlyMap<string, string>;
  /** Of a group of the country, everything its pages were made from that another build may find changed. */
  reads: ReadonlyMap<PageGroup, readonly Read[]>;
  /** Sentences; none when every page is there and whole. */
  problems: string[];
}

/** What Astro's own build does with the module that draws pages, and we do by ourselves. */
interface PagesApp extends StaticPathsApp {
  routeCache: NonNullable<StaticPathsApp['routeCache']>;
  setInternals(internals: {
    pagesByKeys: ReadonlyMap<string, unknown>;
    entrySpecifierToBundleMap: Map<string, string>;
  }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

let opened: Promise<PagesApp> | undefined;

answerJobs(async ({ bundle, folder, groups, provinces, expected }: DrawJob): Promise<DrawAnswer> => {
  opened ??= openApp(bundle);
  const known = new Set(provinces);
  takeReads();
  mkdirSync(folder);
  await drawPages(await opened, folder, new Set(groups), known);
  const read = takeReads();
  const reads = new Map(groups.filter(isOfCountry).map((group) => [group, read]));
  const { problems } = await verifySite(folder, expected);
  return { digests: measureGroups(folder, (file) => groupOfAddress(file, known)), reads, problems };
});

const openApp = async (bundle: string): Promise<PagesApp> => {
  rememberDigests();
  const { entry, pages } = readBundle(bundle);
  const { app }: { app: PagesApp } = await import(pathToFileURL(entry).href);
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: warnings } } });
  return app;
};

const warnings = {
  write: ({ level, message }: { level: string; message: string }): void => {
    if (level === 'warn' || level === 'error') console.error(message);
  },
};

const drawPages = async (
  app: PagesApp,
  folder: string,
  groups: ReadonlySet<string>,
  provinces: ReadonlySet<string>,
): Promise<void> => {
  process.env.GONGKAI_DRAWS = JSON.stringify([...groups]);
  app.routeCache.clearAll();
  const all = await new StaticPaths(app).getAll();
  const made = new Set<string>();
  for (const { pathname, route } of inOrderOfPlaces(all)) {
    if (!groups.has(groupOfAddress(pathname, provinces))) continue;
    const file = join(folder, fileOf(pathname, route));
    if (made.has(file)) throw new Error(`Two pages have the address ${pathname}.`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await drawPage(app, pathname, route));
    made.add(file);
  }
};

const notFound = '/404';

const drawPage = async (app: PagesApp, pathname: string, route: RouteData): Promise<Uint8Array> => {
  const response = await app.render(new Request(urlOf(pathname, route)), { routeData: route });
  const due = pathname === notFound ? 404 : 200;
  if (response.status !== due) throw new Error(`${pathname} was answered with ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
};

const trim = (path: string): string => path.replace(/^\/+|\/+$/g, '');

const urlOf = (pathname: string, { type }: RouteData): URL => {
  const path = [trim(siteConfig.base), trim(pathname)].filter(Boolean).join('/');
  return new URL(type === 'endpoint' || path === '' ? `/${path}` : `/${path}/`, siteConfig.site);
};

/** Where Astro would put it: a page in a folder of its own. */
const fileOf = (pathname: string, { type }: RouteData): string => {
  if (type === 'endpoint') return trim(pathname);
  return pathname === notFound ? '404.html' : join(trim(pathname), 'index.html');
};
