import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What the browser of somebody who reads fetches of a built site. */
export interface ReaderWeight {
  what: string;
  /** As a web host with brotli sends it. */
  bytes: number;
  most: number;
}

interface County {
  region: string;
  townships: number;
  /** Bytes of its observations on the wire, which a comparison fetches whole. */
  observations: number;
}

/** The page of a county told of is that with as nearly as possible this many townships. */
const usualTownships = 30;

/** @param site a whole site built for the root of its host */
export const weighForReaders = (site: string): ReaderWeight[] => {
  const counties = readCounties(site);
  const usual = nearest(counties, ({ townships }) => Math.abs(townships - usualTownships));
  const costly = nearest(counties, ({ observations, townships }) => -observations / townships);
  const above = globSync(['*/index.html', '*/*/index.html'], { cwd: site })
    .filter((page) => counties.some(({ region }) => region.startsWith(`${dirname(page)}/`)))
    .map((page) => ({ page: dirname(page), bytes: sent(join(site, page)) }));
  const widest = nearest(above, ({ bytes }) => -bytes);
  const one = (what: string, bytes: number, most: number): ReaderWeight => ({ what, bytes, most });
  return [
    one('home with the coverage of the country, its styles and scripts', weighPage(site, '.'), 40_000),
    ...(usual
      ? [one(`page of a county with ${usual.townships} townships, likewise`, weighPage(site, usual.region), 40_000)]
      : []),
    ...(widest
      ? [one(`the heaviest page of a province or prefecture (${widest.page})`, weighPage(site, widest.page), 60_000)]
      : []),
    one('names of all places, once the box has the focus', sent(join(site, 'search/names.json')), 250_000),
    ...(costly
      ? [one(`a comparison, for each township (most: ${costly.region})`, costly.observations / costly.townships, 5000)]
      : []),
  ];
};

const readCounties = (site: string): County[] => {
  const folder = join(site, 'api/v1/observations');
  const index: { counties: { region: string; townships: number }[] } = JSON.parse(
    readFileSync(join(folder, 'index.json'), 'utf8'),
  );
  return index.counties.map(({ region, townships }) => ({
    region,
    townships: Math.max(1, townships),
    observations: sent(join(folder, `${region}.json`)),
  }));
};

const nearest = <T>(items: readonly T[], distance: (item: T) => number): T | undefined =>
  items.toSorted((a, b) => distance(a) - distance(b))[0];

/** A page, the styles it names, and its scripts with all they import before they run. */
const weighPage = (site: string, page: string): number => {
  const file = join(site, page, 'index.html');
  const html = readFileSync(file, 'utf8');
  const named = [
    ...html.matchAll(/<(?:link rel="?stylesheet"?|script type="?module"?)[^>]*?(?:href|src)="?([^">\s]+)/g),
  ];
  const files = new Set<string>();
  for (const [, address = ''] of named) addWithImports(site, address, files);
  return [file, ...files].reduce((sum, one) => sum + sent(one), 0);
};

const addWithImports = (site: string, address: string, files: Set<string>): void => {
  const file = join(site, address);
  if (files.has(file) || !existsSync(file)) return;
  files.add(file);
  if (!file.endsWith('.js')) return;
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    addWithImports(site, posix.join(posix.dirname(address), name), files);
};

const sent = (file: string): number => brotliCompressSync(readFileSync(file)).length;
