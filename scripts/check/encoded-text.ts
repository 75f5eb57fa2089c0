/** A text as UTF-8, put together piece by piece in one buffer: long strings are moved about in memory each time they grow. */
export class EncodedText {
  #bytes = new Uint8Array(1024 * 1024);
  #length = 0;
  #encoder = new TextEncoder();

  add(text: string): void {
    this.#makeRoomFor(text.length * mostBytes);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** What was added since it was taken last. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #makeRoomFor(bytes: number): void {
    const wanted = this.#length + bytes;
    if (wanted <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * wanted);
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Of a UTF-16 unit in UTF-8. */
const mostBytes = 3;
