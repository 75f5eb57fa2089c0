/** How a name was found, from the surest to the vaguest. */
export const ranks = {
  /** The name, the whole English name or the whole code. */
  exact: 0,
  /** The name as people write it: 大才, 大才乡 for 大才回族乡. */
  whole: 1,
  /** A former or other name. */
  otherWhole: 2,
  start: 3,
  inside: 4,
  otherPart: 5,
  soundWhole: 6,
  /** Of three letters and more; two are more often the beginning of a sound. */
  initialsWhole: 7,
  sound: 8,
  soundInside: 9,
  initialsStart: 10,
  initials: 11,
  /** Only a place above it. */
  above: 12,
} as const;

/** The word is the name or a form of it, by letter or by sound. */
export const wholes: ReadonlySet<number> = new Set([ranks.exact, ranks.whole, ranks.otherWhole, ranks.soundWhole]);

/** Initials, and sounds inside a name, would lead from a place above to nearly everything. */
export const leadsBelow = (rank: number): boolean => rank <= ranks.sound && rank !== ranks.initialsWhole;

const none = 255;

/** How a word was found in one place. */
export interface Found {
  rank: number;
  by?: string;
}

/** What one word says of every place, by its place in the list. */
export class WordMatch {
  #ranks: Uint8Array;
  /** Vaguer than others of its rank. */
  #loose: Uint8Array;
  /** The name by which it was found, where that is not its own: 湟中县. */
  #by: (string | undefined)[] | undefined;
  #places: number;

  constructor(places: number) {
    this.#ranks = new Uint8Array(places).fill(none);
    this.#loose = new Uint8Array(places);
    this.#places = places;
  }

  has(place: number): boolean {
    return this.#ranks[place] !== none;
  }

  rank(place: number): number {
    return this.#ranks[place] ?? none;
  }

  /** Whether it found any place as surely. */
  hasAny(rank: number): boolean {
    return this.#ranks.some((one) => one <= rank);
  }

  loose(place: number): number {
    return this.#loose[place] ?? 0;
  }

  by(place: number): string | undefined {
    return this.#by?.[place];
  }

  /** Sorts by rank, then by looseness. */
  key(place: number): number {
    return this.rank(place) * 2 + this.loose(place);
  }

  /** Keeps what is surer; of two as sure the first. */
  add(place: number, rank: number, by?: string, loose = 0): void {
    if (this.has(place) && this.key(place) <= rank * 2 + loose) return;
    this.#ranks[place] = rank;
    this.#loose[place] = loose;
    if (by !== undefined) this.#by ??= new Array(this.#places);
    if (this.#by) this.#by[place] = by;
  }
}
