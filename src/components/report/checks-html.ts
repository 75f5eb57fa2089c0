import type { Outcome } from '../../core/findings/finding.ts';
import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { CheckSummary, ReportPage } from '../../site/report-page.ts';
import { routes } from '../../site/routes.ts';
import { type Html, html } from '../lean-html.ts';
import { noteMarksHtml } from './notes-html.ts';

const outcomes: readonly Outcome[] = ['holds', 'broken', 'holdsIfBlankIsZero', 'notAssessable'];

/** Every rule by its title, with what it found how often, and the marks of the notes that tell where it does not hold. */
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

const ruleHtml = ({ check, counts, notes }: CheckSummary, language: Language): Html => html`
  <li><a href="${routes.check(language, check.id)}">${pick(check.title, language)}</a>${outcomes.map((outcome) => {
    const count = counts[outcome];
    if (count === undefined) return undefined;
    const numbers = notes.flatMap((note) => (note.outcome === outcome ? [note.number] : []));
    return html` <span class="${`tag ${outcome}`}">${messages(language).outcomes[outcome]} ${count}${noteMarksHtml(numbers, language)}</span>`;
  })}</li>`;
