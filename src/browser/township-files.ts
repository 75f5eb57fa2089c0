import { part } from './dom.ts';
import { isWechat } from './save-file.ts';

/** `<gk-files>`: the figures of one township as files, made of those of its county when a reader asks for them. */
class GkFiles extends HTMLElement {
  connectedCallback(): void {
    // There only the files of the county can be had, which stand beside it as plain links.
    if (isWechat) return;
    this.hidden = false;
    for (const button of this.querySelectorAll('button')) button.addEventListener('click', () => this.#save(button));
  }

  async #save(button: HTMLButtonElement): Promise<void> {
    const status = part(this, 'status');
    const { region = '', failed = '' } = this.dataset;
    status.textContent = '';
    button.disabled = true;
    try {
      const { saveTownship } = await import('./save-township.ts');
      await saveTownship(region, button.dataset.format === 'xlsx' ? 'xlsx' : 'csv');
    } catch {
      status.textContent = failed;
    }
    button.disabled = false;
  }
}

customElements.define('gk-files', GkFiles);
