import type { ShownChart } from '../core/charts/show-chart.ts';

/**
 * A chart with its table, filled into a copy of what `Chart.astro` makes, so that both look the same. `pattern` holds a
 * chart of one row with one figure and one missing cell.
 */
export const chartFigure = (
  pattern: HTMLTemplateElement,
  { id, title, table, words, drawn, notes }: ShownChart,
): HTMLElement => {
  const figure = pattern.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const find = (selector: string): HTMLElement => figure.querySelector(selector) as HTMLElement;
  const like = (selector: string, text: string): HTMLElement => copy(find(selector), text);
  figure.id = id;
  figure.setAttribute('aria-labelledby', `${id}-caption`);
  find('figcaption').id = `${id}-caption`;
  find('figcaption').textContent = title;
  find('caption').textContent = table.caption;
  const rows = table.rows.map(({ header, href, cells }) => {
    const row = find('tbody tr').cloneNode() as HTMLElement;
    row.append(
      linked(find('tbody th'), header, href),
      ...cells.map((cell) => linked(find(`td.${cell.kind}`), cell.text, cell.href)),
    );
    return row;
  });
  find('thead tr').replaceChildren(...table.columns.map((column) => like('thead th', column)));
  find('tbody').replaceChildren(...rows);
  fillOrRemove(find('.chart-words'), words);
  fillOrRemove(
    find('.chart-notes'),
    notes.length === 0 ? undefined : notes.map((note) => like('.chart-notes li', note)),
  );
  fillOrRemove(find('gk-chart'), drawn && drawing(drawn));
  return figure;
};

const copy = (pattern: HTMLElement, text: string): HTMLElement => {
  const made = pattern.cloneNode() as HTMLElement;
  made.textContent = text;
  return made;
};

const linked = (pattern: HTMLElement, text: string, href: string | undefined): HTMLElement => {
  const cell = copy(pattern, href === undefined ? text : '');
  if (href === undefined) return cell;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  cell.append(link);
  return cell;
};

const fillOrRemove = (part: HTMLElement, content: string | Node[] | undefined): void => {
  if (content === undefined) part.remove();
  else part.replaceChildren(...(typeof content === 'string' ? [content] : content));
};

/** What `<gk-chart>` draws from. The SVG was written by our own code, its words escaped. */
const drawing = ({ svg, json }: { svg: string; json: string }): Node[] => {
  const data = document.createElement('script');
  data.type = 'application/json';
  data.textContent = json;
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return [document.importNode(parsed, true), data];
};
