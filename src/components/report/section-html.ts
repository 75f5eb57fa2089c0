import { type Language, pick } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { PageSection } from '../../site/report-page.ts';
import { chinese, classes, Html, html } from '../lean-html.ts';
import { formTableHtml } from './form-table-html.ts';
import { notesHtml } from './notes-html.ts';

/** One section of a report as it was issued, with the notes that are about it. */
export const sectionHtml = (section: PageSection, language: Language): Html => {
  const t = messages(language);
  const { id, heading, title, missing, blocks, table } = section;
  const lang = chinese(language);
  const named = lang === undefined ? heading : html`<span lang="${lang}">${heading}</span>`;
  return html`
    <section id="${id}" class="${classes('section', missing && 'missing')}">
      ${heading !== '' && html`<h2>${named}${lang !== undefined && title && html`<span class="en">${title.en}</span>`}</h2>`}
      ${missing && html`<p class="soft">${t.report.absentSection}</p>`}
      ${blocks.map((block) => [
        html`<div id="${block.id}" class="prose" lang="${lang}">${new Html(block.html)}</div>`,
        block.sharedWith > 0 &&
          html`<p class="shared small"><a href="${`#shared-${block.id}`}">${t.sharedProse.atParagraph(block.sharedWith)}</a></p>`,
        notesHtml(block.notes, language),
      ])}
      ${table && formTableHtml(table, title ? pick(title, language) : heading, language)}
      ${section.tableMissing && !missing && html`<p class="soft">${t.report.absentTable}</p>`}
      ${notesHtml(section.notes, language)}
    </section>`;
};
