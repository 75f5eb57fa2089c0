import { siteConfig } from '../../../site.config.ts';
import type { Region } from '../../core/regions/region.ts';
import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import { routes } from '../../site/routes.ts';
import { type Html, html, rememberHtml } from '../lean-html.ts';

/** What stands above every page. `other` is the same page in the other language. */
export const headerHtml = (language: Language, current: string | undefined, other: string): Html => {
  const t = messages(language);
  const theirs = language === 'en' ? 'zh-CN' : 'en';
  return html`
    <header class="site-header">
      <div class="page">
        <a class="home" href="${routes.home(language)}" aria-current="${current === 'home' && 'page'}">
          <span class="seal" aria-hidden="true">公开</span>
          <span>${t.site.name}</span>
        </a>
        <nav class="no-print" aria-label="${t.nav.label}">
          <ul>
            ${entriesHtml(language, current)}
            <li class="other"><a href="${other}" lang="${theirs}" hreflang="${theirs}">${t.nav.otherLanguage}</a></li>
          </ul>
        </nav>
      </div>
    </header>`;
};

const entriesHtml = rememberHtml((language: Language, current: string | undefined) => {
  const t = messages(language);
  const entries = [
    { id: 'search', label: t.nav.search, href: routes.search(language) },
    { id: 'compare', label: t.nav.compare, href: routes.compare(language) },
    { id: 'checks', label: t.nav.checks, href: routes.checks(language) },
    { id: 'data', label: t.nav.data, href: routes.data(language) },
    { id: 'submit', label: t.nav.submit, href: routes.submit(language) },
    { id: 'about', label: t.nav.about, href: routes.about(language) },
  ];
  return html`${entries.map(({ id, label, href }) => html`<li><a href="${href}" aria-current="${id === current && 'page'}">${label}</a></li>`)}`;
});

/** What stands below every page. */
export const footerHtml = rememberHtml((language: Language) => {
  const t = messages(language);
  const links = [
    [routes.submit(language), t.submit.title],
    [routes.about(language), t.nav.about],
    [routes.compareReports(language), t.reportDiff.toolTitle],
    [routes.sharedProse(language), t.sharedProse.title],
    [`${routes.about(language)}#contest`, t.site.contest],
    [routes.corrections(language), t.corrections.title],
    [`${routes.about(language)}#accessibility`, t.site.accessibility],
    [routes.feed(), t.site.feed],
    [siteConfig.repository, t.site.repository],
  ];
  return html`
    <footer class="site-footer">
      <div class="page small">
        <p>${t.site.footer}</p>
        <ul class="no-print">${links.map(([href, label]) => html`<li><a href="${href}">${label}</a></li>`)}</ul>
      </div>
    </footer>`;
});

/** From the province down. `last` is what a page is that is no region itself. */
export const breadcrumbHtml = (lineage: readonly Region[], language: Language, last?: string): Html => {
  const t = messages(language);
  const nameOf = (region: Region): string => (language === 'en' ? (region.nameEn ?? region.name) : region.name);
  const linked = last === undefined ? lineage.slice(0, -1) : lineage;
  const own = lineage.at(-1);
  return html`
    <nav class="breadcrumb small" aria-label="${t.nav.breadcrumb}">
      <ol>
        <li><a href="${routes.home(language)}">${t.nav.home}</a></li>
        ${linked.map((region) => html`<li><a href="${routes.region(language, region.path)}">${nameOf(region)}</a></li>`)}
        <li aria-current="page">${last ?? (own && nameOf(own))}</li>
      </ol>
    </nav>`;
};
