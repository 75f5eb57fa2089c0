import type { Indicator } from '../dataset/indicator.ts';
import type { Observation } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';
import type { ChartTable, ChartValue } from './chart.ts';
import { drawPanel } from './view-charts.ts';
import { pickPanel, pickTownships, type ViewPanelData } from './view-panel.ts';
import { listRows, type ViewRow } from './view-rows.ts';
import { tabulate } from './view-table.ts';
import { warnOf, warnOfForm } from './view-warnings.ts';

export type ViewForm = 'bar' | 'line' | 'dot';
export type ViewMeasure = 'count' | 'share';

/** What a reader compares. A region stands for every township below it that has a report. */
export interface ViewChoice {
  regions: readonly string[];
  years: readonly number[];
  indicators: readonly Indicator[];
  /** `share`: of the indicator that `Indicator.shareOf` names, with its N; what has none is shown as it is. */
  measure: ViewMeasure;
  /** Bars, one chart a year; lines over the years; or a row a township with a dot a year. */
  form: ViewForm;
}

/** One indicator. Its charts share one scale. */
export interface ViewPanel {
  /** As chosen; its name and unit in a share are in the titles of the charts. */
  indicator: Indicator;
  charts: ChartValue[];
}

/** A comparison as it is shown, downloaded and cited: by name, never ranked. */
export interface ComparisonView {
  panels: ViewPanel[];
  /** Why what was chosen may not be compared as it stands. */
  warnings: Text[];
  /** How many of what, and how many figures have a value. */
  counts: { townships: number; reports: number; values: number };
  /** All of it: a township's year a row, an indicator a column. */
  table: ChartTable;
  /** All of it in the long form, for files. */
  rows: ViewRow[];
}

/** `observations` may hold more than was chosen: other places, years, indicators. */
export const buildView = (choice: ViewChoice, observations: readonly Observation[]): ComparisonView => {
  const panels = pickPanels(choice, observations);
  return {
    panels: panels.map((panel): ViewPanel => ({ indicator: panel.chosen, charts: drawPanel(panel, choice.form) })),
    warnings: [...warnOfForm(panels, choice.form), ...warnOf(panels)],
    counts: {
      townships: panels[0]?.townships.length ?? 0,
      reports: countReports(panels),
      values: panels.flatMap(({ observations }) => observations).filter((one) => one.value !== null).length,
    },
    table: tabulate(panels),
    rows: listRows(panels),
  };
};

/** The same without table and charts, as files need it. */
export const listView = (
  choice: Omit<ViewChoice, 'form'>,
  observations: readonly Observation[],
): Pick<ComparisonView, 'rows' | 'warnings'> => {
  const panels = pickPanels(choice, observations);
  return { rows: listRows(panels), warnings: warnOf(panels) };
};

const pickPanels = (
  { indicators, measure, ...choice }: Omit<ViewChoice, 'form'>,
  observations: readonly Observation[],
): ViewPanelData[] => {
  const years = [...new Set(choice.years)].sort((a, b) => a - b);
  const townships = pickTownships(choice.regions, observations);
  const byIndicator = Map.groupBy(observations, (one) => one.indicator);
  return indicators.map((indicator) => pickPanel({ indicator, townships, years, measure }, byIndicator));
};

const countReports = (panels: readonly ViewPanelData[]): number =>
  new Set(panels.flatMap(({ observations }) => observations.map((one) => one.report))).size;
