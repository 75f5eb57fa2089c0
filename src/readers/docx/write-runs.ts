import { TooComplex } from '../too-complex.ts';
import { escapeHtml, lostSymbol } from '../write-table.ts';
import { contentOf } from './content-of.ts';
import { ownText, plainText, showsPicture, textBoxesIn } from './pieces.ts';
import type { Styles } from './read-styles.ts';
import { childNamed, elementsIn, isOn, wordValue, type XmlElement } from './xml-element.ts';

/** One note may be referred to any number of times. */
const maxNotes = 300_000;

export interface Notes {
  footnotes?: XmlElement | undefined;
  endnotes?: XmlElement | undefined;
}

/** Writes the text of paragraphs as printed, and keeps what hangs on it: text boxes, the texts of notes. */
export class RunWriter {
  /** How many characters of symbol fonts there were. */
  lostSymbols = 0;
  readonly noteTexts: string[] = [];
  readonly #styles: Styles;
  readonly #notes: Notes;
  /** Fields that are open, innermost last: in its code, or in what it prints. */
  #fields: ('code' | 'result')[] = [];
  #boxes: XmlElement[] = [];
  #noteLength = 0;
  readonly #notesById = new Map<XmlElement, Map<string, XmlElement>>();

  constructor(styles: Styles, notes: Notes) {
    this.#styles = styles;
    this.#notes = notes;
  }

  writeAll(paragraph: XmlElement, hiddenByStyle: boolean): string {
    const text = contentOf(paragraph)
      .map((element) => this.#write(element, hiddenByStyle))
      .join('');
    // A field whose code is left open by its paragraph must not swallow the rest of the document.
    this.#fields = this.#fields.filter((phase) => phase === 'result');
    return text;
  }

  /** The text boxes met since they were last taken. */
  takeBoxes(): XmlElement[] {
    const boxes = this.#boxes;
    this.#boxes = [];
    return boxes;
  }

  #write(element: XmlElement, hiddenByStyle: boolean): string {
    if (element.name === 'm:r') return escapeHtml(plainText(element, 'm:t'));
    if (element.name !== 'w:r') return '';
    const properties = childNamed(element, 'w:rPr');
    const inherited = this.#styles.get(wordValue(properties, 'w:rStyle')).hidden ?? hiddenByStyle;
    const hidden = childNamed(properties, 'w:vanish') ? isOn(properties, 'w:vanish') : inherited;
    const pieces = contentOf(element).map((child) => {
      if (child.name === 'w:fldChar') this.#followField(child.attributes['w:fldCharType']);
      return hidden || this.#fields.includes('code') ? '' : this.#writePiece(child);
    });
    return markText(pieces.join(''), properties);
  }

  #followField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
  }

  #writePiece(piece: XmlElement): string {
    switch (piece.name) {
      case 'w:t':
        return escapeHtml(ownText(piece));
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return '<br>';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        this.lostSymbols++;
        return lostSymbol;
      case 'w:ruby':
        return contentOf(childNamed(piece, 'w:rubyBase'))
          .map((run) => escapeHtml(plainText(run, 'w:t')))
          .join('');
      case 'w:footnoteReference':
        return this.#writeReference(this.#notes.footnotes, piece);
      case 'w:endnoteReference':
        return this.#writeReference(this.#notes.endnotes, piece);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#writeDrawing(piece);
      default:
        return '';
    }
  }

  /** A note's mark where it stands; its text follows at the end of the document. */
  #writeReference(part: XmlElement | undefined, reference: XmlElement): string {
    const note = part && this.#notesIn(part).get(reference.attributes['w:id'] ?? '');
    if (!note) return '';
    const mark = `[${this.noteTexts.length + 1}]`;
    const text = contentOf(note)
      .filter((child) => child.name === 'w:p')
      .map((child) =>
        contentOf(child)
          .map((run) => plainText(run, 'w:t'))
          .join(''),
      )
      .join(' ')
      .trim();
    this.#noteLength += text.length;
    if (this.#noteLength > maxNotes)
      throw new TooComplex(`脚注超过 ${maxNotes} 字。`, `Its notes have more than ${maxNotes} characters.`);
    this.noteTexts.push(`<p>${mark} ${escapeHtml(text)}</p>`);
    return mark;
  }

  #notesIn(part: XmlElement): Map<string, XmlElement> {
    const known = this.#notesById.get(part);
    if (known) return known;
    const byId = new Map<string, XmlElement>();
    for (const note of elementsIn(part)) {
      const id = note.attributes['w:id'] ?? '';
      if (!byId.has(id)) byId.set(id, note);
    }
    this.#notesById.set(part, byId);
    return byId;
  }

  #writeDrawing(drawing: XmlElement): string {
    const boxes = textBoxesIn(drawing);
    this.#boxes.push(...boxes);
    return boxes.length === 0 && showsPicture(drawing) ? '<img>' : '';
  }
}

/** What stands above the line or is struck out is neither with the figure beside it. */
const markText = (text: string, properties: XmlElement | undefined): string => {
  if (text === '') return text;
  const raised = wordValue(properties, 'w:vertAlign') === 'superscript' ? `<sup>${text}</sup>` : text;
  const isStruck = isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike');
  return isStruck ? `<s>${raised}</s>` : raised;
};
