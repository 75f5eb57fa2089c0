/** Changes are numbered through the page, so that one can jump to each and speak of each. */
export interface Numbering {
  /** The id of the next change, which belongs to this part. */
  next(part: string): string;
  /** The numbers of a part's changes. */
  of(part: string): readonly number[];
}

export const startNumbering = (): Numbering => {
  const parts: string[] = [];
  return {
    next: (part) => `c${parts.push(part)}`,
    of: (part) => parts.flatMap((one, index) => (one === part ? [index + 1] : [])),
  };
};
