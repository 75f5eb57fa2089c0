import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import { formatDate, formatNumber } from '../../site/format.ts';
import { repositoryLinks, routes } from '../../site/routes.ts';
import type { OtherPassage, SharedPassage } from '../../site/shared-prose.ts';
import { chinese, type Html, html, words } from '../lean-html.ts';

/** @param report its path */
export const sharedHtml = (passages: readonly SharedPassage[], report: string, language: Language): Html => {
  const t = messages(language).sharedProse;
  return html`
    <section class="part" id="shared">
      <h2>${t.onReport}</h2>
      <p class="soft">${t.onReportLede(passages.length)}${language === 'en' && ' '}${t.neutral}</p>
      <p class="links"><a href="${routes.sharedProse(language)}">${t.aboutThis}</a><a href="${repositoryLinks.problem(t.contestTitle)}">${t.contest}</a></p>
      <ul class="passages">${passages.map((passage) => passageHtml(passage, report, language))}</ul>
    </section>`;
};

const passageHtml = (passage: SharedPassage, report: string, language: Language): Html => {
  const t = messages(language).sharedProse;
  const { fragment, place, excerpt, others, ownYears, more } = passage;
  return html`
    <li id="${`shared-${fragment.slice(1)}`}">
      <p><a href="${fragment}">${words(pick(place, language), language)}</a> <span class="soft" lang="${chinese(language)}">${excerpt}</span></p>
      ${
        others.length > 0 && [
          html`<p class="small soft">${t.others}</p><ul>${others.map((other) => otherHtml(other, language))}</ul>`,
          more > 0 && html`<p class="small soft">${t.more(formatNumber(more))}</p>`,
        ]
      }
      ${
        ownYears.length > 0 &&
        html`
        <p class="small">
          <span class="soft">${t.ownYears}</span>
          ${ownYears.map((other) => html`<span class="year"><a href="${addressOf(other, language)}">${t.yearOf(other.year)}</a> <span class="soft">${t.percent(other.percent)}</span></span>`)}
        </p>`
      }
      ${besideHtml(passage, report, language)}
    </li>`;
};

const addressOf = ({ report, fragment }: OtherPassage, language: Language): string =>
  routes.report(language, report, fragment.slice(1));

const otherHtml = (other: OtherPassage, language: Language): Html => {
  const t = messages(language).sharedProse;
  const date = other.issued === undefined ? '' : formatDate(other.issued, language);
  const comma = language === 'en' ? ', ' : '，';
  const place = `${other.township} ${t.yearOf(other.year)}${comma}${pick(other.place, language)}`;
  return html`
    <li>
      <a href="${addressOf(other, language)}">${words(place, language)}</a>
      <span class="small soft likeness">
        <span>${t.relations[other.relation]}</span>
        <span>${t.percent(other.percent)}</span>
        <span>${t.characters(formatNumber(other.sharedCharacters))}</span>
        <span>${other.order === 'unknown' ? t.orders.unknown : t.orders[other.order](date)}</span>
      </span>
    </li>`;
};

/** The most alike of the others, word by word. */
const besideHtml = ({ beside }: SharedPassage, report: string, language: Language): Html | undefined => {
  if (beside === undefined) return undefined;
  const t = messages(language).sharedProse;
  const lang = chinese(language);
  const { other, words: changes } = beside;
  return html`
    <details class="report-diff">
      <summary>${t.beside}</summary>
      <div class="sides">
        <div class="side">
          <p class="small soft">${t.here}</p>
          <p class="quoted" lang="${lang}">${changes.before.map(({ changed, text }) => (changed ? html`<del>${text}</del>` : text))}</p>
        </div>
        <div class="side">
          <p class="small soft">${words(`${other.township} ${t.yearOf(other.year)}`, language)}</p>
          <p class="quoted" lang="${lang}">${changes.after.map(({ changed, text }) => (changed ? html`<ins>${text}</ins>` : text))}</p>
        </div>
      </div>
      <p class="small"><a href="${`${routes.compareReports(language)}?a=${report}&b=${other.report}`}">${t.compareReports}</a></p>
    </details>`;
};
