import type { Messages } from './messages.ts';

/** The English of passages found in several reports. */
export const sharedProseEn: Messages['sharedProse'] = {
  title: 'Passages found elsewhere',
  titleOf: (province) => `Passages found elsewhere: ${province}`,
  description:
    'Paragraphs that stand, word for word or nearly, in more than one report: how they are found, the limits, where each stands, and the data.',
  lede: 'Some paragraphs stand in more than one report, word for word or with only names and years filled in. They are listed here with both texts.',
  neutral:
    'The same words may come from a template of the authority above, from a document that both quote, from one draft written for several, or from the township’s own report of another year. This site says where words are the same. It does not judge who wrote first, why, or whether that is good or bad.',
  counts: (compared, reports, between, within) =>
    `Paragraphs long enough to be compared: ${compared}, in ${reports} reports. Groups that are the same or nearly so between townships: ${between}; between years of one township only: ${within}.`,
  none: 'In the reports published so far no paragraph is the same, or nearly so, in different townships.',
  latest: 'Of the latest years',
  ofProvince: (count) => `Groups: ${count}`,
  shown: (shown, all) => `${shown} of ${all} groups are listed here; all of them are in the data file: `,
  provinces: 'By province',
  groupCount: (count) => `groups: ${count}`,
  group: (passages, townships, years) => `${passages} paragraphs, ${townships} townships, ${years}`,
  likeness: (least, most) => (least === most ? `${most}% the same` : `${least}% to ${most}% the same, pair by pair`),
  alsoIn: 'In these reports',
  moreInGroup: (count) => `${count} more are in the data file.`,
  how: 'How they are found',
  howNotes: [
    'Only paragraphs of the prose are looked at: no headings, no tables.',
    'Punctuation, spaces and the width of characters are dropped first; years, the names of the township, county, city and province, and what a township calls itself (我乡, 本镇) are all replaced by the same words. So a template with another name and year filled in is found too.',
    'What the form asks every report to say does not count: the legal basis, the parts of the report, the period, how to get in touch, that tables follow, that there is nothing else.',
    'Paragraphs with fewer than {shortest} characters left are not compared.',
    'Texts are compared by runs of {run} characters: they count as the same or nearly so when at least {similarity} of all their runs, or {containment} of those of the shorter one, are in both. Candidates come from MinHash with locality-sensitive hashing; each pair is then measured exactly, and every percentage shown is such a measure.',
  ],
  limits: 'Limits',
  limitNotes: [
    'A sentence that stands word for word in very many places (at least {townships} townships, no fewer than {share} of all, in {provinces} or more provinces) is taken for a common phrase and left out.',
    'Candidates are a matter of probability: of pairs that are just alike enough about one in a hundred is missed. What is not listed may still stand elsewhere, and reports that are not on this site cannot be compared.',
    'Paragraphs of a group are alike one by one; the first and the last of it need not be. The measure of each pair is given.',
    'Where an original gives no date, which came first is not known; and an earlier date of issue does not mean that it was written first.',
  ],
  contest: 'If you disagree',
  contestNote:
    'If two paragraphs are not the same after all, or should not be listed, name the reports and paragraphs. We answer in public.',
  contestOpen: 'Raise it',
  contestTitle: 'About passages found elsewhere',
  download: 'Data',
  onReport: 'These paragraphs stand elsewhere too',
  onReportLede: (count) =>
    `Paragraphs of this report that are the same as one of another report, or nearly so: ${count}. Years and local names make no difference.`,
  aboutThis: 'How they are found, and the limits',
  atParagraph: (count) => `This paragraph stands in other reports too: ${count}`,
  reports: (count) => `reports: ${count}`,
  others: 'Other townships:',
  ownYears: 'Other years of this township:',
  percent: (percent) => `${percent}% the same`,
  characters: (count) => `${count} characters in both`,
  relations: { sameTownship: 'same township', sameCounty: 'same county', elsewhere: 'another county' },
  yearOf: (year) => String(year),
  orders: {
    earlier: (date) => `the other was issued before (${date})`,
    later: (date) => `the other was issued after (${date})`,
    sameDay: (date) => `issued on the same day (${date})`,
    unknown: 'which came first is not known: an original gives no date',
  },
  more: (count) => `${count} more in the same group`,
  beside: 'The two beside each other',
  here: 'This report',
  compareReports: 'Both reports side by side',
  outdated:
    'Since the content was edited, paragraphs have not been compared again. What was found at the start is shown, without what no longer stands in the report. Start npm run dev again to compare anew.',
};
