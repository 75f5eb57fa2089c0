import type { Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import { editions } from '../core/report/editions/index.ts';
import { reportsPerShard } from '../core/search/plan-shards.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { indexOf } from './portal-index.ts';
import { regionName } from './region-name.ts';
import { routes } from './routes.ts';

/** A region that the search page leads to by a link, with how many reports lie in it. */
export interface BrowsedRegion {
  name: string;
  href: string;
  reports: number;
}

export interface BrowsedProvince extends BrowsedRegion {
  /** Empty where `prefectures` are listed. */
  townships: BrowsedTownship[];
  /** Of more townships than one page can list only the way to them: each prefecture with its counties. */
  prefectures: (BrowsedRegion & { counties: BrowsedRegion[] })[];
}

export interface BrowsedTownship {
  name: string;
  href: string;
  /** The prefecture and county it lies in. */
  where: string;
  years: { year: number; href: string }[];
}

/** A page with more would be slow on a phone; the page of a county lists its own. */
const mostTownships = 400;

/** What the search page leads to without JavaScript: every township with a report and its years, by province, or every county where that would be too much. */
export const browseReports = (portal: Portal, language: Language, most = mostTownships): BrowsedProvince[] => {
  const townships = new Set(portal.reports.map(({ report }) => report.region)).size;
  return provincesOf(portal).map((province) => ({
    ...browseRegion(portal, province, language),
    townships: townships > most ? [] : townshipsBelow(portal, province, language),
    prefectures: townships > most ? prefecturesBelow(portal, province, language) : [],
  }));
};

const provincesOf = (portal: Portal): readonly Region[] => portal.regions.children(undefined);

const browseRegion = (portal: Portal, region: Region, language: Language): BrowsedRegion => ({
  name: regionName(region, language),
  href: routes.region(language, region.path),
  reports: indexOf(portal).below(region.path).length,
});

const prefecturesBelow = (portal: Portal, province: Region, language: Language): BrowsedProvince['prefectures'] =>
  portal.regions.children(province.path).map((prefecture) => ({
    ...browseRegion(portal, prefecture, language),
    counties: portal.regions.children(prefecture.path).map((county) => browseRegion(portal, county, language)),
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

export type FilterLabels = Record<'province' | 'year' | 'edition' | 'findings' | 'figures', Record<string, string>>;

/** The values of each filter, as the index has them, with what they are called. */
export const filterLabels = (portal: Portal, language: Language): FilterLabels => {
  const t = messages(language).search;
  const years = indexOf(portal).years.toReversed();
  return {
    province: Object.fromEntries(provincesOf(portal).map((one) => [one.path, regionName(one, language)])),
    year: Object.fromEntries(years.map((year) => [year, String(year)])),
    edition: Object.fromEntries(editions.map(({ id }) => [id, t.editionOption.replace('{year}', String(id))])),
    findings: { ...t.findingKinds },
    figures: { ...t.figureKinds },
  };
};

/** Whether the full text of the whole site is more than one download. GONGKAI_SHARD_REPORTS is what the build of the index goes by, too. */
export const isInParts = (portal: Portal): boolean =>
  portal.reports.length > (Number(process.env.GONGKAI_SHARD_REPORTS) || reportsPerShard);
