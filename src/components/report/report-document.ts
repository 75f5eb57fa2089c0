import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { PageDocument } from '../../layouts/page-document.ts';
import type { LastChange } from '../../site/last-change.ts';
import type { ReportPage } from '../../site/report-page.ts';
import { routes } from '../../site/routes.ts';
import { html } from '../lean-html.ts';
import { checksHtml } from './checks-html.ts';
import { reportBottomHtml, reportTopHtml } from './report-html.ts';

/** @param change undefined where the history is not known */
export const reportDocument = (page: ReportPage, change: LastChange | undefined, language: Language): PageDocument => {
  const { report } = page;
  const t = messages(language).report;
  return {
    language,
    title: t.pageTitle(report.title, page.township, report.year),
    description: t.description(page.place, report.year, page.held, page.noted),
    address: routes.report(language, report.path),
    // Once for both languages: it tells of the report, not of the page.
    ...(language !== 'en' && { structuredData: page.jsonLd }),
    meta: html`${page.meta.map(({ name, content }) => html`<meta name="${name}" content="${content}">`)}`.markup,
    main: html`${reportTopHtml(page, change, language)}${checksHtml(page, language)}${reportBottomHtml(page, language)}`
      .markup,
    script: 'report',
  };
};
