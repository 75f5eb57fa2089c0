import { bitOf, type SoundIndex } from './sound-index.ts';

/** The word ends within a reading or with it. */
const ends = 1 << 15;
/** Not asked yet. */
const unknown = -1;

/** A word of Latin letters as it may be cut into readings of syllables; what is found for one name serves all others. */
export class SpokenWord {
  readonly length: number;
  /** By the number of a syllable: whether the word can begin with it. Few can, so it is asked first. */
  readonly begins: Uint8Array;
  #sounds: SoundIndex;
  #word: string;
  #bits: Int32Array;
  /** For each letter of the word and each syllable: `ends`, and a bit for the length of each reading that stands there. */
  #steps: Int32Array;

  constructor(sounds: SoundIndex, word: string) {
    this.length = word.length;
    this.#sounds = sounds;
    this.#word = word;
    this.#bits = Int32Array.from(word, bitOf);
    this.#steps = new Int32Array(word.length * sounds.readings.length).fill(unknown);
    this.begins = Uint8Array.from(sounds.readings, (readings) => (this.#tryReadings(0, readings) === 0 ? 0 : 1));
  }

  /** Whether the syllables sound so from the first on; the last one may be unfinished. */
  isAt(syllable: number, end: number, letter = 0): boolean {
    if (letter === this.length) return true;
    if (syllable >= end) return false;
    const step = this.#step(letter, syllable);
    if (step & ends) return true;
    for (let size = 1; step >> size > 0; size += 1)
      if ((step >> size) & 1 && this.isAt(syllable + 1, end, letter + size)) return true;
    return false;
  }

  /** After how many syllables it can end with the last one finished. */
  endsAt(syllable: number, end: number, letter = 0): number[] {
    if (letter === this.length) return [0];
    if (syllable >= end) return [];
    const step = this.#step(letter, syllable);
    const found: number[] = [];
    for (let size = 1; size < 15; size += 1)
      if ((step >> size) & 1) for (const count of this.endsAt(syllable + 1, end, letter + size)) found.push(count + 1);
    return found;
  }

  /** Whether its letters are the first ones of the syllables. */
  areInitialsAt(syllable: number, end: number): boolean {
    if (syllable + this.length > end) return false;
    for (let letter = 0; letter < this.length; letter += 1) {
      const initials = this.#sounds.initials[this.#sounds.syllables[syllable + letter] ?? 0] ?? 0;
      if ((initials & (this.#bits[letter] ?? 0)) === 0) return false;
    }
    return true;
  }

  #step(letter: number, syllable: number): number {
    const number = this.#sounds.syllables[syllable] ?? 0;
    const at = letter * this.#sounds.readings.length + number;
    const known = this.#steps[at] ?? unknown;
    if (known !== unknown) return known;
    const step = this.#tryReadings(letter, this.#sounds.readings[number] ?? []);
    this.#steps[at] = step;
    return step;
  }

  #tryReadings(letter: number, readings: readonly string[]): number {
    let step = 0;
    for (const reading of readings) {
      if (this.#word.startsWith(reading, letter)) step |= 1 << reading.length;
      else if (reading.startsWith(this.#word.slice(letter))) step |= ends;
    }
    return step;
  }
}
