import type { Text } from '../findings/text.ts';
import { parentPath, type Region } from '../regions/region.ts';
import type { RegionTree } from '../regions/region-tree.ts';
import { editionsOf } from '../report/report.ts';
import { editionOf, type TableEditions } from './edition-of.ts';
import type { Indicator } from './indicator.ts';
import { indicators } from './indicators.ts';
import type { Observation } from './observation.ts';
import type { DatasetSource, ReportSource } from './source.ts';

/** Every indicator of every report, in the order of the reports; what has no value is there with its reason. */
export const buildDataset = (source: DatasetSource): Observation[] =>
  source.reports.flatMap((checked) => observeReport(checked, source.regions));

/** What one report yields, for pages that need no other; `wanted` where they need only some of it. */
export const observeReport = (
  source: ReportSource,
  regions: RegionTree,
  wanted: readonly Indicator[] = indicators,
): Observation[] => {
  const { report } = source;
  const region = regions.get(report.region);
  const parent = regions.get(parentPath(report.region) ?? '');
  const shared = {
    region: report.region,
    code: region?.code ?? '',
    name: region ? nameOf(region) : { zh: report.region, en: report.region },
    ...(parent && { parentName: nameOf(parent) }),
    year: report.year,
    report: report.path,
  };
  const editions = editionsOf(report.tables);
  return wanted.map((indicator) => observe(indicator, source, editions, shared));
};

const nameOf = (region: Region): Text => ({ zh: region.name, en: region.nameEn ?? region.name });

type Shared = Pick<Observation, 'region' | 'code' | 'name' | 'parentName' | 'year' | 'report'>;

const observe = (indicator: Indicator, source: ReportSource, tables: TableEditions, shared: Shared): Observation => {
  const measured = indicator.value(source);
  const found = measured.status === 'number' ? measured : undefined;
  const one: Observation = {
    ...shared,
    indicator: indicator.id,
    value: found?.value ?? null,
    status: measured.status,
    unit: found?.unit ?? indicator.unit,
    comparable: indicator.comparable,
  };
  // Put in one by one: a county has some ten thousand of these.
  const edition = editionOf(indicator, tables);
  if (edition !== undefined) one.edition = edition;
  if (found?.exact !== undefined) one.exact = found.exact;
  if (found?.quote !== undefined) one.quote = found.quote;
  if (measured.at !== undefined) one.at = measured.at;
  if (measured.base !== undefined) one.base = measured.base;
  return one;
};
