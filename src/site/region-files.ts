import { siteConfig } from '../../site.config.ts';
import { listView } from '../core/charts/view.ts';
import { countyOf } from '../core/dataset/index-observations.ts';
import { indicators } from '../core/dataset/indicators.ts';
import { formatGridCsv, formatGridXlsx } from '../core/open-data/view-files.ts';
import type { Portal } from '../core/portal.ts';
import { deflateAtOnce } from './deflate-at-once.ts';
import { observeAll } from './observe-all.ts';
import { indexOf } from './portal-index.ts';
import { rememberLatest } from './remember-latest.ts';
import { absolute, routes } from './routes.ts';

/**
 * Regions whose figures lie beside their page as CSV and XLSX: townships with a report, and the counties they lie in. For the
 * 40,000 townships of the country and their 2,900 counties that is 86,000 files.
 */
export const filedRegions = ({ reports }: Pick<Portal, 'reports'>): string[] => {
  const townships = new Set(reports.map(({ report }) => report.region));
  return [...new Set([...townships, ...[...townships].map(countyOf)])].sort();
};

export const regionCsv = (portal: Portal, region: string): string => formatGridCsv(viewOf(portal, region), undefined);

export const regionXlsx = (portal: Portal, region: string): Promise<Uint8Array> => {
  const known = portal.regions.get(region);
  const [zh, en] = [known?.name ?? region, known?.nameEn ?? known?.name ?? region];
  const view = viewOf(portal, region);
  const words = {
    title: `${zh}历年指标 / Figures of ${en}`,
    notes: [
      [
        `${siteConfig.title['zh-CN']} / ${siteConfig.title.en}`,
        absolute(routes.region('zh-CN', region)),
        absolute(routes.region('en', region)),
      ],
      ['指标的定义 / Definitions', absolute(routes.data('zh-CN')), absolute(routes.data('en'))],
      ...indexOf(portal)
        .below(region)
        .map(({ path, report }) => [
          report.title,
          [report.issuer, report.issued].filter(Boolean).join('，'),
          absolute(routes.report('zh-CN', path)),
        ]),
    ],
  };
  return deflateAtOnce(() => formatGridXlsx(view, undefined, words));
};

/** Every indicator of every year. The two files of a region are made of the same. */
const viewOf = rememberLatest((portal: Portal, region: string) => {
  const reports = indexOf(portal).below(region);
  const years = reports.map(({ report }) => report.year);
  const observations = reports.flatMap((checked) => observeAll(checked, portal.regions));
  return listView({ regions: [region], years, indicators, measure: 'count' }, observations);
});
