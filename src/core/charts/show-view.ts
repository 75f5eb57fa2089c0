import type { Text } from '../findings/text.ts';
import type { ChartCell, ChartRow, Language } from './chart.ts';
import { wordsIn } from './chart.ts';
import { type Render, type ShownChart, showChart } from './show-chart.ts';
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
  render: Render;
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
  charts: charts.map((chart) => showChart(chart, language, render, hrefOf)),
});

/**
 * A view's table has the figures last, one an indicator, behind what says whose they are: name, county where there are
 * several, year, edition. A phone shows only the first columns, so here the figures stand behind name and year.
 */
const showTable = ({ table, panels }: ComparisonView, options: ShowViewOptions): ShownViewTable => {
  const say = (text: Text) => wordsIn(text, options.language);
  const firstFigure = table.columns.length - panels.length;
  const isFigure = (index: number) => index >= firstFigure;
  const all = table.columns.map((_, index) => index);
  const [year, edition] = [firstFigure - 2, firstFigure - 1];
  const order = [year, ...all.filter(isFigure), edition, ...all.slice(1, year)];
  const showRow = ({ header, report, cells }: ChartRow) => ({
    header: say(header),
    ...(report !== undefined && { href: options.hrefOf(report) }),
    // The row's own header is the first column.
    cells: order.flatMap((index) => {
      const cell = cells[index - 1];
      return cell ? [showCell(cell, isFigure(index), options)] : [];
    }),
  });
  return {
    caption: say(table.caption),
    columns: [0, ...order].flatMap((index) => {
      const column = table.columns[index];
      return column ? [{ name: say(column), isFigure: isFigure(index) }] : [];
    }),
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
