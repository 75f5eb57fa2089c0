import { copyText, selectText, showBriefly } from './copy-text.ts';
import { part } from './dom.ts';

/** `<gk-copy>`: each button in it copies the text it stands beside. */
class GkCopy extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#copy(button));
    }
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const text = button.parentElement?.querySelector('[data-text]');
    if (!text) return;
    const copied = await copyText(text.textContent);
    if (!copied) selectText(text);
    const words = (copied ? this.dataset.copied : this.dataset.notCopied) ?? '';
    part(this, 'status').textContent = words;
    if (copied) showBriefly(button, words);
  }
}

customElements.define('gk-copy', GkCopy);
