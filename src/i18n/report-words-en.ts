import type { ReportWords } from './report-words.ts';

/** The English of what a report's page and its scripts both name: states of cells, outcomes, places. */
export const reportWordsEn: ReportWords = {
  states: {
    blank: 'blank',
    notApplicable: 'n/a',
    text: 'text',
    absent: 'no such row',
  },
  outcomes: {
    holds: 'no problem',
    holdsIfBlankIsZero: 'no problem if blanks are 0',
    broken: 'not as the rule says',
    notAssessable: 'cannot be judged',
  },
  places: {
    title: 'Title',
    whole: 'The whole report',
    statedFigures: 'Figures from the prose',
    paragraphOf: (section, number) => `${section}, paragraph ${number}`,
    issued: 'Issued',
    issuer: 'Issued by',
    documentNumber: 'Document number',
    signatory: 'Signed by',
    intro: 'Introduction',
    source: 'Source and citation',
  },
};
