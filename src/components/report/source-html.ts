import type { Report } from '../../core/report/report.ts';
import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import { formatDate } from '../../site/format.ts';
import type { ReportPage } from '../../site/report-page.ts';
import { repositoryLinks, routes } from '../../site/routes.ts';
import { citeHtml } from '../cite/cite-html.ts';
import { chinese, type Html, html, type Shown, words } from '../lean-html.ts';

/** Where the report was got from, how to cite it, and what can be done with it. */
export const sourceHtml = ({ report, version, citations }: ReportPage, language: Language): Html => {
  const { report: t, cite } = messages(language);
  return html`
    <section class="part" id="source">
      <h2>${t.source}</h2>
      <dl>
        ${originalHtml(report, language)}
        ${row(t.contentFile, html`<a href="${repositoryLinks.view(report.file)}"><code>${report.file}</code></a>`)}
        ${row(cite.version, html`<code>${version.id}</code>`)}
        <div id="cite"><dt>${t.cite}</dt><dd>${citeHtml(citations, language)}</dd></div>
      </dl>
      <ul class="actions no-print">
        <li><a class="button" href="${routes.reportJson(report.path)}" download>${t.downloadJson}</a></li>
        <li><a class="button" href="${routes.dataFile('cells.csv')}" download>${t.downloadCells}</a></li>
        <li><a class="button" href="${repositoryLinks.edit(report.file)}">${t.suggest}</a></li>
        <li><a class="button" href="${repositoryLinks.problem(report.path)}">${t.problem}</a></li>
        <li><a class="button" href="${repositoryLinks.history(report.file)}">${t.changes}</a></li>
      </ul>
    </section>`;
};

const row = (name: string, content: Shown): Html => html`<div><dt>${name}</dt><dd>${content}</dd></div>`;

const originalHtml = ({ source }: Report, language: Language): Html[] => {
  const { report: t } = messages(language);
  const { file, url, retrieved, sha256, note } = source;
  return [
    ...(file ? [row(t.originalFile, html`<code>${words(file, language)}</code>`)] : []),
    row(t.originalAddress, url ? html`<a href="${url}" rel="nofollow noopener">${url}</a>` : t.notKept),
    ...(retrieved ? [row(t.retrieved, formatDate(retrieved, language))] : []),
    ...(sha256
      ? [row(t.originalHash, html`<code>${sha256}</code>${!url && html`<p class="small soft">${t.hashAlone}</p>`}`)]
      : []),
    ...(note ? [html`<div><dt>${t.sourceNote}</dt><dd lang="${chinese(language)}">${note}</dd></div>`] : []),
  ];
};
