/** A line of text that leads to a place: a name, a code. */
export interface IndexedLine {
  text: string;
  place: number;
  kind: number;
}

export interface LineHit {
  place: number;
  kind: number;
  /** Whether the line is the very word, begins with it, or has it inside. */
  at: 'whole' | 'start' | 'inside';
}

/** Many short lines as one text, for a browser finds a word in half a million characters in less time than in a thousand names. */
export class LineIndex {
  #text: string;
  #starts: Int32Array;
  #places: Int32Array;
  #kinds: Uint8Array;

  constructor(lines: readonly IndexedLine[]) {
    this.#text = `\n${lines.map(({ text }) => text).join('\n')}\n`;
    this.#starts = new Int32Array(lines.length + 1);
    this.#places = Int32Array.from(lines, ({ place }) => place);
    this.#kinds = Uint8Array.from(lines, ({ kind }) => kind);
    let at = 1;
    for (const [line, { text }] of lines.entries()) {
      this.#starts[line] = at;
      at += text.length + 1;
    }
    this.#starts[lines.length] = at;
  }

  /** Each line with the word once, where it stands first; `fromStart` leaves out those that have it inside. */
  *find(word: string, fromStart = false): Generator<LineHit> {
    const sought = fromStart ? `\n${word}` : word;
    let line = 0;
    for (let hit = this.#text.indexOf(sought); hit >= 0; ) {
      const at = fromStart ? hit + 1 : hit;
      while (this.#startOf(line + 1) <= at) line += 1;
      const end = this.#startOf(line + 1) - 1;
      const start = this.#startOf(line);
      const place = this.#places[line] ?? 0;
      const kind = this.#kinds[line] ?? 0;
      yield { place, kind, at: at > start ? 'inside' : end - start === word.length ? 'whole' : 'start' };
      hit = this.#text.indexOf(sought, end);
    }
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length + 1;
  }
}
