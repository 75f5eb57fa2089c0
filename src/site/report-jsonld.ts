import type { Report } from '../core/report/report.ts';
import { absolute, routes } from './routes.ts';

/** schema.org's words for a report: a government document with its data beside it. */
export const reportJsonLd = (report: Report, place: string): object => ({
  '@context': 'https://schema.org',
  '@type': ['Report', 'Dataset'],
  name: report.title,
  description: `${place} ${report.year}`,
  inLanguage: 'zh-CN',
  url: absolute(routes.report('zh-CN', report.path)),
  ...(report.issued && { datePublished: report.issued }),
  temporalCoverage: String(report.year),
  spatialCoverage: { '@type': 'AdministrativeArea', name: place },
  author: { '@type': 'GovernmentOrganization', name: report.issuer },
  ...(report.source.url && { isBasedOn: report.source.url }),
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  distribution: [
    {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: absolute(routes.reportJson(report.path)),
    },
  ],
});
