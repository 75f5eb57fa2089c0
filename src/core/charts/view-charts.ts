import type { ChartValue } from './chart.ts';
import { compareRegions } from './compare-regions.ts';
import type { ViewForm } from './view.ts';
import type { ViewPanelData } from './view-panel.ts';

/** The charts of one panel. */
export const drawPanel = ({ indicator, years, observations }: ViewPanelData, _form: ViewForm): ChartValue[] =>
  years.toReversed().map((year) => compareRegions({ indicator, year, observations }));
