import { type Finding, isBlocking } from './finding.ts';
import { sortFindings } from './sort-findings.ts';
import { addSummaries, noFindings, type Summary, summarise } from './summary.ts';

/**
 * An output for findings, made piece by piece: those of a country are more than one string can hold, and pieces can be made
 * in several threads. A text is `begin`, the pieces with `between` between them, and `end`.
 */
export interface FindingsFormat {
  begin: string;
  between: string;
  /**
   * `''` where nothing is shown of them.
   *
   * @param findings of some files, all of each, in their order
   */
  piece(findings: readonly Finding[]): string;
  end(tally: Tally): string;
}

/** What the end of a text says of all its pieces. */
export interface Tally {
  /** How many pieces were not empty. */
  pieces: number;
  summary: Summary;
  /** Ids of the checks that stop a publication. */
  blocking: readonly string[];
}

/** Some findings as a piece, and what is to be counted of them. */
export interface FormattedPiece {
  text: string;
  summary: Summary;
  blocking: readonly string[];
}

/** @param sorted of some files, all of each */
export const formatPiece = (format: FindingsFormat, sorted: readonly Finding[]): FormattedPiece => ({
  text: format.piece(sorted),
  summary: summarise(sorted),
  blocking: [...new Set(sorted.filter(isBlocking).map(({ check }) => check))],
});

/** Takes the pieces in the order of their files, and gives the text from its begin to its end. */
export class JoinedPieces {
  #format: FindingsFormat;
  #pieces = 0;
  #summary = noFindings;
  #blocking = new Set<string>();

  constructor(format: FindingsFormat) {
    this.#format = format;
  }

  get begin(): string {
    return this.#format.begin;
  }

  /** Counts a piece; what stands before its text. */
  add({ summary, blocking }: Omit<FormattedPiece, 'text'>, isEmpty: boolean): string {
    this.#summary = addSummaries(this.#summary, summary);
    for (const check of blocking) this.#blocking.add(check);
    if (isEmpty) return '';
    this.#pieces++;
    return this.#pieces === 1 ? '' : this.#format.between;
  }

  get end(): string {
    return this.#format.end({ pieces: this.#pieces, summary: this.#summary, blocking: [...this.#blocking] });
  }

  /** Of the pieces so far, for who joins them with others. */
  get counts(): Omit<FormattedPiece, 'text'> {
    return { summary: this.#summary, blocking: [...this.#blocking] };
  }

  get isBlocked(): boolean {
    return this.#blocking.size > 0;
  }
}

/** The text of all findings at once, in any order. */
export const formatWhole = (format: FindingsFormat, findings: readonly Finding[]): string => {
  const joined = new JoinedPieces(format);
  const { text, ...counts } = formatPiece(format, sortFindings(findings));
  return joined.begin + joined.add(counts, text === '') + text + joined.end;
};

/**
 * Values as they stand in a list of a larger JSON text, indented by two.
 *
 * @param depth how many lists and objects the list lies in, itself included
 */
export const jsonItems = (values: readonly unknown[], depth: number): string => {
  if (values.length === 0) return '';
  let nested: unknown = values;
  for (let level = 1; level < depth; level++) nested = [nested];
  const text = JSON.stringify(nested, null, 2);
  // Each list around them adds a line with its indent and its bracket, before and behind; before the first there is no line.
  const behind = depth * (depth - 1) + 2 * depth;
  return text.slice(behind - 1, text.length - behind);
};
