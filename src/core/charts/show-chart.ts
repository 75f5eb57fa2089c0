import { type ChartConfig, type ChartValue, type DrawnChart, inLanguage, type Language, wordsIn } from './chart.ts';

export interface ShownCell {
  text: string;
  kind: 'number' | 'missing';
  /** Of the place in the report that it comes from. */
  href?: string;
}

type HrefOf = (report: string, at?: string) => string;

/** Draws an SVG, or only keeps its place: Chart.js comes with the drawing, so that it is asked for where it is needed. */
export type Render = (chart: DrawnChart, language: Language) => string;

/** A chart as its component puts it on a page: one language, nothing left to compute. */
export interface ShownChart {
  id: string;
  title: string;
  notes: string[];
  table: {
    /** What the table's own words are called. */
    label: string;
    caption: string;
    columns: string[];
    rows: { header: string; href?: string; cells: ShownCell[] }[];
  };
  /** Where there is nothing to draw. */
  words?: string;
  drawn?: {
    svg: string;
    /** For the drawing element; safe inside a script element. */
    json: string;
  };
  /** Instead, where a browser need not draw anew: the SVG. */
  picture?: string;
}

/**
 * `hrefOf` gives the address of a report's page, or of a place on it, where rows and figures should link to it. A browser
 * draws by itself and has another `render`, which only keeps the place.
 */
export const showChart = (chart: ChartValue, language: Language, render: Render, hrefOf?: HrefOf): ShownChart => ({
  id: chart.id,
  title: wordsIn(chart.title, language),
  notes: chart.notes.map((note) => wordsIn(note, language)),
  table: {
    label: wordsIn({ zh: '数据表', en: 'Data table' }, language),
    caption: wordsIn(chart.table.caption, language),
    columns: chart.table.columns.map((column) => wordsIn(column, language)),
    rows: chart.table.rows.map((row) => ({
      header: wordsIn(row.header, language),
      ...(hrefOf && row.report !== undefined && { href: hrefOf(row.report) }),
      cells: row.cells.map((cell) => ({
        text: wordsIn(cell.text, language),
        kind: cell.value === null ? 'missing' : 'number',
        ...(hrefOf && cell.source?.at !== undefined && { href: hrefOf(cell.source.report, cell.source.at) }),
      })),
    })),
  },
  ...drawingOf(chart, language, hrefOf, render),
});

const drawingOf = (
  chart: ChartValue,
  language: Language,
  hrefOf: HrefOf | undefined,
  render: Render,
): Pick<ShownChart, 'words' | 'drawn' | 'picture'> => {
  if (chart.kind === 'words') return { words: wordsIn(chart.text, language) };
  const svg = render(chart, language);
  if (chart.still) return { picture: svg };
  const config = linkSeries(chart.config, hrefOf);
  return { drawn: { svg, json: payload(wordsIn(chart.description, language), config, language) } };
};

/** Bars and points with the addresses of what they show instead of where these come from. */
const linkSeries = (config: ChartConfig, hrefOf: HrefOf | undefined) => ({
  ...config,
  data: {
    ...config.data,
    datasets: config.data.datasets.map(({ sources, ...series }) => ({
      ...series,
      ...(hrefOf && sources && { hrefs: sources.map((source) => (source ? hrefOf(source.report, source.at) : null)) }),
    })),
  },
});

const payload = (label: string, config: unknown, language: Language): string =>
  JSON.stringify({
    label,
    language,
    config: inLanguage(config, language),
  }).replaceAll('<', '\\u003c');
