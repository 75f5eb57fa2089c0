import type { Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import { editions } from '../core/report/editions/index.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { indexOf } from './portal-index.ts';
import { regionName } from './region-name.ts';
import { routes } from './routes.ts';

export interface BrowsedProvince {
  name: string;
  href: string;
  reports: number;
  townships: BrowsedTownship[];
}

export interface BrowsedTownship {
  name: string;
  href: string;
  /** The prefecture and county it lies in. */
  where: string;
  years: { year: number; href: string }[];
}

/** Every township with a report and its years, by province: what the search page leads to without JavaScript. */
export const browseReports = (portal: Portal, language: Language): BrowsedProvince[] =>
  portal.regions.children(undefined).map((province) => ({
    name: regionName(province, language),
    href: routes.region(language, province.path),
    reports: indexOf(portal).below(province.path).length,
    townships: townshipsBelow(portal, province, language),
  }));

const townshipsBelow = (portal: Portal, province: Region, language: Language): BrowsedTownship[] => {
  const byRegion = Map.groupBy(indexOf(portal).below(province.path), ({ report }) => report.region);
  return [...byRegion].map(([path, reports]) => {
    const lineage = portal.regions.lineage(path);
    const township = lineage.at(-1);
    return {
      name: township ? regionName(township, language) : path,
      href: routes.region(language, path),
      where: lineage
        .slice(1, -1)
        .map((region) => regionName(region, language))
        .join(' · '),
      years: reports
        .map(({ report }) => ({ year: report.year, href: routes.report(language, report.path) }))
        .sort((a, b) => b.year - a.year),
    };
  });
};

export type FilterLabels = Record<'province' | 'year' | 'edition' | 'findings', Record<string, string>>;

/** The values of each filter, as the index has them, with what they are called. */
export const filterLabels = (portal: Portal, language: Language): FilterLabels => {
  const t = messages(language).search;
  const years = indexOf(portal).years.toReversed();
  return {
    province: Object.fromEntries(
      portal.regions.children(undefined).map((one) => [one.path, regionName(one, language)]),
    ),
    year: Object.fromEntries(years.map((year) => [year, String(year)])),
    edition: Object.fromEntries(editions.map(({ id }) => [id, t.editionOption.replace('{year}', String(id))])),
    findings: { ...t.findingKinds },
  };
};
