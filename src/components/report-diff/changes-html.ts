import { fill } from '../../browser/dom.ts';
import { showDifference } from '../../browser/report-diff/show-difference.ts';
import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { ChangesPage } from '../../site/changes-page.ts';
import { routes } from '../../site/routes.ts';
import { breadcrumbHtml } from '../frame/frame-html.ts';
import { Html, html, words } from '../lean-html.ts';
import { formatMarkup } from './format-markup.ts';

/** The latest report of a township beside the one before it. Both lie beside this page: short, for there are hundreds of links. */
export const changesHtml = (page: ChangesPage, language: Language): Html => {
  const { difference, years, name, gap, lineage } = page;
  const { before, after } = difference;
  const { reportDiff: t, states } = messages(language);
  const values = { name, before: years.before, after: years.after };
  const names = { before: fill(t.yearName, { year: years.before }), after: fill(t.yearName, { year: years.after }) };
  const addresses = { before: `../${years.before}/`, after: `../${years.after}/` };
  const voice = { words: t, states, language, names, addresses, sameTownship: true, brief: true };
  return html`
    <div class="page changes">
      ${breadcrumbHtml(lineage, language, t.title)}
      <h1>${words(fill(t.pageTitle, values), language)}</h1>
      <p class="lede">${t.pageLede}</p>
      ${gap > 0 && html`<p class="soft">${fill(t.gap, { n: gap })}</p>`}
      <p class="actions no-print">
        <a class="button" href="${addresses.before}">${fill(t.open, { who: names.before })}</a>
        <a class="button" href="${addresses.after}">${fill(t.open, { who: names.after })}</a>
        <a href="${routes.compareReports(language, [before.path, after.path])}">${t.chooseOthers}</a>
        <a href="${`${routes.compareReports(language)}#how`}">${t.how}</a>
      </p>
      <div class="report-diff">${new Html(formatMarkup(showDifference(difference, voice)))}</div>
    </div>`;
};
