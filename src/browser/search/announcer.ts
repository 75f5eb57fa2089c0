/** While somebody types, what is found is told when they pause, not for every letter. */
const quiet = 1000;

/** What is seen and what is heard of the count of results: the same words, the second a while later. */
export class Announcer {
  #seen: HTMLElement;
  #heard: HTMLElement;
  #timer = 0;

  constructor(seen: HTMLElement, heard: HTMLElement) {
    this.#seen = seen;
    this.#heard = heard;
  }

  /** What is seen. */
  get text(): string {
    return this.#seen.textContent;
  }

  show(text: string): void {
    this.#seen.textContent = text;
  }

  /** Shown, and told once; `typing` says that another text may come soon. */
  tell(text: string, typing: boolean): void {
    this.show(text);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () => {
        // The same words again are no change, and would not be told.
        const isSame = this.#heard.textContent === text && text !== '';
        this.#heard.textContent = isSame ? `${text}\u00a0` : text;
      },
      typing ? quiet : 0,
    );
  }
}
