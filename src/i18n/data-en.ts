import type { Messages } from './messages.ts';

/** The English of the page /data/. */
export const dataEn: Messages['data'] = {
  title: 'Data',
  description: 'Open data of all reports: CSV, JSON, Data Package and Atom, every column explained, CC0.',
  lede: 'Every figure on this site is in these files, free to use. Files and pages come from one and the same run, so they agree.',
  files: 'Files',
  file: 'File',
  size: 'Size',
  rowIs: (row) => `A row is ${row}.`,
  rows: (count) => `${count} rows`,
  columnsOf: (file) => `Columns of ${file}`,
  showColumns: (count) => `Column by column (${count})`,
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  values: 'One of: ',
  optional: 'may be empty',
  types: { string: 'text', integer: 'integer', number: 'number', boolean: 'true/false', date: 'date', year: 'year' },
  excel:
    'The CSV files are UTF-8 with a mark at the start, so that Excel and WPS open them rightly; no cell can run as a formula. Read codes as text, or leading zeros get lost.',
  packageTitle: 'Description for machines',
  packageNote: 'Frictionless Data Package v2: columns, types, keys, size, sha256 and licence of every file.',
  jsonTitle: 'Each report as JSON',
  jsonNote:
    'Beside the page of every report lies the same report as JSON: replace the slash at the end of its address by .json. It holds the prose, every cell with its state and as printed, the findings and the source. For example:',
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
  indicatorsCaption: (group) => `${group}: indicators`,
  unit: 'Unit',
  comparable: 'Across editions',
  yes: 'compares',
  no: 'does not compare',
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
