import type { Outcome } from '../../core/findings/finding.ts';
import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { CheckSummary } from '../../site/report-page.ts';
import { routes } from '../../site/routes.ts';
import { attribute, escapeText, joinPieces, type MarkedHtml } from '../html.ts';
import { spotsHtml } from './spots-html.ts';

const worthTelling: readonly Outcome[] = ['broken', 'holdsIfBlankIsZero', 'notAssessable'];

/** Every rule by its title, with how often it holds, and each spot where it does not. */
export const checksHtml = (checks: readonly CheckSummary[], language: Language): MarkedHtml =>
  joinPieces(checks.flatMap((summary) => ['<li>', ...ruleParts(summary, language), '</li>']));

const ruleParts = ({ check, counts, spots }: CheckSummary, language: Language): (string | readonly number[])[] => {
  const title = escapeText(pick(check.title, language));
  const link = `<a${attribute('href', routes.check(language, check.id))}>${title}</a>`;
  const held = tag('holds', counts, language);
  if (spots.length === 0) return [link, held];
  const found = worthTelling.map((outcome) => tag(outcome, counts, language)).join('');
  return [
    `${link}${held}<details><summary><span class="visually-hidden">${title}</span>${found}</summary><ul class="spots">`,
    ...spotsHtml(spots, language).flatMap(({ html, marks }) => [html, marks]),
    '</ul></details>',
  ];
};

const tag = (outcome: Outcome, counts: CheckSummary['counts'], language: Language): string => {
  const count = counts[outcome];
  return count === undefined
    ? ''
    : ` <span class="tag ${outcome}">${escapeText(messages(language).outcomes[outcome])} ${count}</span>`;
};
