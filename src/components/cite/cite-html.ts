import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { Citations } from '../../site/citations.ts';
import { type Html, html, jsonText, words } from '../lean-html.ts';

/**
 * References to be copied. A script fills in the day of reading and adds the buttons; for a report also the formats for
 * reference managers, from what the head of its page says.
 */
export const citeHtml = ({ work, entries }: Citations, language: Language): Html => {
  const t = messages(language).cite;
  return html`
    <gk-cite>
      ${work.kind !== 'report' && html`<script type="application/json">${jsonText(work)}</script>`}
      ${entries.map(({ format, text }) =>
        format === 'bibtex' || format === 'ris'
          ? html`
            <div class="entry">
              <details>
                <summary>${t.formats[format]}</summary>
                <pre><code data-format="${format}">${words(text, language)}</code></pre>
              </details>
            </div>`
          : html`
            <div class="entry">
              <p class="name">${t.formats[format]}</p>
              <p class="citation" lang="${work.language}" data-format="${format}">${text}</p>
            </div>`,
      )}
      <p class="small soft">${t.accessedNote}</p>
    </gk-cite>`;
};
