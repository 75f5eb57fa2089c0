import type { CitedWork } from '../core/cite/cited-work.ts';
import { formatBibtex } from '../core/cite/format-bibtex.ts';
import { formatGb } from '../core/cite/format-gb.ts';
import { formatRis } from '../core/cite/format-ris.ts';
import { citeEn } from '../i18n/cite-en.ts';
import { citeZhCN } from '../i18n/cite-zh-cn.ts';
import type { Messages } from '../i18n/messages.ts';
import { copyText, selectText, showBriefly } from './copy-text.ts';
import { element, readSettings } from './dom.ts';
import { readWork } from './read-work.ts';
import { spoken } from './spoken.ts';
import { today } from './today.ts';

type Format = keyof Messages['cite']['formats'];

const formats: Record<Format, (work: CitedWork, accessed: string) => string> = {
  gb: (work, accessed) => formatGb(work, 2025, accessed),
  gb2025: (work, accessed) => formatGb(work, 2025, accessed),
  gb2015: (work, accessed) => formatGb(work, 2015, accessed),
  bibtex: formatBibtex,
  ris: formatRis,
};

/** What a page need not carry: these are made of the same values. */
const codes = ['bibtex', 'ris'] as const;

/** `<gk-cite>` puts the day on which it is read into the references in it, adds those for programs, and copies them. */
export class GkCite extends HTMLElement {
  #words: Messages['cite'] = citeZhCN;
  #status = element('p', { class: 'visually-hidden', role: 'status' });

  connectedCallback(): void {
    if (document.documentElement.lang === 'en') this.#words = citeEn;
    const note = this.querySelector(':scope > p');
    if (note) note.textContent = this.#words.accessedToday;
    for (const format of codes)
      if (!this.querySelector(`[data-format="${format}"]`)) this.insertBefore(this.#codeEntry(format), note);
    for (const entry of this.querySelectorAll<HTMLElement>('.entry')) this.#addButton(entry);
    this.append(this.#status);
    this.show(this.querySelector('script') ? readSettings<CitedWork>(this) : readWork());
  }

  #codeEntry(format: Format): HTMLElement {
    const code = element('code', { 'data-format': format });
    const summary = element('summary', {}, this.#words.formats[format]);
    return element('div', { class: 'entry' }, element('details', {}, summary, element('pre', {}, code)));
  }

  #addButton(entry: HTMLElement): void {
    const format = entry.querySelector<HTMLElement>('[data-format]')?.dataset.format as Format;
    const label = this.#words.copyOf(this.#words.formats[format]);
    const button = element(
      'button',
      { type: 'button', class: 'button small copy no-print', 'aria-label': label },
      this.#words.copy,
    );
    button.addEventListener('click', () => this.#copy(format, button));
    entry.append(button);
  }

  /** Another work in the place of the one the page was built with: a comparison is what its reader chose. */
  show(work: CitedWork): void {
    for (const entry of this.querySelectorAll<HTMLElement>('[data-format]')) {
      const text = formats[entry.dataset.format as Format]?.(work, today());
      if (text !== undefined)
        entry.replaceChildren(
          ...(entry.lang === '' ? spoken(text, document.documentElement.lang === 'en' ? 'en' : 'zh-CN') : [text]),
        );
    }
  }

  async #copy(format: Format, button: HTMLButtonElement): Promise<void> {
    const entry = this.querySelector(`[data-format="${format}"]`);
    if (!entry) return;
    const copied = await copyText(entry.textContent);
    if (!copied) {
      entry.closest('details')?.setAttribute('open', '');
      selectText(entry);
    }
    this.#status.textContent = copied ? this.#words.copied : this.#words.notCopied;
    if (copied) showBriefly(button, this.#words.copied);
  }
}

customElements.define('gk-cite', GkCite);
