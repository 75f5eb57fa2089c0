import type { Text } from '../findings/text.ts';
import { spanOfCells } from './bars-config.ts';
import type { ChartValue } from './chart.ts';
import { compareRegions } from './compare-regions.ts';
import { dotPlot } from './dot-plot.ts';
import { cellOf } from './figures.ts';
import type { ViewForm } from './view.ts';
import type { ViewPanelData } from './view-panel.ts';
import { yearLines } from './year-lines.ts';
import { mostLines } from './year-lines-config.ts';

/** More townships than this a chart of the form cannot show: more lines cannot be told apart, more rows not be read. */
export const mostTownships: Record<ViewForm, number> = { bar: 40, line: mostLines, dot: 60 };

/** The charts of one panel; none where there are more townships than one can show. */
export const drawPanel = (panel: ViewPanelData, form: ViewForm): ChartValue[] => {
  const { townships, years } = panel;
  if (townships.length === 0 || townships.length > mostTownships[form] || years.length === 0) return [];
  if (form === 'line') return [yearLines(panel)];
  return form === 'dot' ? [dotPlot(panel)] : bars(panel);
};

/** The newest year first, all with the same rows and on one scale. */
const bars = ({ indicator, townships, years, observations, scale, find }: ViewPanelData): ChartValue[] => {
  const cells = townships.flatMap(({ region }) => years.map((year) => cellOf(find(region, year), scale)));
  const common = { scale, ...spanOfCells(cells) };
  const charts = years.toReversed().map((year) => compareRegions({ indicator, year, observations, townships, common }));
  const drawn = charts.filter(({ kind }) => kind === 'chart');
  return charts.map((chart) =>
    drawn.length > 1 && chart === drawn[0] ? { ...chart, notes: [...chart.notes, sameScale] } : chart,
  );
};

const sameScale: Text = { zh: '各年度的图刻度相同。', en: 'The charts of all years share one scale.' };
