import { element } from '../dom.ts';
import { spoken } from '../spoken.ts';
import type { Voice } from './words.ts';

/** Below a table: the cell one is in, as it stands in the original. It stays in view while the table scrolls by. */
export class CellPanel {
  readonly element: HTMLElement;
  #voice: Voice;
  #words: HTMLElement;
  #notes = element('ul', { class: 'notes', hidden: true });
  #edit: HTMLButtonElement;
  #undo: HTMLButtonElement;

  constructor(voice: Voice, events: { edit(): void; undo(): void }) {
    this.#voice = voice;
    this.#words = element('p');
    this.#edit = element('button', { type: 'button', class: 'button' }, voice.words.cellEdit);
    this.#undo = element('button', { type: 'button', class: 'button', hidden: true }, voice.words.cellUndo);
    this.#edit.addEventListener('click', events.edit);
    this.#undo.addEventListener('click', events.undo);
    this.element = element('div', { class: 'about-cell' }, this.#words, this.#edit, this.#undo, this.#notes);
  }

  show(name: string, lines: readonly string[], notes: readonly HTMLElement[], isChanged: boolean): void {
    const { language } = this.#voice;
    const rest = lines.join(language === 'en' ? '; ' : '；');
    this.#words.replaceChildren(
      element('strong', {}, ...spoken(name, language)),
      ' ',
      ...spoken(rest, language),
      language === 'en' ? '.' : '。',
    );
    this.#notes.replaceChildren(...notes);
    this.#notes.hidden = notes.length === 0;
    this.#undo.hidden = !isChanged;
  }
}
