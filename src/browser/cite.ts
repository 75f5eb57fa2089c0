import type { CitedWork } from '../core/cite/cited-work.ts';
import { formatBibtex } from '../core/cite/format-bibtex.ts';
import { formatGb } from '../core/cite/format-gb.ts';
import { formatRis } from '../core/cite/format-ris.ts';
import { copyText, selectText, showBriefly } from './copy-text.ts';
import { part, readSettings } from './dom.ts';
import { spoken } from './spoken.ts';
import { today } from './today.ts';

interface Settings {
  work: CitedWork;
  words: { copied: string; notCopied: string; note: string };
}

const formats: Record<string, (work: CitedWork, accessed: string) => string> = {
  gb: (work, accessed) => formatGb(work, 2025, accessed),
  gb2025: (work, accessed) => formatGb(work, 2025, accessed),
  gb2015: (work, accessed) => formatGb(work, 2015, accessed),
  bibtex: formatBibtex,
  ris: formatRis,
};

/** `<gk-cite>` puts the day on which it is read into the references in it, and copies them. */
export class GkCite extends HTMLElement {
  #words: Settings['words'] | undefined;

  connectedCallback(): void {
    const { work, words } = readSettings<Settings>(this);
    this.#words = words;
    this.show(work);
    part(this, 'note').textContent = words.note;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#copy(button.dataset.copy ?? ''));
    }
  }

  /** Another work in the place of the one the page was built with: a comparison is what its reader chose. */
  show(work: CitedWork): void {
    for (const entry of this.querySelectorAll<HTMLElement>('[data-format]')) {
      const text = formats[entry.dataset.format ?? '']?.(work, today());
      if (text !== undefined)
        entry.replaceChildren(
          ...(entry.lang === '' ? spoken(text, document.documentElement.lang === 'en' ? 'en' : 'zh-CN') : [text]),
        );
    }
  }

  async #copy(format: string): Promise<void> {
    const entry = this.querySelector(`[data-format="${format}"]`);
    if (!entry || !this.#words) return;
    const copied = await copyText(entry.textContent);
    if (!copied) {
      entry.closest('details')?.setAttribute('open', '');
      selectText(entry);
    }
    part(this, 'status').textContent = copied ? this.#words.copied : this.#words.notCopied;
    const button = this.querySelector<HTMLButtonElement>(`[data-copy="${format}"]`);
    if (button && copied) showBriefly(button, this.#words.copied);
  }
}

customElements.define('gk-cite', GkCite);
