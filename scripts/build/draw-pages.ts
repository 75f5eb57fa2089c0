// What a process of the build does that draws pages: it answers one DrawJob after the other, with GONGKAI_PLAN in its environment.
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { siteConfig } from '../../site.config.ts';
import { measureGroups } from '../../src/io/drawn-pages.ts';
import { type Read, takeReads } from '../../src/io/noted-reads.ts';
import { readBundle } from '../../src/io/site-bundle.ts';
import { type ExpectedSite, verifySite } from '../../src/io/verify-site.ts';
import { answerJobs } from '../../src/io/work-apart.ts';
import { openPages, type PagesFolder } from '../../src/io/write-pages.ts';
import { formatDocument, type PageAssets, type PageDocument, readAssets } from '../../src/layouts/page-document.ts';
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
  getComponentByRoute(route: RouteData): Promise<AstroModule & PageModule>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

type AstroModule = Awaited<ReturnType<NonNullable<StaticPathsApp['getComponentByRoute']>>>;

/** What a module in src/pages may offer, so that Astro need not draw what exists by the ten thousand. */
interface PageModule {
  draw?(params: Record<string, string | undefined>): Promise<string | PageDocument | undefined>;
}

let opened: Promise<PagesApp> | undefined;

answerJobs(async ({ bundle, folder, groups, provinces, expected }: DrawJob): Promise<DrawAnswer> => {
  opened ??= openApp(bundle);
  const known = new Set(provinces);
  takeReads();
  const pages = openPages(folder);
  await drawPages(await opened, pages, new Set(groups), known);
  const read = takeReads();
  const reads = new Map(groups.filter(isOfCountry).map((group) => [group, read]));
  const problems = verifySite(pages.files(), expected);
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
  pages: PagesFolder,
  groups: ReadonlySet<string>,
  provinces: ReadonlySet<string>,
): Promise<void> => {
  process.env.GONGKAI_DRAWS = JSON.stringify([...groups]);
  app.routeCache.clearAll();
  const all = await new StaticPaths(app).getAll();
  for (const { pathname, route } of inOrderOfPlaces(all))
    if (groups.has(groupOfAddress(pathname, provinces)))
      pages.write(fileOf(pathname, route), await drawPage(app, pathname, route));
};

const modules = new Map<RouteData, PageModule>();

/** By the module of their pages and the script they run. */
const known = new Map<string, PageAssets>();

/** By the module alone where it can; of each kind of page Astro draws the first, and tells what it adds to them. */
const drawPage = async (app: PagesApp, pathname: string, route: RouteData): Promise<string | Uint8Array> => {
  const module = modules.get(route) ?? (await app.getComponentByRoute(route));
  modules.set(route, module);
  const drawn = await module.draw?.(paramsOf(pathname, route));
  if (typeof drawn === 'string') return drawn;
  if (!drawn) return askAstro(app, pathname, route);
  const kind = `${route.component} ${drawn.script}`;
  const assets = known.get(kind) ?? readAssets(new TextDecoder().decode(await askAstro(app, pathname, route)), drawn);
  known.set(kind, assets);
  return formatDocument(drawn, assets);
};

const paramsOf = (pathname: string, { params, pattern }: RouteData): Record<string, string | undefined> => {
  const found = pattern.exec(pathname) ?? [];
  return Object.fromEntries(params.map((name, index) => [name.replace('...', ''), found[index + 1]]));
};

const notFound = '/404';

const askAstro = async (app: PagesApp, pathname: string, route: RouteData): Promise<Uint8Array> => {
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
  const path = trim(pathname);
  return pathname === notFound ? '404.html' : [path, 'index.html'].filter(Boolean).join('/');
};
