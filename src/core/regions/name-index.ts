import { type AddressForms, readAddressForms } from './address-forms.ts';
import { type IndexedLine, LineIndex } from './line-index.ts';
import { writtenForms } from './name-forms.ts';
import type { NamedPlace } from './named-place.ts';
import { indexSounds, type SoundIndex } from './sound-index.ts';
import type { WordMatch } from './word-match.ts';

/** What a line of the index of Han names is. */
export const lineKinds = { name: 0, form: 1, other: 2, otherForm: 3 } as const;

/** Of forty thousand places each takes a hundred kilobytes. */
const mostRemembered = 24;

/** Places prepared for being looked for; each part is made when the first word needs it, and kept. */
export class NameIndex {
  readonly places: readonly NamedPlace[];
  /** The number of the place above each, or -1. */
  readonly parents: Int32Array;
  /** Places that have others below them. */
  readonly upper: readonly number[];
  #names: LineIndex | undefined;
  #codes: LineIndex | undefined;
  #sounds: SoundIndex | undefined;
  #forms: AddressForms | undefined;
  #remembered = new Map<string, WordMatch>();
  #ownForms = new Map<number, readonly string[]>();

  constructor(places: readonly NamedPlace[]) {
    this.places = places;
    const numbers = new Map(places.map((place, number) => [place, number]));
    this.parents = Int32Array.from(places, ({ above }) => (above[0] ? (numbers.get(above[0]) ?? -1) : -1));
    this.upper = [...new Set(this.parents)].filter((number) => number >= 0).sort((a, b) => a - b);
  }

  get names(): LineIndex {
    this.#names ??= new LineIndex(this.places.flatMap(nameLines));
    return this.#names;
  }

  get codes(): LineIndex {
    this.#codes ??= new LineIndex(
      this.places.flatMap(({ codes }, place) => codes.map((text) => ({ text, place, kind: 0 }))),
    );
    return this.#codes;
  }

  get sounds(): SoundIndex {
    this.#sounds ??= indexSounds(this.places);
    return this.#sounds;
  }

  get addressForms(): AddressForms {
    this.#forms ??= readAddressForms(this.places, this.upper);
    return this.#forms;
  }

  /** Who types on has asked for the first words before. */
  remember(word: string, match: () => WordMatch): WordMatch {
    const found = this.#remembered.get(word) ?? match();
    this.#remembered.delete(word);
    this.#remembered.set(word, found);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > mostRemembered && oldest !== undefined) this.#remembered.delete(oldest);
    return found;
  }

  /** Every way its own name is written. */
  formsOf(place: number): readonly string[] {
    const known = this.#ownForms.get(place) ?? writtenForms(this.places[place]?.name ?? '');
    this.#ownForms.set(place, known);
    return known;
  }
}

/** What people write that is no beginning of the name, 大才乡, has a line of its own. */
const nameLines = ({ name, otherNames }: NamedPlace, place: number): IndexedLine[] => [
  { text: name, place, kind: lineKinds.name },
  ...shortened(name).map((text) => ({ text, place, kind: lineKinds.form })),
  ...otherNames.flatMap((other) => [
    { text: other, place, kind: lineKinds.other },
    ...shortened(other).map((text) => ({ text, place, kind: lineKinds.otherForm })),
  ]),
];

/** Only what drops a nationality is no beginning of the name. */
const shortened = (name: string): string[] =>
  name.length < 4 ? [] : writtenForms(name).filter((form) => !name.startsWith(form));
