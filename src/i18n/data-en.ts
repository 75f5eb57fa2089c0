import type { Messages } from './messages.ts';

/** The English of the page /data/. */
export const dataEn: Messages['data'] = {
  title: 'Data',
  description:
    'Open data of all reports: Excel, CSV, Parquet, SQLite, a JSON API and a Data Package, every column explained, CC0.',
  lede: 'Every figure on this site is in these files, free to use. Files and pages come from one and the same run, so they agree.',
  state: (updated, version) => `${updated && `As of ${updated}. `}Format ${version}.`,
  start: 'Start here',
  workbook: 'Excel workbook',
  workbookNote:
    'Notes on the first sheet; on the second a report a row with all its indicators side by side; then a sheet a table. Numbers are numbers, codes are text, there is no formula.',
  zip: 'All CSV files',
  zipNote: 'One archive, with notes, licence and datapackage.json.',
  provinces: 'Excel workbooks and SQLite databases by province',
  provincesNote: (count) =>
    `The tables of the whole country are more than a computer opens at once, so these two come by province: ${count} of them. A database is in a zip; unpack it and it is ready. The CSV of a large table is compressed (.csv.gz), as DuckDB, pandas and R read it. Passages that two reports share may lie in two provinces, and are in the table of the whole country alone.`,
  showProvinces: 'The files of each province',
  tables: 'Table by table',
  partitions: 'Parquet by province and year (list of addresses)',
  hashOf: (file) => `SHA-256 of ${file}`,
  analysis: 'For analysis',
  analysisNote:
    'In Parquet text is text, dates are dates, and numbers are DECIMAL(38, 9): sums of money are exact. The large tables also come parted by province and year (Hive folders), so that only what is needed is read.',
  database: 'SQLite database',
  databaseNote:
    'All tables with indexes and views for the common questions, in one file; what is no integer has its exact value in value_exact.',
  queries: 'Queries',
  copy: 'Copy',
  copyOf: (program, title) => `Copy the query for ${program}: ${title}`,
  copied: 'Copied',
  notCopied: 'The browser does not allow copying. The text is selected: press Ctrl+C.',
  queriesNote:
    'Ready to run. Our tests run those for DuckDB and SQLite on the files as built (DuckDB on local files); the others follow their documentation and have not been tried.',
  programs: 'For programs',
  apiNote: 'Static files: no key, no limits. The v1 in the address changes only when the shape breaks.',
  openapi: 'OpenAPI 3.1 description',
  endpoints: {
    getIndex: 'what there is, version of the content, licence',
    listProvinces: 'the provinces, from which to go down',
    getRegion: 'a region: name, code, regions below, reports, coverage',
    listIndicators: 'what every indicator means',
    listChecks: 'every check with what it found',
    listObservedCounties: 'which counties there are data of',
    getObservations: 'every indicator of every report of a county',
    getReport: 'a report: prose, every cell, findings, source',
  },
  cors: 'To read these files from pages of other sites the host must allow it (CORS); docs/hosting.md in the repository says how.',
  verify: 'Check a download',
  verifyNote: 'With SHA256SUMS in the same folder, run:',
  rowIs: (row) => `A row is ${row}.`,
  columnsOf: (file) => `Columns of ${file}`,
  showColumns: (count) => `Column by column (${count})`,
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  values: 'One of: ',
  optional: 'may be empty',
  types: { string: 'text', integer: 'integer', number: 'number', boolean: 'true/false', date: 'date', year: 'year' },
  excel:
    'The CSV files are UTF-8 with a mark at the start, so that Excel, WPS and LibreOffice open them rightly; no cell can run as a formula. CSV has no types: on a double click a spreadsheet takes the nine digits of a code for a number. None of our codes begins with 0, so the digits stay; to have them as text set the column to text when importing, or use the Excel workbook.',
  packageTitle: 'Description for machines',
  packageNote: 'Frictionless Data Package v2: columns, types, keys, size, sha256 and licence of every file.',
  jsonTitle: 'Each report as JSON',
  jsonNote:
    'Beside the page of every report lies the same report as JSON: replace the slash at the end of its address by .json. It holds the prose, every cell with its state and as printed, by table, row and column, the findings and the source. For example:',
  feedTitle: 'Feed',
  feedNote:
    'Atom: new and corrected reports, the latest first, told apart by their category (new, corrected). Every province, prefecture, county and township has one too, at the address of its page with feed.xml.',
  states: 'A cell has one of five states',
  statesNote: 'The column state. Empty is not zero: a cell without a number has an empty value, and state says why.',
  stateNotes: {
    number: 'A number; 0 is one. Where it was printed differently (“00”, “606.05万元”), raw has it as printed.',
    blank: 'The cell is there, and nothing in it.',
    notApplicable: 'A mark: /, —, 无 (none), 不涉及 (does not apply). As printed in raw.',
    text: 'Other words, or an amount of money without a unit. As printed in raw.',
    absent: 'The original does not have this row.',
  },
  indicators: 'Indicators',
  indicatorsNote:
    'The column indicator of indicators.csv. Where it does not compare across editions of the form, draw no line through the change and take no difference.',
  indicatorsCount: (count) => String(count),
  countedIn: (unit) => `Unit ${unit}`,
  editions: (years) => `${years.length > 1 ? 'editions' : 'edition'} ${years.join(', ')}`,
  formula: (formula) => `Formula: ${formula}`,
  article: (article) => `Regulations, ${article}`,
  shareOf: (whole) => `can be shown as a share of “${whole}”`,
  indicatorsCaption: (group) => `${group}: indicators`,
  comparable: 'compares across editions',
  notComparable: 'does not compare across editions',
  money: 'Money is in yuan throughout, as exact decimals that never went through floating point.',
  licence: 'Licence',
  licenceNote:
    'We waive all rights in the data we compile under CC0 1.0: anyone may use it for anything, without asking or naming us. The reports themselves are official documents of governments.',
  licenceLink: 'Text of CC0 1.0',
  cite: 'How to cite',
  citeNote:
    'You need not, but naming the source lets others check. For one report, use the citation on its page; for the data as a whole:',
  stability:
    'Names and meanings of columns change with a new major version only, and CHANGELOG-DATA.md in the repository says so.',
  changelog: 'Changes to the data',
};
