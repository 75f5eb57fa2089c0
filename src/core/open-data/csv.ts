// The browser's build, which Node takes as well: a comparison is made into a file where it is shown.
import { stringify } from 'csv-stringify/browser/esm/sync';

export type CsvValue = string | number | boolean | null;

/** A value that is a number though it is kept as text, because a float would not hold it. */
export class Digits {
  readonly text: string;
  constructor(text: string) {
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`Not a plain decimal number: ${text}`);
    this.text = text;
  }
}

/**
 * Full-width forms too: some spreadsheets read ＝ as =. The blanks and apostrophes before are part of the pattern,
 * so that taking one apostrophe off again always gives the original back.
 */
const formula = /^'*\s*[=+\-@＝＋－＠﹣﹢﹦﹫−]/u;

/** Text that no spreadsheet takes for a formula: an apostrophe stands before what could start one. */
export const guardText = (text: string): string => {
  const clean = removeControls(text);
  return formula.test(clean) ? `'${clean}` : clean;
};

/** The text as it was before `guardText`, control characters aside. */
export const unguardText = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/** Line ends and tabs become a space; other control characters and the two line separators have no place in a cell. */
const removeControls = (text: string): string =>
  text.replace(/\r\n?|[\n\t\u2028\u2029]/g, ' ').replace(/[\p{Cc}\p{Cs}\ufeff]/gu, '');

export type CsvRow = readonly (CsvValue | Digits)[];

const rowsAtOnce = 1000;

/**
 * RFC 4180, CRLF, with a byte order mark: without it Excel and WPS read UTF-8 as the local code page.
 * Text is quoted, numbers and booleans are not, an empty field is a missing value.
 */
export const formatCsv = (columns: readonly string[], rows: Iterable<CsvRow>): string =>
  [...formatCsvPieces(columns, rows)].join('');

/** The same in pieces, since a national table does not fit into one string. */
export function* formatCsvPieces(columns: readonly string[], rows: Iterable<CsvRow>): Generator<string> {
  let batch: CsvRow[] = [columns];
  yield '\ufeff';
  for (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield formatCsvRows(batch);
    batch = [];
  }
  if (batch.length > 0) yield formatCsvRows(batch);
}

/** Without a byte order mark. */
export const formatCsvRows = (rows: readonly CsvRow[]): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      quoted_string: true,
      quoted_empty: false,
      cast: {
        string: guardText,
        boolean: String,
        object: (value) => (value instanceof Digits ? value.text : ''),
      },
    },
  );
