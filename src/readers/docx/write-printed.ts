import { contentOf } from './content-of.ts';
import type { ParagraphCounter } from './count-paragraphs.ts';
import { childNamed, elementsIn, isOn, wordValue, type XmlElement } from './parse-xml.ts';
import {
  escapeXml,
  headingLevel,
  ownText,
  pictureStub,
  plainText,
  showsPicture,
  textBoxesIn,
  textPiece,
  textRun,
} from './pieces.ts';
import type { Styles } from './read-styles.ts';
import { readTableCells, type TableCell } from './table-cells.ts';

export interface Notes {
  footnotes?: XmlElement | undefined;
  endnotes?: XmlElement | undefined;
}

/**
 * Writes a document anew with nothing but what is printed: numerals as text, each revision as it ended, merges plain,
 * text boxes behind the paragraph they hang on. What remains is simple enough for a converter to get it all right.
 */
export class PrintedWriter {
  readonly #counter: ParagraphCounter;
  readonly #styles: Styles;
  readonly #notes: Notes;
  readonly #noteTexts: string[] = [];
  /** Fields that are open, innermost last: in its code, or in what it prints. */
  #fields: ('code' | 'result')[] = [];
  /** Runs of paragraphs whose end was deleted: they open the next one. */
  #carried = '';
  #boxes: XmlElement[] = [];

  constructor(counter: ParagraphCounter, styles: Styles, notes: Notes) {
    this.#counter = counter;
    this.#styles = styles;
    this.#notes = notes;
  }

  write(body: XmlElement): string {
    const text = this.#writeBlocks(contentOf(body), false);
    return text + this.#takeCarried() + this.#noteTexts.join('');
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
    return runs === '' ? '' : `<w:p>${runs}</w:p>`;
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
    const numeral = this.#counter.next(properties, styleId);
    const level = inTable ? undefined : headingLevel(style);
    const head = level === undefined ? '' : `<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>`;
    return `<w:p>${head}${numeral === '' ? '' : textRun(numeral)}${content}</w:p>${boxes}`;
  }

  #takeBoxes(inTable: boolean): string {
    const boxes = this.#boxes;
    this.#boxes = [];
    return boxes.map((box) => this.#writeBlocks(contentOf(box), inTable)).join('');
  }

  #writeRun(element: XmlElement, hiddenByStyle: boolean): string {
    if (element.name === 'm:r') return textRun(plainText(element, 'm:t'));
    if (element.name !== 'w:r') return '';
    const properties = childNamed(element, 'w:rPr');
    const inherited = this.#styles.get(wordValue(properties, 'w:rStyle')).hidden ?? hiddenByStyle;
    const hidden = childNamed(properties, 'w:vanish') ? isOn(properties, 'w:vanish') : inherited;
    const pieces = contentOf(element).map((child) => {
      if (child.name === 'w:fldChar') this.#followField(child.attributes['w:fldCharType']);
      return hidden || this.#fields.includes('code') ? '' : this.#writePiece(child);
    });
    const content = pieces.join('');
    return content === '' ? '' : `<w:r>${content}</w:r>`;
  }

  #followField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
  }

  #writePiece(piece: XmlElement): string {
    switch (piece.name) {
      case 'w:t':
        return textPiece(ownText(piece));
      case 'w:tab':
      case 'w:ptab':
        return '<w:tab/>';
      case 'w:br':
      case 'w:cr':
        return '<w:br/>';
      case 'w:noBreakHyphen':
        return textPiece('-');
      case 'w:sym':
        return `<w:sym w:font="${escapeXml(piece.attributes['w:font'] ?? '')}" w:char="${escapeXml(piece.attributes['w:char'] ?? '')}"/>`;
      case 'w:ruby':
        return contentOf(childNamed(piece, 'w:rubyBase'))
          .map((run) => textPiece(plainText(run, 'w:t')))
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
    this.#noteTexts.push(`<w:p>${textRun(`${mark} ${text}`)}</w:p>`);
    return textPiece(mark);
  }

  #writeDrawing(drawing: XmlElement): string {
    const boxes = textBoxesIn(drawing);
    this.#boxes.push(...boxes);
    return boxes.length === 0 && showsPicture(drawing) ? pictureStub : '';
  }

  #writeTable(table: XmlElement): string {
    const rows = readTableCells(table).map(
      (row) => `<w:tr>${row.map((cell) => this.#writeCell(cell)).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  }

  #writeCell({ columns, merge, element }: TableCell): string {
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
    const vertical = merge ? `<w:vMerge w:val="${merge}"/>` : '';
    const content =
      element && merge !== 'continue' ? this.#writeBlocks(contentOf(element), true) + this.#takeCarried() : '';
    return `<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${content}</w:tc>`;
  }
}
