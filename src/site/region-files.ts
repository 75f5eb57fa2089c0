import { siteConfig } from '../../site.config.ts';
import { listView } from '../core/charts/view.ts';
import { countyOf } from '../core/dataset/index-observations.ts';
import { indicators } from '../core/dataset/indicators.ts';
import { formatGridCsv, formatGridXlsx } from '../core/open-data/view-files.ts';
import { wordsOfFigures } from '../core/open-data/words-of-figures.ts';
import type { Portal } from '../core/portal.ts';
import { languages } from '../i18n/language.ts';
import { deflateAtOnce } from './deflate-at-once.ts';
import { observeAll } from './observe-all.ts';
import { indexOf } from './portal-index.ts';
import { rememberLatest } from './remember-latest.ts';
import { absolute, routes } from './routes.ts';

/**
 * The counties whose figures lie beside their page as CSV and XLSX: those with a report in one of their townships. What a
 * township has is in them, and a browser makes its files of the county's observations.
 */
export const filedCounties = ({ reports }: Pick<Portal, 'reports'>): string[] =>
  [...new Set(reports.map(({ report }) => countyOf(report.region)))].sort();

export const regionCsv = (portal: Portal, region: string): string => formatGridCsv(viewOf(portal, region), undefined);

export const regionXlsx = (portal: Portal, region: string): Promise<Uint8Array> => {
  const known = portal.regions.get(region);
  const view = viewOf(portal, region);
  const words = wordsOfFigures({
    name: { zh: known?.name ?? region, en: known?.nameEn ?? known?.name ?? region },
    site: { zh: siteConfig.title['zh-CN'], en: siteConfig.title.en },
    pages: languages.map((language) => absolute(routes.region(language, region))),
    definitions: languages.map((language) => absolute(routes.data(language))),
    reports: indexOf(portal)
      .below(region)
      .map(({ path, report }) => [
        report.title,
        [report.issuer, report.issued].filter(Boolean).join('，'),
        absolute(routes.report('zh-CN', path)),
      ]),
  });
  return deflateAtOnce(() => formatGridXlsx(view, undefined, words));
};

/** Every indicator of every year. The two files of a region are made of the same. */
const viewOf = rememberLatest((portal: Portal, region: string) => {
  const reports = indexOf(portal).below(region);
  const years = reports.map(({ report }) => report.year);
  const observations = reports.flatMap((checked) => observeAll(checked, portal.regions));
  return listView({ regions: [region], years, indicators, measure: 'count' }, observations);
});
