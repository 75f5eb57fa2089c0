import type { Text } from '../findings/text.ts';
import type { Edition } from '../report/form.ts';
import type { Yuan } from '../report/money.ts';
import { isOfForm } from './indicator.ts';
import { findIndicator } from './indicators.ts';
import type { MissingStatus, Observation } from './observation.ts';

/** What one report says of one indicator: its plain value, or what else there is to say. */
type PackedCell = number | Yuan | PackedOther;

interface PackedOther {
  value?: number | Yuan;
  status?: MissingStatus;
  unit?: string;
  exact?: boolean;
  quote?: string;
  /** 0: none. */
  edition?: Edition | 0;
  at?: string;
  base?: number | Yuan;
}

interface PackedReport {
  region: string;
  code: string;
  name: Text;
  parent?: Text;
  year: number;
  edition: Edition | 0;
  /** In the order of the indicators. */
  cells: PackedCell[];
}

/** The observations as a browser fetches them: what every report has in common stands once. */
export interface PackedObservations {
  indicators: string[];
  reports: PackedReport[];
}

export const packObservations = (observations: readonly Observation[]): PackedObservations => {
  const indicators = [...new Set(observations.map((one) => one.indicator))];
  const reports = [...Map.groupBy(observations, (one) => one.report).values()].flatMap((own): PackedReport[] => {
    const [first] = own;
    if (!first) return [];
    const { region, code, name, parentName, year } = first;
    const edition = own.find((one) => one.edition !== undefined)?.edition ?? 0;
    const byIndicator = new Map(own.map((one) => [one.indicator, one]));
    const cells = indicators.flatMap((id) => {
      const one = byIndicator.get(id);
      return one ? [packCell(one, edition)] : [];
    });
    return [{ region, code, name, ...(parentName && { parent: parentName }), year, edition, cells }];
  });
  return { indicators, reports };
};

/** The edition an indicator is read from unless its cell says otherwise: prose is on no form. */
const usualEdition = (id: string, ofReport: Edition | 0): Edition | 0 => {
  const indicator = findIndicator(id);
  return indicator && !isOfForm(indicator) ? 0 : ofReport;
};

const packCell = (one: Observation, ofReport: Edition | 0): PackedCell => {
  const edition = one.edition ?? 0;
  const other: PackedOther = {
    ...(one.status !== 'number' && { status: one.status }),
    ...(one.unit !== findIndicator(one.indicator)?.unit && { unit: one.unit }),
    ...(one.exact !== undefined && { exact: one.exact }),
    ...(one.quote !== undefined && { quote: one.quote }),
    ...(edition !== usualEdition(one.indicator, ofReport) && { edition }),
    ...(one.at !== undefined && { at: one.at }),
    ...(one.base !== undefined && { base: one.base }),
  };
  if (one.value === null) return other;
  return Object.keys(other).length === 0 ? one.value : { value: one.value, ...other };
};

export const unpackObservations = ({ indicators, reports }: PackedObservations): Observation[] =>
  reports.flatMap((report) => report.cells.map((cell, index) => unpackCell(cell, indicators[index] ?? '', report)));

const unpackCell = (cell: PackedCell, id: string, report: PackedReport): Observation => {
  const indicator = findIndicator(id);
  const other: PackedOther = typeof cell === 'object' ? cell : { value: cell };
  const edition = other.edition ?? usualEdition(id, report.edition);
  return {
    region: report.region,
    code: report.code,
    name: report.name,
    ...(report.parent && { parentName: report.parent }),
    year: report.year,
    report: `${report.region}/${report.year}`,
    indicator: id,
    value: other.value ?? null,
    status: other.status ?? 'number',
    unit: other.unit ?? indicator?.unit ?? '',
    comparable: indicator?.comparable ?? false,
    ...(edition !== 0 && { edition }),
    ...(other.exact !== undefined && { exact: other.exact }),
    ...(other.quote !== undefined && { quote: other.quote }),
    ...(other.at !== undefined && { at: other.at }),
    ...(other.base !== undefined && { base: other.base }),
  };
};
