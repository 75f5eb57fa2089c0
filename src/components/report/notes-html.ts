import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { Note, ToldFinding } from '../../site/report-notes.ts';
import type { ReportPlace } from '../../site/report-place.ts';
import { routes } from '../../site/routes.ts';
import { classes, type Html, html, words } from '../lean-html.ts';

/** @param numbers of the notes on this page that are about what stands before */
export const noteMarksHtml = (numbers: readonly number[], language: Language): Html[] => {
  const sign = messages(language).report.noteSign;
  return numbers.map(
    (number) => html`<a class="mark" href="${`#note-${number}`}"><span class="sign">${sign} </span>${number}</a>`,
  );
};

export const notesHtml = (notes: readonly Note[], language: Language): Html[] =>
  notes.map((note) => {
    const t = messages(language);
    const [first, ...others] = note.told.map((finding) => toldHtml(finding, language));
    const told =
      others.length > mostTold
        ? html`
          <p>${first}</p>
          <details>
            <summary>${t.report.morePlaces(others.length)}</summary>
            <ul>${others.map((message) => html`<li>${message}</li>`)}</ul>
          </details>`
        : [first, ...others].map((message) => html`<p>${message}</p>`);
    return html`
      <aside class="${classes('note', toneOf(note))}" id="${`note-${note.number}`}" aria-label="${t.report.note(note.number)}">
        <p class="title">
          <span class="count">${t.report.note(note.number)}</span>
          <span class="tag">${labelOf(note, language)}</span>
          <a href="${routes.check(language, note.check.id)}">${pick(note.check.title, language)}</a>
        </p>
        ${told}
        ${placesHtml(note.places, language)}
        ${note.reasons.length > 0 && html`<p class="reason">${t.report.reason} <span lang="zh-CN">${note.reasons.join('；')}</span></p>`}
      </aside>`;
  });

/** A note of more says one, and folds the others. */
const mostTold = 2;

/** The labels it quotes lead to what they name. */
const toldHtml = ({ message, named }: ToldFinding, language: Language): Html[] => {
  let rest = pick(message, language);
  const links = named
    .map(({ fragment, name }) => ({ fragment, label: pick(name, language) }))
    .sort((a, b) => rest.indexOf(`“${a.label}”`) - rest.indexOf(`“${b.label}”`));
  const told = links.flatMap(({ fragment, label }) => {
    const start = rest.indexOf(`“${label}”`) + 1;
    const before = rest.slice(0, start);
    rest = rest.slice(start + label.length);
    return [words(before, language), html`<a href="${fragment}">${words(label, language)}</a>`];
  });
  return [...told, words(rest, language)];
};

const toneOf = ({ outcome, reasons, severity }: Note): string => {
  if (outcome !== 'broken') return 'uncertain';
  return reasons.length > 0 ? 'acknowledged' : severity;
};

const labelOf = ({ outcome, reasons, severity }: Note, language: Language): string => {
  const t = messages(language);
  if (outcome !== 'broken') return t.outcomes[outcome];
  return reasons.length > 0 ? t.severities.acknowledged : t.severities[severity];
};

const mostShown = 4;

/** What a note is about and does not name. */
const placesHtml = (places: readonly ReportPlace[], language: Language): Html | undefined => {
  const t = messages(language).report;
  const linked = places.filter(({ fragment }) => fragment !== '');
  if (linked.length === 0) return undefined;
  // One more takes no more room than the words that would fold it.
  const shown = linked.length > mostShown + 1 ? linked.slice(0, mostShown) : linked;
  const folded = linked.slice(shown.length);
  const list = (listed: readonly ReportPlace[]) =>
    html`<ul>${listed.map(({ fragment, name }) => html`<li><a href="${fragment}">${words(pick(name, language), language)}</a></li>`)}</ul>`;
  return html`
    <div class="places no-print">
      <span class="soft">${t.places}</span>
      ${list(shown)}
      ${folded.length > 0 && html`<details><summary>${t.morePlaces(folded.length)}</summary>${list(folded)}</details>`}
    </div>`;
};
