import type { Outcome } from '../../core/findings/finding.ts';
import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { CheckedSpot, CheckSummary, ReportPage } from '../../site/report-page.ts';
import { routes } from '../../site/routes.ts';
import { type Html, html, words } from '../lean-html.ts';
import { noteMarksHtml } from './notes-html.ts';

const worthTelling: readonly Outcome[] = ['broken', 'holdsIfBlankIsZero', 'notAssessable'];

/** Every rule by its title, with how often it holds, and each spot where it does not. */
export const checksHtml = (
  { checks, held, report }: Pick<ReportPage, 'checks' | 'held' | 'report'>,
  language: Language,
): Html => {
  const { report: t, trace } = messages(language);
  const [before, after] = t.heldInJson(held).split('{json}');
  const json = html`<a data-part="json" href="${routes.reportJson(report.path)}">${trace.json}</a>`;
  return html`
    <section class="part report-checks" id="checks">
      <h2>${t.assessments}</h2>
      <gk-checks>
        <p class="soft lede">${t.assessmentsLede}</p>
        ${held > 0 && html`<p class="soft small">${before}${json}${after}</p>`}
        <ul class="rules">${checks.map((summary) => ruleHtml(summary, language))}</ul>
      </gk-checks>
    </section>`;
};

const ruleHtml = ({ check, counts, spots }: CheckSummary, language: Language): Html => {
  const title = pick(check.title, language);
  const tags = worthTelling.map((outcome) => tag(outcome, counts, language));
  return html`
    <li><a href="${routes.check(language, check.id)}">${title}</a>${tag('holds', counts, language)}
      ${
        spots.length > 0 &&
        html`
        <details>
          <summary><span class="visually-hidden">${title}</span>${tags}</summary>
          <ul class="spots">${spots.map((spot) => spotHtml(spot, language))}</ul>
        </details>`
      }
    </li>`;
};

const tag = (outcome: Outcome, counts: CheckSummary['counts'], language: Language): Html | undefined => {
  const count = counts[outcome];
  if (count === undefined) return undefined;
  return html` <span class="${`tag ${outcome}`}">${messages(language).outcomes[outcome]} ${count}</span>`;
};

/** Where it is, and the mark of the note that tells it: the words stand there, once on the page. */
const spotHtml = ({ message, places, note }: CheckedSpot, language: Language): Html => {
  const links = places.flatMap(({ fragment, name }) =>
    fragment === '' ? [] : html`<a class="place" href="${fragment}">${words(pick(name, language), language)}</a>`,
  );
  const told = note === undefined ? html`${words(pick(message, language), language)} ` : undefined;
  return html`<li>${told}${links}${note !== undefined && noteMarksHtml([note], language)}</li>`;
};
