import { type NumberedList, ParagraphCounter } from '../count-paragraphs.ts';
import { TooComplex } from '../too-complex.ts';
import { escapeHtml, lostSymbol, writeTable } from '../write-table.ts';
import { contentOf } from './content-of.ts';
import { childNamed, elementsIn, isOn, wordValue, type XmlElement } from './parse-xml.ts';
import { headingLevel, ownText, plainText, showsPicture, textBoxesIn } from './pieces.ts';
import { findListPlace } from './read-numbering.ts';
import type { Styles } from './read-styles.ts';
import { readTableCells, type TableCell } from './table-cells.ts';

export interface Notes {
  footnotes?: XmlElement | undefined;
  endnotes?: XmlElement | undefined;
}

const maxCharacters = 3_000_000;

/**
 * Writes a document as a page with nothing but what is printed: numerals as text, each revision as it ended, merges as
 * spans, text boxes behind the paragraph they hang on. Its blocks are then read like those of any page.
 */
export class PrintedWriter {
  /** How many characters of symbol fonts there were. */
  lostSymbols = 0;
  readonly counter: ParagraphCounter;
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #styles: Styles;
  readonly #notes: Notes;
  readonly #noteTexts: string[] = [];
  /** Fields that are open, innermost last: in its code, or in what it prints. */
  #fields: ('code' | 'result')[] = [];
  /** Runs of paragraphs whose end was deleted: they open the next one. */
  #carried = '';
  #boxes: XmlElement[] = [];

  constructor(lists: ReadonlyMap<string, NumberedList>, styles: Styles, notes: Notes) {
    this.counter = new ParagraphCounter(lists);
    this.#lists = lists;
    this.#styles = styles;
    this.#notes = notes;
  }

  write(body: XmlElement): string {
    const text = this.#writeBlocks(contentOf(body), false);
    const page = text + this.#takeCarried() + this.#noteTexts.join('');
    if (page.length > maxCharacters)
      throw new TooComplex(`正文超过 ${maxCharacters} 字。`, `Its text has more than ${maxCharacters} characters.`);
    return page;
  }

  #writeBlocks(elements: readonly XmlElement[], inTable: boolean): string {
    const parts: string[] = [];
    for (const element of elements) {
      if (element.name === 'w:p') parts.push(this.#writeParagraph(element, inTable));
      else if (element.name === 'w:tbl') parts.push(this.#takeCarried(), this.#writeTable(element));
    }
    return parts.join('');
  }

  #takeCarried(): string {
    const runs = this.#carried;
    this.#carried = '';
    return runs === '' ? '' : `<p>${runs}</p>`;
  }

  #writeParagraph(paragraph: XmlElement, inTable: boolean): string {
    const properties = childNamed(paragraph, 'w:pPr');
    const mark = childNamed(properties, 'w:rPr');
    const styleId = wordValue(properties, 'w:pStyle') ?? this.#styles.defaultParagraph;
    const style = this.#styles.get(styleId);
    const runs = contentOf(paragraph)
      .map((element) => this.#writeRun(element, style.hidden ?? false))
      .join('');
    // A field whose code is left open by its paragraph must not swallow the rest of the document.
    this.#fields = this.#fields.filter((phase) => phase === 'result');
    if (childNamed(mark, 'w:del') || childNamed(mark, 'w:moveFrom')) {
      this.#carried += runs;
      return '';
    }
    const content = this.#carried + runs;
    this.#carried = '';
    const boxes = this.#takeBoxes(inTable);
    if (content === '' && (isOn(mark, 'w:vanish') || style.hidden)) return boxes;
    const place = findListPlace(this.#lists, this.#styles, properties, styleId);
    const numeral = place ? this.counter.next(place.id, place.level) : '';
    const level = inTable ? undefined : headingLevel(style);
    const tag = level === undefined ? 'p' : `h${level}`;
    return `<${tag}>${escapeHtml(numeral)}${content}</${tag}>${boxes}`;
  }

  #takeBoxes(inTable: boolean): string {
    const boxes = this.#boxes;
    this.#boxes = [];
    return boxes.map((box) => this.#writeBlocks(contentOf(box), inTable)).join('');
  }

  #writeRun(element: XmlElement, hiddenByStyle: boolean): string {
    if (element.name === 'm:r') return escapeHtml(plainText(element, 'm:t'));
    if (element.name !== 'w:r') return '';
    const properties = childNamed(element, 'w:rPr');
    const inherited = this.#styles.get(wordValue(properties, 'w:rStyle')).hidden ?? hiddenByStyle;
    const hidden = childNamed(properties, 'w:vanish') ? isOn(properties, 'w:vanish') : inherited;
    const pieces = contentOf(element).map((child) => {
      if (child.name === 'w:fldChar') this.#followField(child.attributes['w:fldCharType']);
      return hidden || this.#fields.includes('code') ? '' : this.#writePiece(child);
    });
    return pieces.join('');
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
    const id = reference.attributes['w:id'];
    const note = part && elementsIn(part).find((one) => one.attributes['w:id'] === id);
    if (!note) return '';
    const mark = `[${this.#noteTexts.length + 1}]`;
    const text = contentOf(note)
      .filter((child) => child.name === 'w:p')
      .map((child) =>
        contentOf(child)
          .map((run) => plainText(run, 'w:t'))
          .join(''),
      )
      .join(' ')
      .trim();
    this.#noteTexts.push(`<p>${mark} ${escapeHtml(text)}</p>`);
    return mark;
  }

  #writeDrawing(drawing: XmlElement): string {
    const boxes = textBoxesIn(drawing);
    this.#boxes.push(...boxes);
    return boxes.length === 0 && showsPicture(drawing) ? '<img>' : '';
  }

  #writeTable(table: XmlElement): string {
    return writeTable(
      readTableCells(table).map((row) => row.map((cell) => ({ ...cell, html: () => this.#writeCell(cell) }))),
    );
  }

  #writeCell({ element }: TableCell): string {
    return element ? this.#writeBlocks(contentOf(element), true) + this.#takeCarried() : '';
  }
}
