import type { Messages } from './messages.ts';

/** The English of topic pages. */
export const topicsEn: Messages['topics'] = {
  title: 'Topics',
  indexTitle: 'Reports by topic',
  description:
    'Questions about the whole country, answered in advance: which reports have requests, reconsideration, litigation; which speak of the epidemic, rural revitalisation, open days; how many by year and place.',
  lede: 'Questions about the whole country, counted in advance: in which reports certain cells of the form are above 0, and which have certain words in their prose.',
  neutral:
    'To have the words is not to have done the thing; they may even say that there was none. To lack them is not to have left it undone. Words and figures of the reports are counted here, nothing is judged and nobody is ranked.',
  groups: {
    requests: 'Requests, reconsideration, litigation',
    contents: 'What is disclosed',
    channels: 'Ways of disclosing',
    problems: 'Problems and improvements the reports name',
  },
  groupNotes: {
    requests: 'Read from the figures of the form: its words are printed in every report, so only figures count.',
    contents: 'The first four are read from the figures of the form, the others from the words of the prose.',
    channels: 'Read from the words of the prose.',
    problems: 'Read from the section on main problems and improvements alone.',
  },
  countOf: (told, reports) => `${told} of ${reports}`,
  titleOf: (topic) => `Topic: ${topic}`,
  titleIn: (topic, province) => `${topic}: ${province}`,
  pageDescription: (topic, told, reports) =>
    `“${topic}” in the annual disclosure reports of townships: ${told} of ${reports} published here, by year and place, with their own words.`,
  summaryPhrases: (told, reports, place) =>
    `Reports${place ? ` from ${place}` : ''} that have the words: ${told} of ${reports}.`,
  summaryCells: (told, reports, place) =>
    `Reports${place ? ` from ${place}` : ''} with a figure above 0: ${told} of ${reports}.`,
  summaryRest: (untold) => `Without: ${untold}.`,
  summaryUnknown: (unknown) => `Cannot be told: ${unknown}.`,
  how: 'What counts',
  howPhrases: 'Any of these words in the prose:',
  howWithin: (section) => `Any of these words in the section “${section}”:`,
  howCells: 'Any of these cells of the form above 0:',
  anyColumn: 'any cell of the row',
  onlyEditions: (years) => `only in the ${years} edition`,
  notesPhrases: [
    'Words are looked for as they stand, without synonyms; quotation marks, brackets, spaces and line breaks make no difference.',
    'A report that has the words may say that there was none, or that it is planned; one without them may still have done it. Read the original.',
  ],
  noteWithin:
    'Reports without that section are under “cannot be told”. The search looks through whole reports and finds more.',
  notesCells: [
    'A blank is not 0. Where a cell is blank, not applicable, words or a missing row, and no other is above 0, the report is under “cannot be told”; so it is where its edition of the form has no such cell.',
    'None does not mean that nothing happened: only what the report fills in is read.',
  ],
  years: 'By year',
  places: 'By place',
  placesNote: 'In the order of administrative codes; not a ranking.',
  placesOpen: 'Prefectures and counties that are not listed have none among the reports published here.',
  byProvince: 'A province’s name leads to the table of its places.',
  tableNote: 'Numbers of reports. Each leads to the reports in the search.',
  tableNotePlain: 'Numbers of reports.',
  year: 'Year',
  place: 'Place',
  reports: 'Reports',
  toldPhrases: 'Any of them',
  toldPhrase: 'Has the words',
  toldCells: 'Above 0',
  unknown: 'Cannot be told',
  scrolls: (title) => `${title}; scrolls sideways`,
  listed: 'The reports',
  listedNote: 'Newest year first, each with its first sentence that has the words, as issued.',
  listedNoteCells: 'Newest year first.',
  none: 'None.',
  tooMany: (told, most) => `There are ${told}; more than ${most} are not listed one by one.`,
  tooManyProvince: 'Choose a province in the table above.',
  tooManySearch: 'Follow a number in the table above to the search.',
  tooManyWords: 'Search whole reports for the words above.',
  tooManyData: 'The figure of every cell is here: ',
  data: 'Data',
  searchWhole: 'Search whole reports for:',
  yearOf: (year) => String(year),
  all: 'All topics',
  whole: 'Whole country',
  onSearch: 'By topic',
  onSearchNote:
    'For questions about a province or the country: which reports have requests or litigation, which speak of budgets or the epidemic. ',
  found: 'Topics:',
};
