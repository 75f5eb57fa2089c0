import type { OriginalBlock } from '../../core/importer/blocks.ts';
import { breakMark, collapse, splitRun } from './split-run.ts';

/** How the text that is being gathered will be printed. */
export interface Mode {
  heading?: number;
  /** White space counts: a `pre`, or an element whose style says so. */
  preformatted?: 'always' | 'if-lines';
}

/** Gathers the text of one flow (the page, or a cell) and cuts it into blocks where block elements begin and end. */
export class Flow {
  readonly blocks: OriginalBlock[] = [];
  /** What a list prints before the next text. */
  marker = '';
  #run: string[] = [];
  readonly #keepsBlanks: boolean;
  readonly #isCell: boolean;

  constructor(given: { keepsBlanks: boolean; isCell: boolean }) {
    this.#keepsBlanks = given.keepsBlanks;
    this.#isCell = given.isCell;
  }

  addText(text: string): void {
    this.#run.push(text);
  }

  add(...blocks: OriginalBlock[]): void {
    for (const block of blocks) this.blocks.push(block);
  }

  /** Ends the text gathered so far; a block element begins or ends here. */
  flush(mode: Mode): void {
    const raw = this.#run.join('');
    this.#run = [];
    if (raw.trim() === '' && !raw.includes(breakMark)) {
      // In Word a cell's empty paragraph, and blanks typed into it, are printed too, but hold nothing.
      return;
    }
    if (mode.preformatted && (mode.preformatted === 'always' || raw.includes('\n'))) this.#addLines(raw);
    else this.#addParagraphs(raw, mode);
  }

  #addLines(raw: string): void {
    const lines = raw.replaceAll(breakMark, '\n').split(/\r\n|[\n\r]/);
    if (lines.at(-1)?.trim() === '') lines.pop();
    for (const line of lines) this.blocks.push({ kind: 'line', text: this.#marked(line), origin: {} });
  }

  #addParagraphs(raw: string, { heading }: Mode): void {
    const lines = (this.#keepsBlanks ? raw : collapse(raw)).split(breakMark);
    const whole = heading !== undefined || this.#isCell;
    const texts = whole ? [lines.filter((line) => line.trim() !== '').join('\n')] : splitRun(lines);
    for (const text of texts) {
      if (text.trim() === '') continue;
      const printed = this.#marked(text);
      this.blocks.push(
        heading === undefined
          ? { kind: 'paragraph', text: printed, origin: {} }
          : { kind: 'heading', text: printed, level: heading, origin: {} },
      );
    }
  }

  #marked(text: string): string {
    const marker = this.marker;
    this.marker = '';
    return marker + text;
  }
}
