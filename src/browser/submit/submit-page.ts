import { element, fill, part, readSettings } from '../dom.ts';
import { spoken } from '../spoken.ts';
import { OpenReport } from './open-report.ts';
import { attachPaste } from './paste.ts';
import { type Refused, reasonsWhyNot, tooLarge } from './refusals.ts';
import type { SubmitSettings } from './settings.ts';

import { WorkerError } from './worker-client.ts';

/** `<gk-submit>`: a file is chosen, dropped or pasted; what was read, or why nothing was, is shown below. */
class GkSubmit extends HTMLElement {
  #settings = {} as SubmitSettings;
  #report: OpenReport | undefined;
  /** What was chosen later is not covered by what was chosen earlier. */
  #round = 0;

  connectedCallback(): void {
    this.#settings = readSettings(this);
    this.#report = new OpenReport(part(this, 'result'), this.#settings, (text) => this.#say(text));
    const file = part<HTMLInputElement>(this, 'file');
    file.addEventListener('change', () => this.#take(file.files?.[0]));
    // A browser tells of no change when the same name is chosen again, as it is once the file has been saved anew.
    file.addEventListener('click', () => {
      file.value = '';
    });
    this.#attachDrop(part(this, 'drop'));
    addEventListener('beforeunload', (event) => this.#report?.isChanged && event.preventDefault());
    attachPaste(this, this.#settings.words, (original) => this.#read(original));
    part(this, 'another').addEventListener('click', () => {
      file.focus();
      this.scrollIntoView();
    });
  }

  #attachDrop(area: HTMLElement): void {
    const mark = (isOver: boolean): void => {
      area.classList.toggle('over', isOver);
    };
    // Beside the area a dropped file would open in the place of the page, and what was corrected be lost.
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      mark(false);
      this.#take(event.dataTransfer?.files[0]);
    });
    addEventListener('dragenter', () => mark(true));
    addEventListener('dragleave', (event) => event.relatedTarget === null && mark(false));
  }

  async #take(file: File | undefined): Promise<void> {
    if (!file) return;
    const large = tooLarge(file);
    if (large) this.#showRefused(file.name, large);
    else await this.#read({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) });
  }

  async #read({ name, bytes }: { name: string; bytes(): Promise<Uint8Array> }): Promise<void> {
    const { words } = this.#settings;
    const round = ++this.#round;
    this.#hideAll();
    this.#say(fill(words.reading, { name }));
    this.setAttribute('aria-busy', 'true');
    try {
      const outcome = await this.#report?.read(name, await bytes());
      if (round !== this.#round || !outcome) return;
      if (outcome.status === 'refused') this.#showRefused(name, outcome.reasons);
      else part(this, 'result').hidden = false;
      if (outcome.status !== 'refused') part(this, 'result-title').focus();
    } catch (error) {
      if (round === this.#round) this.#fail(name, error);
    } finally {
      if (round === this.#round) this.removeAttribute('aria-busy');
    }
  }

  #hideAll(): void {
    part(this, 'result').hidden = true;
    part(this, 'refused').hidden = true;
  }

  #showRefused(name: string, reasons: Refused): void {
    const { words, language } = this.#settings;
    this.#hideAll();
    part(this, 'reasons').replaceChildren(
      ...reasonsWhyNot(reasons, language).map((reason) => element('li', {}, ...spoken(reason, language))),
    );
    part(this, 'refused').hidden = false;
    this.#say(fill(words.refused, { name }));
    part(this, 'refused-title').focus();
  }

  #fail(name: string, error: unknown): void {
    const { words } = this.#settings;
    const failure = error instanceof WorkerError ? error.failure : 'failed';
    if (failure === 'too slow') this.#showRefused(name, 'too slow');
    else if (failure === 'cannot run') this.#say(words.cannotRun);
    else if (failure === 'offline') this.#say(words.offline);
    else {
      reportError(error);
      this.#say(words.failed, element('a', { href: this.#settings.problem }, words.report));
    }
  }

  #say(text: string, ...more: Node[]): void {
    part(this, 'status').replaceChildren(
      ...spoken(text, this.#settings.language),
      ...more.flatMap((node) => [' ', node]),
    );
  }
}

customElements.define('gk-submit', GkSubmit);
