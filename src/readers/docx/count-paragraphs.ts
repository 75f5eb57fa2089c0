import { numberFormats } from './number-format.ts';
import { childNamed, numberOf, wordValue, type XmlElement } from './parse-xml.ts';
import type { Level, NumberedList } from './read-numbering.ts';
import type { Styles } from './read-styles.ts';

/**
 * Counts the numbered paragraphs of a document in order and gives what Word prints before each: 一、 or （二） or 1.
 * These numerals stand nowhere in the text, and without them a section or a row of the form has lost its number.
 */
export class ParagraphCounter {
  /** Formats that nobody here knows how to print. */
  readonly unknownFormats = new Set<string>();
  readonly #lists: Map<string, NumberedList>;
  readonly #styles: Styles;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(lists: Map<string, NumberedList>, styles: Styles) {
    this.#lists = lists;
    this.#styles = styles;
  }

  /** @param properties the paragraph's `w:pPr` */
  next(properties: XmlElement | undefined, styleId: string | undefined): string {
    const place = this.#findLevel(properties, styleId);
    if (!place) return '';
    const { id, list, index, level } = place;
    const counters = this.#counters.get(list.counters) ?? [];
    this.#counters.set(list.counters, counters);
    const restart = list.restarts.get(index);
    const key = `${id} ${index}`;
    if (restart !== undefined && !this.#restarted.has(key)) {
      this.#restarted.add(key);
      counters[index] = restart;
    } else counters[index] = (counters[index] ?? level.start - 1) + 1;
    for (const [deeper, one] of list.levels) {
      const after = one.restart ?? deeper;
      if (deeper > index && after > index) counters[deeper] = undefined;
    }
    return level.hidden ? '' : this.#print(list, level, counters);
  }

  #findLevel(properties: XmlElement | undefined, styleId: string | undefined) {
    const own = childNamed(properties, 'w:numPr');
    const style = this.#styles.get(styleId).numbering;
    const id = wordValue(own, 'w:numId') ?? style?.id;
    const list = id === undefined || id === '0' ? undefined : this.#lists.get(id);
    if (!id || !list) return undefined;
    const ofStyle = [...list.levels].find(([, level]) => level.style !== undefined && level.style === styleId)?.[0];
    const index =
      numberOf(own, 'w:ilvl') ?? (own && wordValue(own, 'w:numId') ? undefined : style?.level) ?? ofStyle ?? 0;
    const level = list.levels.get(index);
    return level && { id, list, index, level };
  }

  #print(list: NumberedList, level: Level, counters: readonly (number | undefined)[]): string {
    // A bullet from a symbol font is an ornament without a character of its own.
    if (level.format === 'bullet') return /\p{Co}|^[A-Za-z§]$/u.test(level.text) ? '' : level.text;
    const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = list.levels.get(index);
      const value = counters[index] ?? other?.start ?? 1;
      const format = level.legal ? 'decimal' : (other?.format ?? 'decimal');
      const known = numberFormats[format];
      if (!known) this.unknownFormats.add(format);
      return known ? known(value) : '';
    });
    // What parts the numeral from the text is a tab stop or a blank; after 、 and ） a text has none.
    return /[\w.]$/.test(printed) ? `${printed} ` : printed;
  }
}
