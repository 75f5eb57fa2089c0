import type { Report } from '../core/report/report.ts';
import { absolute, routes } from './routes.ts';

/**
 * schema.org's words for a report: a government document with its data beside it. In the language of the document,
 * whatever the page's; dataset searches want a description of fifty characters and more.
 */
export const reportJsonLd = (report: Report, place: string): object => ({
  '@context': 'https://schema.org',
  '@type': ['Report', 'Dataset'],
  name: report.title,
  description: `${place} ${report.year} 年政府信息公开工作年度报告：正文全文，三张国家统一表格的每一格（空白与 0 分开），逐项核对结果，以及原件出处。`,
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
