import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { siteConfig } from '../../site.config.ts';
import { readNameTable } from '../../src/core/regions/read-name-table.ts';
import { attribute, type Element, listFiles, readElements, textOf } from './built-site.ts';

describe.each([
  ['at the root of a domain', inject('siteFolder'), '/'],
  ['below a base path', inject('siteBelowBaseFolder'), new URL(inject('siteBelowBase')).pathname],
])('A site %s', (_, folder, base) => {
  const files = listFiles(folder);
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readElements(join(folder, file))]),
  );
  const ids = new Map(
    [...pages].map(([file, elements]) => [file, new Set(elements.flatMap((one) => attribute(one, 'id') ?? []))]),
  );
  const known = new Set(files);
  const links = [...pages].flatMap(([file, elements]) =>
    elements.flatMap((one) => linksOf(one).map((link) => ({ file, link }))),
  );

  test('has pages with links', () => {
    expect(pages.size).toBeGreaterThan(100);
    expect(links.length).toBeGreaterThan(5000);
  });

  test('has no link, image, script or form that leads nowhere', () => {
    const broken = links
      .map(({ file, link }) => `${faultOf(link, file)} (${file})`)
      .filter((one) => !one.startsWith('undefined'));
    expect(unique(broken)).toEqual([]);
  });

  test('writes an address from the page it stands on only where that has one address: the page of a place', () => {
    const relative = links.filter(({ link }) => !/^(#|https?:|mailto:|data:)/.test(link) && !link.startsWith(base));
    // A province has a feed of its own; the other pages of the first step have none.
    const isOfPlace = (file: string) => known.has(`${file.replace(/^en\//, '').split('/')[0]}/feed.xml`);
    expect(relative.length).toBeGreaterThan(0);
    expect(
      unique(relative.filter(({ file }) => !isOfPlace(file)).map(({ file, link }) => `${link} (${file})`)),
    ).toEqual([]);
  });

  test('links to other sites by https, and to none with an empty or a placeholder address', () => {
    const odd = links.filter(({ link }) => link === '' || link === '#' || /^(http:|javascript:|mailto:)/i.test(link));
    expect(unique(odd.map(({ file, link }) => `“${link}” (${file})`))).toEqual([]);
    const placeholders = links.filter(({ link }) => /TODO|FIXME|xxx|undefined|null|NaN|\[object/.test(link));
    expect(unique(placeholders.map(({ file, link }) => `${link} (${file})`))).toEqual([]);
    const own = [siteConfig.site + base, siteConfig.repository];
    const example = links.filter(
      ({ link }) => /\/\/example\./.test(link) && !own.some((known) => link.startsWith(known)),
    );
    expect(unique(example.map(({ file, link }) => `${link} (${file})`))).toEqual([]);
  });

  test('has canonical, sitemap and feed addresses at which there is a page', () => {
    const addresses = ['sitemap.xml', 'feed.xml', 'robots.txt'].flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => ({ file, link })),
    );
    const own = addresses.filter(({ link }) => link.startsWith(siteConfig.site));
    expect(own.length).toBeGreaterThan(pages.size / 2);
    expect(unique(own.flatMap(({ file, link }) => faultOf(link, file) ?? []))).toEqual([]);
  });

  test('lists every page that search engines may list in the sitemap, once', () => {
    const listed = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, one]) => one ?? '',
    );
    const due = [...pages.keys()]
      .filter((file) => file !== '404.html' && !isUnlisted(pages.get(file) ?? []))
      .map((file) => siteConfig.site + base + file.slice(0, -'index.html'.length));
    expect(listed.sort()).toEqual(due.sort());
  });

  test('has a page for every place of the name index that says it has one', () => {
    const places = readNameTable(JSON.parse(readFileSync(join(folder, 'search/names.json'), 'utf8')));
    const paths = places.filter(({ hasPage }) => hasPage).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(10);
    for (const language of ['', 'en/'])
      expect(paths.filter((path) => !pages.has(`${language}${path}/index.html`))).toEqual([]);
  });

  test('gives scripts and structured data addresses at which there is something', () => {
    const told = [...pages].flatMap(([file, elements]) =>
      elements
        .filter((one) => one.tagName === 'script')
        .flatMap((one) => addressesIn(textOf(one), base).map((link) => ({ file, link }))),
    );
    expect(told.length).toBeGreaterThan(100);
    // The search is told a folder.
    const wrong = told.filter(
      ({ link }) => !files.some((file) => link === base + file.slice(0, file.indexOf('/') + 1)),
    );
    expect(unique(wrong.flatMap(({ file, link }) => faultOf(link, file) ?? []))).toEqual([]);
  });

  /** Why a link leads nowhere; undefined where it leads to something, or to another site. */
  function faultOf(link: string, file: string): string | undefined {
    const { origin } = new URL(siteConfig.site);
    const from = new URL(base + file.replace(/index\.html$/, ''), origin);
    if (!URL.canParse(link, from.href)) return `${link} is no address`;
    const to = new URL(link, from);
    if (to.origin !== origin || to.href.startsWith(siteConfig.repository)) return undefined;
    if (!to.pathname.startsWith(base)) return `${link} is outside ${base}`;
    const path = decodeURIComponent(to.pathname.slice(base.length));
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!known.has(target)) return `${link}: no such file`;
    return to.hash === '' || ids.get(target)?.has(decodeURIComponent(to.hash.slice(1)))
      ? undefined
      : `${link}: no such place on the page`;
  }
});

const urlAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'data-names', 'data-root'];

/** A page that is part of another one, or of somebody else's. */
const isUnlisted = (elements: readonly Element[]): boolean =>
  elements.some((one) => attribute(one, 'name') === 'robots' && attribute(one, 'content') === 'noindex');

/** The addresses an element names; a form without an action leads to its own page, and an SVG's own marks are no links. */
function linksOf(element: Element): string[] {
  const plain = urlAttributes.flatMap((name) => attribute(element, name) ?? []);
  const sets = [attribute(element, 'srcset'), attribute(element, 'imagesrcset')].flatMap(
    (set) => set?.split(',') ?? [],
  );
  return [...plain, ...sets.map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')];
}

/** Strings of a JSON text that are addresses of this site. */
function addressesIn(json: string, base: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.startsWith(siteConfig.site) || (value.startsWith(base) && value.startsWith('/'))) found.push(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  if (json.startsWith('{') || json.startsWith('[')) visit(JSON.parse(json));
  return found;
}

/** The first of each kind is enough to know. */
const unique = (all: readonly string[]): string[] => [...new Set(all)].slice(0, 20);
