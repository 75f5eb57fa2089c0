import type { Messages } from './messages.ts';

/** The English of the page /search/. */
export const searchEn: Messages['search'] = {
  title: 'Search',
  description:
    "Search the full text of township governments' disclosure reports by name, pinyin or any words of theirs.",
  label: 'Search the reports',
  hint: 'A township, in Chinese or pinyin, or any words of the reports, which are in Chinese. Words parted by a space must all occur.',
  notSearched:
    'The prose is searched, and of the tables every figure above 0 with its labels. Rows that are all 0 or blank are not, because the labels of the national form are in every report.',
  submit: 'Search',

  filters: 'Narrow down and sort',
  chosen: 'Chosen: {names}',
  nameJoin: ', ',
  province: 'Province',
  prefecture: 'Prefecture',
  county: 'County',
  year: 'Year',
  edition: 'Form',
  findings: 'Checks',
  figures: 'Figures above 0',
  sort: 'Order',
  any: 'any',
  option: '{name} ({n})',
  editionOption: '{year} edition',
  findingKinds: {
    broken: 'a check does not hold',
    acknowledged: 'faults of the original',
    holdsIfBlankIsZero: 'no problem only if blanks are 0',
    notAssessable: 'cannot be judged',
    none: 'no notes',
  },
  figureKinds: {
    requests: 'requests for information',
    reconsideration: 'reconsideration cases',
    litigation: 'lawsuits',
  },
  sorts: {
    best: 'best match first',
    newest: 'newest first',
    oldest: 'oldest first',
  },
  clearFilters: 'Remove the limits',
  scope: 'Searched only within {place}.',
  cameFrom: 'You come from the page of {place}, so this place is chosen. To search elsewhere, choose another.',

  places: 'Places',
  morePlaces: 'More places: {n}',
  reports: 'Reports',
  found: 'Reports: {reports}, townships: {townships}',
  foundPlaces: 'Places: {n}',
  foundPlacesOnly: 'Places: {n}. {none}',
  similar: 'Nothing has exactly these words. Similar results: {found}',
  otherForm: 'Searched as “{form}”. {found}',
  nothing: 'No report has “{query}”.',
  onlyPunctuation: '“{query}” is only punctuation. Please enter words or numbers to search for.',
  nothingFiltered: 'Nothing found within these limits.',
  advice: 'Try other or fewer words, or look by region.',
  loading: 'Searching…',
  failed: 'The full-text search cannot be opened; the connection has probably failed. You can look by region.',
  retry: 'Try again',
  reportOf: 'Report for {year}',
  earlier: 'More of its reports: {years}',
  moreSections: 'More sections with these words: {n}',
  more: 'Show more townships: {n}',

  tooLarge:
    'The full text of all {reports} reports is split into {parts} parts, too much for one search. Choose a place first.',
  tooLargePlace:
    'The full text of the {reports} reports of this place is split into {parts} parts, too much for one search. Choose a smaller place.',
  searchAll: 'Search all {parts} parts one by one',
  searchAllNote: 'This downloads {parts} parts, one after another. It can be stopped at any time.',
  progress: 'Searched {done} of {parts} parts. {found}',
  stop: 'Stop',
  stopped: 'Stopped after {done} of {parts} parts. {found}',

  browse: 'By region',
  browseLede: 'All townships and years with a report.',
  browseCounties:
    'There are many townships: find the county by its province and prefecture. Its page lists townships and years.',
  noScript:
    "JavaScript is off, so full-text search and filters do not work. Below are all reports by region; every page can be read without JavaScript, and your browser's “find in page” works in each report.",
};
