import { escapeXml } from '../../src/core/dataset/escape-xml.ts';
import { isSite, type SiteRun, type SizeResult } from './result.ts';

interface Line {
  title: string;
  className: string;
  points: { x: number; y: number }[];
}

const lines = [
  ['gongkai', 'this portal', 'a'],
  ['hugo', 'Hugo', 'b'],
  ['eleventy-nunjucks', 'Eleventy, Nunjucks', 'c'],
  ['eleventy-javascript', 'Eleventy, JavaScript', 'd'],
  ['floor', 'floor', 'e'],
] as const;

const panel = { left: 58, top: 40, width: 300, height: 230, right: 150 };
const style = `
text { font: 12px system-ui, sans-serif; fill: #333 } .title { font-weight: 600 } .grid { stroke: #ddd } polyline { fill: none; stroke-width: 2 }
.a { stroke: #b1261e; fill: #b1261e } .b { stroke: #3c5fa8; fill: #3c5fa8 } .c { stroke: #8a6100; fill: #8a6100 } .d { stroke: #9b4f96; fill: #9b4f96 } .e { stroke: #4a7a3a; fill: #4a7a3a }
text.a, text.b, text.c, text.d, text.e { stroke: none }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .grid { stroke: #444 }
.a { stroke: #ff8a80; fill: #ff8a80 } .b { stroke: #9db7f2; fill: #9db7f2 } .c { stroke: #e0b84c; fill: #e0b84c } .d { stroke: #dd9fd8; fill: #dd9fd8 } .e { stroke: #a5d18f; fill: #a5d18f } }
`;

/** Wall time and peak memory over the number of reports, both axes logarithmic, for pages light and dark. */
export const plotSizes = (sizes: readonly SizeResult[]): string => {
  const width = 2 * (panel.left + panel.width + panel.right);
  const height = panel.top + panel.height + 40;
  const toLines = (pick: (run: SiteRun) => number | undefined): Line[] =>
    lines.map(([name, title, className]) => ({
      title,
      className,
      points: sizes.flatMap(({ reports, sites }) => {
        const run = sites[name];
        const y = isSite(run) ? pick(run) : undefined;
        return y === undefined ? [] : [{ x: reports, y }];
      }),
    }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Wall time and peak memory over the number of reports">
<style>${style}</style>
${drawPanel(
  'Wall time, seconds',
  toLines(({ wall }) => wall),
  0,
)}
${drawPanel(
  'Peak memory of any process, MB',
  toLines(({ peak }) => peak && peak / 1e6),
  width / 2,
)}
</svg>
`;
};

const drawPanel = (title: string, all: readonly Line[], offset: number): string => {
  const drawn = all.filter(({ points }) => points.length > 0);
  const points = drawn.flatMap((line) => line.points);
  const x = logScale(
    points.map((point) => point.x),
    panel.left,
    panel.left + panel.width,
  );
  const y = logScale(
    points.map((point) => point.y),
    panel.top + panel.height,
    panel.top,
  );
  const ticks = [
    ...y.ticks.map((value) => {
      const at = round(y.at(value));
      return `<line class="grid" x1="${panel.left}" x2="${panel.left + panel.width}" y1="${at}" y2="${at}"/><text x="${panel.left - 6}" y="${at + 4}" text-anchor="end">${value.toLocaleString('en')}</text>`;
    }),
    ...[...new Set(points.map((point) => point.x))].map(
      (value) =>
        `<text x="${round(x.at(value))}" y="${panel.top + panel.height + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
    ),
  ];
  const labels = spread(drawn.map((line) => ({ line, y: y.at(line.points.at(-1)?.y ?? 1) })));
  return `<g transform="translate(${offset} 0)">
<text class="title" x="${panel.left}" y="18">${escapeXml(title)}</text>
${ticks.join('\n')}
${drawn.map((line) => drawLine(line, x.at, y.at)).join('\n')}
${labels.map(({ line, y: at }) => `<text class="${line.className}" x="${panel.left + panel.width + 8}" y="${round(at + 4)}">${escapeXml(line.title)}</text>`).join('\n')}
</g>`;
};

const drawLine = ({ className, points }: Line, x: (value: number) => number, y: (value: number) => number): string =>
  `<polyline class="${className}" style="fill:none" points="${points.map((point) => `${round(x(point.x))},${round(y(point.y))}`).join(' ')}"/>${points
    .map((point) => `<circle class="${className}" cx="${round(x(point.x))}" cy="${round(y(point.y))}" r="3"/>`)
    .join('')}`;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Whole powers of ten around the values, and what they are on the paper. */
const logScale = (values: readonly number[], from: number, to: number) => {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return {
    at: (value: number): number => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
};

/** Names of lines that end close together, each on a line of its own. */
const spread = <T extends { y: number }>(labels: readonly T[]): T[] => {
  let free = Number.NEGATIVE_INFINITY;
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + 14;
      return { ...label, y };
    });
};
