// The layout of every Chinese page.
import { drawPage } from './draw-page.mjs';

export function render(data) {
  return drawPage(this, data, data.page.url, data.content, data.form, 'zh');
}
