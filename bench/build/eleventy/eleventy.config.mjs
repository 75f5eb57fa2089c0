import { readFileSync } from 'node:fs';
import { words } from './plain-pages.mjs';

export const config = {
  dir: { input: 'content', includes: '../layouts', output: 'out' },
  // The prose holds no template, and to look for one takes time.
  markdownTemplateEngine: false,
};

const parentOf = (url) => url.replace(/[^/]+\/$/, '');

export default function configure(eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);
  eleventy.addPassthroughCopy({ 'style.css': 'style.css' });
  const form = JSON.parse(readFileSync(new URL('form.json', import.meta.url), 'utf8'));
  eleventy.addGlobalData('form', () => form);
  eleventy.addGlobalData('words', () => words);
  // What lies in each place, once for all pages: to filter a collection in the template of every place is quadratic.
  const children = new Map();
  const places = new Map();
  eleventy.addCollection('written', (api) => {
    const written = api.getAll().filter(({ data }) => data.lang === undefined);
    for (const item of written.filter(({ url }) => url !== '/')) {
      const parent = parentOf(item.url);
      children.set(parent, [...(children.get(parent) ?? []), item]);
      if (item.data.code !== undefined) places.set(item.url, item);
    }
    return written;
  });
  eleventy.addFilter('childrenOf', (url) => children.get(url) ?? []);
  eleventy.addFilter('placesAbove', (url) => {
    const above = [];
    for (let at = parentOf(url); at !== '/'; at = parentOf(at)) above.unshift(places.get(at));
    return url === '/' ? [] : above;
  });
  eleventy.addFilter('day', (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : (date ?? '')));
}
