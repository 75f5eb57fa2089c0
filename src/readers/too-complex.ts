/** Thrown and caught inside one reader: the nesting of a file goes deeper, or its tables wider, than any report's. */
export class TooComplex extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}
