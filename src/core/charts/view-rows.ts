import { type MissingStatus, missingLabels, type Observation } from '../dataset/observation.ts';
import { same, type Text } from '../findings/text.ts';
import { cellOf, type Scale } from './figures.ts';
import type { Place } from './place-labels.ts';
import type { ViewPanelData } from './view-panel.ts';

/** One figure of a view, complete by itself: what a downloaded file holds. */
export interface ViewRow {
  region: string;
  code: string;
  name: Text;
  /** Of the region above. */
  county?: Text;
  year: number;
  indicator: string;
  indicatorName: Text;
  /** Of the indicator; a figure of the prose may have its own. */
  indicatorUnit: string;
  /** A count, an exact decimal string of 元, a percentage; null with the reason in `status`. */
  value: Observation['value'];
  unit: string;
  status: 'number' | MissingStatus | 'noReport';
  /** Why there is no value, in words. */
  missing?: Text;
  edition?: number;
  comparable: boolean;
  /** False for 余, 约, 多, 近. */
  exact?: boolean;
  /** The inexact figure as it is shown: 100余. */
  inexact?: Text;
  quote?: string;
  /** Of a share or a mean: N. */
  base?: Observation['base'];
  /** The report's path, and the fragment on its page. */
  report?: string;
  at?: string;
}

const asReported: Scale = { unit: same(''), shift: 0 };

const noReport: Text = { zh: '无报告', en: 'no report' };

/** By township, year and indicator; a year without a report is there too. */
export const listRows = (panels: readonly ViewPanelData[]): ViewRow[] => {
  const [first] = panels;
  if (!first) return [];
  return first.townships.flatMap((township) =>
    first.years.flatMap((year) => panels.map((panel) => rowOf(panel, township, year))),
  );
};

const rowOf = ({ indicator, find }: ViewPanelData, township: Place, year: number): ViewRow => {
  const { region, code, name, parentName } = township;
  const observation = find(region, year);
  const known = { region, code, name, ...(parentName && { county: parentName }), year };
  const measured = { indicator: indicator.id, indicatorName: indicator.name, indicatorUnit: indicator.unit };
  if (!observation)
    return {
      ...known,
      ...measured,
      unit: indicator.unit,
      value: null,
      status: 'noReport',
      missing: noReport,
      comparable: indicator.comparable,
    };
  const { value, status, unit, edition, comparable, exact, quote, base, report, at } = observation;
  return {
    ...known,
    ...measured,
    value,
    unit,
    status,
    ...(status !== 'number' && { missing: missingLabels[status] }),
    ...(edition !== undefined && { edition }),
    comparable,
    ...(exact !== undefined && { exact }),
    ...(exact === false && value !== null && { inexact: cellOf(observation, asReported).text }),
    ...(quote !== undefined && { quote }),
    ...(base !== undefined && { base }),
    report,
    ...(at !== undefined && { at }),
  };
};
