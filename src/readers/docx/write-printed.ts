import { type NumberedList, ParagraphCounter } from '../count-paragraphs.ts';
import { TooComplex } from '../too-complex.ts';
import { escapeHtml, writeTable } from '../write-table.ts';
import { contentOf } from './content-of.ts';
import { headingLevel } from './pieces.ts';
import { findListPlace } from './read-numbering.ts';
import type { Styles } from './read-styles.ts';
import { readTableCells, type TableCell } from './table-cells.ts';
import { type Notes, RunWriter } from './write-runs.ts';
import { childNamed, isOn, wordValue, type XmlElement } from './xml-element.ts';

const maxCharacters = 3_000_000;

/**
 * Writes a document as a page with nothing but what is printed: numerals as text, each revision as it ended, merges as
 * spans, text boxes behind the paragraph they hang on. Its blocks are then read like those of any page.
 */
export class PrintedWriter {
  /** Whether another file is embedded as a part of the text. */
  lostChunk = false;
  readonly counter: ParagraphCounter;
  readonly runs: RunWriter;
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #styles: Styles;
  /** Runs of paragraphs whose end was deleted: they open the next one. */
  #carried = '';

  constructor(lists: ReadonlyMap<string, NumberedList>, styles: Styles, notes: Notes) {
    this.counter = new ParagraphCounter(lists);
    this.#lists = lists;
    this.#styles = styles;
    this.runs = new RunWriter(styles, notes);
  }

  write(body: XmlElement): string {
    const text = this.#writeBlocks(contentOf(body), false);
    const page = text + this.#takeCarried() + this.runs.noteTexts.join('');
    if (page.length > maxCharacters)
      throw new TooComplex(`正文超过 ${maxCharacters} 字。`, `Its text has more than ${maxCharacters} characters.`);
    return page;
  }

  #writeBlocks(elements: readonly XmlElement[], inTable: boolean): string {
    const parts: string[] = [];
    for (const element of elements) {
      if (element.name === 'w:p') parts.push(this.#writeParagraph(element, inTable));
      else if (element.name === 'w:altChunk') this.lostChunk = true;
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
    const runs = this.runs.writeAll(paragraph, style.hidden ?? false);
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
    const boxes = this.runs.takeBoxes();
    return boxes.map((box) => this.#writeBlocks(contentOf(box), inTable)).join('');
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
