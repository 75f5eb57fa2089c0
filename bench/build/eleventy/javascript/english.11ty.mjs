// Every page once more in English, from the same file: the prose has been rendered already.
import { drawPage } from '../layouts/draw-page.mjs';

export const data = {
  lang: 'en',
  layout: null,
  pagination: { data: 'collections.written', size: 1, alias: 'written' },
  permalink: ({ written }) => `/en${written.url}`,
};

export function render({ written, form }) {
  return drawPage(this, written.data, written.url, written.content, form, 'en');
}
