import type { Text } from '../findings/text.ts';
import type { ChartCell, ChartRow, DrawnChart, Language } from './chart.ts';
import { wordsIn } from './chart.ts';
import { type ShownChart, showChart } from './show-chart.ts';
import type { ComparisonView, ViewPanel } from './view.ts';

/** A comparison as a page shows it: one language, every figure with the address of its place, nothing left to compute. */
export interface ShownView {
  warnings: string[];
  counts: ComparisonView['counts'];
  table: ShownViewTable;
  panels: ShownPanel[];
}

export interface ShownPanel {
  /** Of the indicator; unique in a view. */
  id: string;
  name: string;
  definition: string;
  charts: ShownChart[];
}

export interface ShownViewTable {
  caption: string;
  columns: { name: string; isFigure: boolean }[];
  rows: { header: string; href?: string; cells: ShownFigure[] }[];
}

export interface ShownFigure {
  text: string;
  kind: 'number' | 'missing' | 'words';
  /** What a reader may sort by; null where there is no number. */
  value: number | null;
  /** Of the place in the report that it comes from. */
  href?: string;
}

export interface ShowViewOptions {
  language: Language;
  /** The address of a report's page, or of a place on it. */
  hrefOf(report: string, at?: string): string;
  /** What stands for a drawing until it is drawn; the build draws an SVG. */
  render?: (chart: DrawnChart, language: Language) => string;
}

export const showView = (view: ComparisonView, options: ShowViewOptions): ShownView => ({
  warnings: view.warnings.map((warning) => wordsIn(warning, options.language)),
  counts: view.counts,
  table: showTable(view, options),
  panels: view.panels.map((panel) => showPanel(panel, options)),
});

const showPanel = ({ indicator, charts }: ViewPanel, { language, hrefOf, render }: ShowViewOptions): ShownPanel => ({
  id: indicator.id,
  name: wordsIn(indicator.name, language),
  definition: wordsIn(indicator.definition, language),
  charts: charts.map((chart) => showChart(chart, language, hrefOf, render)),
});

/** The figures are the last columns, one an indicator; what stands before them says whose they are. */
const showTable = ({ table, panels }: ComparisonView, options: ShowViewOptions): ShownViewTable => {
  const say = (text: Text) => wordsIn(text, options.language);
  const firstFigure = table.columns.length - panels.length;
  const showRow = ({ header, report, cells }: ChartRow) => ({
    header: say(header),
    ...(report !== undefined && { href: options.hrefOf(report) }),
    // The row's own header is the first column.
    cells: cells.map((cell, index) => showCell(cell, index + 1 >= firstFigure, options)),
  });
  return {
    caption: say(table.caption),
    columns: table.columns.map((column, index) => ({ name: say(column), isFigure: index >= firstFigure })),
    rows: table.rows.map(showRow),
  };
};

const showCell = (cell: ChartCell, isFigure: boolean, { language, hrefOf }: ShowViewOptions): ShownFigure => {
  const { text, value, source } = cell;
  const missing = value === null ? 'missing' : 'number';
  return {
    text: wordsIn(text, language),
    kind: isFigure ? missing : 'words',
    value,
    ...(source?.at !== undefined && { href: hrefOf(source.report, source.at) }),
  };
};
