import { numberFormats } from './number-format.ts';

export interface Level {
  start: number;
  format: string;
  /** `（%1）`: %1 stands for the number of the first level. */
  text: string;
  /** After a number of which level (from 1) this one begins anew; 0: never. Otherwise after any higher level. */
  restart?: number;
  /** All numbers as digits. */
  legal: boolean;
  hidden: boolean;
  /** The style whose paragraphs are on this level. */
  style?: string;
}

/** One list as paragraphs refer to it: several may share their counters. */
export interface NumberedList {
  counters: string;
  levels: Map<number, Level>;
  /** Levels that begin anew with this list's first paragraph. */
  restarts: Map<number, number>;
}

/** No numeral is longer; each is printed as often as there are paragraphs. */
const longest = 60;

/**
 * Counts the numbered paragraphs of a document in order and gives what Word prints before each: 一、 or （二） or 1.
 * These numerals stand nowhere in the text, and without them a section or a row of the form has lost its number.
 */
export class ParagraphCounter {
  /** Formats that nobody here knows how to print. */
  readonly unknownFormats = new Set<string>();
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberedList>) {
    this.#lists = lists;
  }

  /** What stands before the next paragraph of a list. */
  next(id: string, index: number): string {
    const list = this.#lists.get(id);
    const level = list?.levels.get(index);
    if (!list || !level) return '';
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

  #print(list: NumberedList, level: Level, counters: readonly (number | undefined)[]): string {
    // A bullet from a symbol font is an ornament without a character of its own.
    if (level.format === 'bullet') return /\p{Co}|^[A-Za-z§]$/u.test(level.text) ? '' : level.text;
    const printed = level.text.slice(0, longest).replace(/%([1-9])/g, (_, digit: string) => {
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
