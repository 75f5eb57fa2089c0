import { siteConfig } from '../../site.config.ts';
import { indicatorGroups, indicators } from '../core/dataset/indicators.ts';
import type { ApiChecks, ApiIndex, ApiIndicators, ApiRegion, ApiRegions } from '../core/open-data/api-schemas.ts';
import type { PackageInfo } from '../core/open-data/package-info.ts';
import { packageName } from '../core/open-data/paths.ts';
import { dataVersion, licence } from '../core/open-data/tables.ts';
import { allRules, type CheckedReport, type Portal } from '../core/portal.ts';
import type { Gazetteer } from '../core/regions/gazetteer.ts';
import { parentPath, type Region } from '../core/regions/region.ts';
import { cellPath } from '../core/report/report.ts';
import { summariseRules } from './check-pages.ts';
import { coveredTownships } from './coverage.ts';
import { countTownships, prefixOf } from './national-list.ts';
import { indexOf } from './portal-index.ts';
import { absolute, routes } from './routes.ts';

const version = 1;

export const apiIndex = (portal: Portal, { updated, contentVersion }: PackageInfo): ApiIndex => {
  return {
    version,
    title: { zh: siteConfig.title['zh-CN'], en: siteConfig.title.en },
    dataVersion,
    contentVersion: contentVersion ?? null,
    updated: updated ?? null,
    licence: { name: licence.name, title: licence.title, address: licence.path },
    counts: {
      regions: portal.regions.all.length,
      reports: portal.reports.length,
      indicators: indicators.length,
      checks: allRules.length,
    },
    addresses: {
      regions: absolute(routes.api('regions.json')),
      indicators: absolute(routes.api('indicators.json')),
      checks: absolute(routes.api('checks.json')),
      observations: absolute(routes.api('observations/index.json')),
      openapi: absolute(routes.api('openapi.json')),
      dataPackage: absolute(routes.dataFile(packageName)),
      feed: absolute(routes.feed()),
    },
  };
};

export const apiRegions = (portal: Portal): ApiRegions => ({
  version,
  regions: portal.regions.children(undefined).map((region) => child(portal, region)),
});

export const apiRegion = (portal: Portal, gazetteer: Gazetteer, region: Region): ApiRegion => {
  const { below, years } = indexOf(portal);
  const reports = below(region.path);
  return {
    version,
    region: region.path,
    code: region.code,
    level: region.level,
    kind: region.kind ?? null,
    name: nameOf(region),
    parent: parentPath(region.path) ?? null,
    pages: pagesOf((language) => routes.region(language, region.path)),
    formerly: region.formerly,
    children: portal.regions.children(region.path).map((one) => child(portal, one)),
    coverage: {
      townships: region.level === 'township' ? 1 : countTownships(gazetteer, prefixOf(region)),
      covered: coveredTownships(reports),
      years: years.map((year) => ({ year, reports: reports.filter(({ report }) => report.year === year).length })),
    },
    reports: reports.filter(({ report }) => report.region === region.path).map(listed),
  };
};

export const apiIndicators = (): ApiIndicators => ({
  version,
  indicators: indicators.map((one) => ({
    indicator: one.id,
    group: one.group,
    groupName: indicatorGroups[one.group],
    name: one.name,
    definition: one.definition,
    unit: one.unit,
    formula: one.formula,
    article: one.article ?? null,
    editions: [...one.editions],
    comparable: one.comparable,
    stated: one.stated ?? false,
    shareOf: one.shareOf ?? null,
    cells: one.from.map(({ table, row, column }) => cellPath(table, row, column)),
  })),
});

export const apiChecks = (portal: Portal): ApiChecks => ({
  version,
  checks: summariseRules(portal).map(({ rule, group, counts, acknowledged }) => ({
    check: rule.id,
    group,
    severity: rule.severity,
    title: rule.title,
    why: rule.why,
    fix: rule.fix,
    pages: pagesOf((language) => routes.check(language, rule.id)),
    counts,
    acknowledged,
  })),
});

const child = (portal: Portal, region: Region): ApiRegion['children'][number] => ({
  region: region.path,
  code: region.code,
  level: region.level,
  name: nameOf(region),
  reports: indexOf(portal).below(region.path).length,
  address: absolute(routes.api(`regions/${region.path}.json`)),
});

const listed = ({ path, report }: CheckedReport): ApiRegion['reports'][number] => ({
  report: path,
  year: report.year,
  title: report.title,
  issued: report.issued ?? null,
  address: absolute(routes.reportJson(path)),
  pages: pagesOf((language) => routes.report(language, path)),
});

const nameOf = ({ name, nameEn }: Region) => ({ zh: name, en: nameEn ?? name });

const pagesOf = (route: (language: 'zh-CN' | 'en') => string) => ({
  zh: absolute(route('zh-CN')),
  en: absolute(route('en')),
});
