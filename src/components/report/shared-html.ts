import type { WordChanges } from '../../core/compare-reports/compare-words.ts';
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
          <span class="soft">${t.ownYears}${language === 'en' && ' '}</span>
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
  const facts = [
    t.relations[other.relation],
    t.percent(other.percent),
    t.characters(formatNumber(other.sharedCharacters)),
    other.order === 'unknown' ? t.orders.unknown : t.orders[other.order](date),
  ];
  const comma = language === 'en' ? ', ' : '，';
  const place = `${other.township} ${t.yearOf(other.year)}${comma}${pick(other.place, language)}`;
  return html`
    <li>
      <a href="${addressOf(other, language)}">${words(place, language)}</a>
      <br><span class="small soft">${facts.join(language === 'en' ? '; ' : '；')}</span>
    </li>`;
};

/** The most alike of the others, as one text: this one stands on the page already. */
const besideHtml = ({ beside }: SharedPassage, report: string, language: Language): Html | undefined => {
  if (beside === undefined) return undefined;
  const t = messages(language).sharedProse;
  const { other, words: changes } = beside;
  const address = routes.compareReports(language, [report, other.report]);
  const whole = html`<p class="small"><a href="${address}">${t.compareReports}</a></p>`;
  if (!changes.before.concat(changes.after).some(({ changed }) => changed)) return whole;
  return html`
    <details class="report-diff">
      <summary>${t.beside}</summary>
      <p class="small"><del>${t.here}</del> <ins>${words(`${other.township} ${t.yearOf(other.year)}`, language)}</ins></p>
      <p class="quoted" lang="${chinese(language)}">${mergeHtml(changes)}</p>
      ${whole}
    </details>`;
};

/** What both have stands once, where they part first the one and then the other. */
export const mergeHtml = ({ before, after }: WordChanges): Html[] => {
  const merged: Html[] = [];
  let next = 0;
  const addInserted = () => {
    for (let piece = after[next]; piece?.changed; piece = after[++next]) merged.push(html`<ins>${piece.text}</ins>`);
  };
  for (const piece of before) {
    if (piece.changed) merged.push(html`<del>${piece.text}</del>`);
    else {
      addInserted();
      merged.push(html`${piece.text}`);
      next++;
    }
  }
  addInserted();
  return merged;
};
