import { fill } from '../../browser/dom.ts';
import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { EarlierReport } from '../../site/changes-page.ts';
import { formatDate } from '../../site/format.ts';
import type { LastChange } from '../../site/last-change.ts';
import type { PageSection, ReportPage } from '../../site/report-page.ts';
import { repositoryLinks, routes } from '../../site/routes.ts';
import { breadcrumbHtml } from '../frame/frame-html.ts';
import { chinese, classes, type Html, html, words } from '../lean-html.ts';
import { notesHtml } from './notes-html.ts';
import { sectionHtml } from './section-html.ts';
import { sharedHtml } from './shared-html.ts';
import { sourceHtml } from './source-html.ts';

/**
 * The page of a report up to its checks: what it is, the figures most asked for, its sections.
 *
 * @param change undefined where the history is not known
 */
export const reportTopHtml = (page: ReportPage, change: LastChange | undefined, language: Language): Html => html`
  <div class="page report">
    ${breadcrumbHtml(page.lineage, language, messages(language).report.year(page.report.year))}
    <header>
      <h1 id="title" lang="${chinese(language)}">${page.report.title}</h1>
      ${metaHtml(page, change, language)}
      ${factsHtml(page, language)}
    </header>
    <div class="columns">
      ${contentsHtml(page, language)}
      <article>
        ${notesHtml(page.general, language)}
        ${page.sections.map((section) => sectionHtml(section, language))}
        ${page.sharedOutdated && html`<p class="soft">${messages(language).sharedProse.outdated}</p>`}
        ${page.shared.length > 0 && sharedHtml(page.shared, page.report.path, language)}`;

/** What follows its checks. */
export const reportBottomHtml = (page: ReportPage, language: Language): Html => html`
        ${sourceHtml(page, language)}
        ${otherYearsHtml(page, language)}
      </article>
    </div>
    <gk-trace class="no-print" data-json="${routes.reportJson(page.report.path)}" hidden></gk-trace>
  </div>`;

const metaHtml = ({ report, editions }: ReportPage, change: LastChange | undefined, language: Language): Html => {
  const t = messages(language);
  const [edition] = editions;
  const lang = chinese(language);
  const printed = (id: string, name: string, value: string) =>
    html`<div id="${id}"><dt>${name}</dt><dd lang="${lang}">${value}</dd></div>`;
  const issued = report.issued
    ? html`<time datetime="${report.issued}">${formatDate(report.issued, language)}</time>`
    : html`<span class="soft">${t.report.notGiven}</span>`;
  const form = edition && t.report.editionOf(edition.id, edition.document);
  return html`
    <dl class="meta">
      ${printed('issuer', t.report.issuer, report.issuer)}
      <div id="issued"><dt>${t.report.issued}</dt><dd>${issued}</dd></div>
      ${report.documentNumber ? printed('documentNumber', t.report.documentNumber, report.documentNumber) : false}
      ${report.signatory ? printed('signatory', t.report.signatory, report.signatory) : false}
      ${form !== undefined && html`<div><dt>${t.report.edition}</dt><dd>${words(editions.length > 1 ? t.report.editionsMixed : form, language)}</dd></div>`}
      ${change && html`<div id="changed"><dt>${t.corrections.lastChange}</dt><dd><time datetime="${change.date}"><a href="${change.href}">${change.words}</a></time></dd></div>`}
    </dl>`;
};

const factsHtml = ({ facts, held, noted }: ReportPage, language: Language): Html => {
  const t = messages(language).report;
  return html`
    <dl class="facts">
      ${facts.map(({ label, at, value }) => html`<div><dt>${label}</dt><dd><a href="${`#${at}`}">${words(value, language)}</a></dd></div>`)}
      <div><dt>${t.checked}</dt><dd class="checked"><a href="#checks">${t.checkedSummary(held, noted)}</a></dd></div>
    </dl>`;
};

const contentsHtml = (page: ReportPage, language: Language): Html => {
  const { report: t, sharedProse } = messages(language);
  const { report, sections, shared } = page;
  const labelOf = ({ heading, title }: PageSection): string =>
    language === 'en' && title ? pick(title, language) : heading;
  return html`
    <nav class="contents no-print" aria-label="${t.contents}">
      <ol>
        ${sections
          .filter(({ id }) => id !== 'intro')
          .map(
            (section) => html`
              <li>
                <a href="${`#${section.id}`}" class="${classes(section.missing && 'missing')}">
                  ${labelOf(section)}
                  ${section.noteCount > 0 && html`<span class="count">${t.notes(section.noteCount)}</span>`}
                </a>
              </li>`,
          )}
        ${shared.length > 0 && html`<li><a href="#shared">${sharedProse.onReport}</a></li>`}
        <li><a href="#checks">${t.assessments}</a></li>
        <li><a href="#source">${t.source}</a></li>
      </ol>
      ${page.earlier && html`<p class="actions">${comparedLink(page.earlier, language)}</p>`}
      <p class="actions"><a href="${repositoryLinks.edit(report.file)}">${t.suggest}</a> · <a href="${repositoryLinks.problem(report.path)}">${t.problem}</a></p>
    </nav>`;
};

const comparedLink = ({ year, compared }: EarlierReport, language: Language, button?: 'button'): Html =>
  html`<a class="${button}" href="${compared}">${fill(messages(language).reportDiff.withEarlier, { year })}</a>`;

const otherYearsHtml = (page: ReportPage, language: Language): Html | undefined => {
  const t = messages(language).report;
  if (page.otherYears.length === 0) return undefined;
  return html`
    <section class="part">
      <h2>${t.moreYears}</h2>
      <p class="years">
        ${page.earlier && comparedLink(page.earlier, language, 'button')}
        ${page.otherYears.map(({ path, year }) => html`<a class="button" href="${routes.report(language, path)}">${t.year(year)}</a>`)}
      </p>
    </section>`;
};
