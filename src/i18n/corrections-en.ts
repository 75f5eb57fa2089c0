import type { Messages } from './messages.ts';

/** The English of the corrections log and of the feeds. */
export const correctionsEn: Messages['corrections'] = {
  title: 'Corrections',
  description: 'Every correction of a published report: what it said before, what it says now, the day and the reason.',
  lede: 'Once a report is published, every change to one of its figures, dates, names or sentences is recorded here: what it said, what it says now, and the reason given.',
  whatCounts: 'What counts as a correction',
  kinds: [
    'Corrected: a figure, a date, a name or a sentence of the report differs from what was published before. Mostly a slip in transcription; where the authority replaced its original, the reason says so.',
    'Withdrawn: a report is no longer published, for example because it had been put under the wrong township.',
    'Not listed here: new reports, and changes that only added notes on the source, explained a fault of the original, entered a figure from the prose or tidied the file. Each report’s page names its last change.',
  ],
  how: 'How to ask for a correction',
  howText:
    'If something differs from the original, choose “Report a problem” or “Suggest an edit” on the report’s page and say where; a copy of the original helps most. An authority that has corrected its original should attach the new one. We follow the original and never put it right ourselves.',
  howLink: 'Contesting what a check says',
  none: 'There has been no correction so far: every published report is as it was first entered.',
  unknown: {
    noGit:
      'The machine that made this site has no revision history, so it is not known whether there were corrections.',
    notCommitted:
      'The content of this site is not under revision control, so it is not known whether there were corrections.',
    shallow:
      'This site was made from a copy that has only the latest revision, so it is not known whether there were corrections.',
  },
  otherYears: 'Other years',
  yearTitle: (year) => `Corrections made in ${year}`,
  count: (count) => (count === '1' ? '1 entry' : `${count} entries`),
  reportYear: (year) => `for ${year}`,
  corrected: 'Corrected',
  removed: 'Withdrawn',
  removedNote: 'This report has been withdrawn.',
  unreadable: 'The earlier file cannot be compared item by item; see the revision.',
  before: 'Was',
  after: 'Now',
  nothing: '(nothing)',
  blank: '(blank)',
  more: (count) => `${count} more; see the revision.`,
  reason: 'Reason given: ',
  commit: 'Revision',
  lastChange: 'Last changed',
  added: (date) => `added ${date}`,
  correctedOn: (date, count) => `${date}, ${count === '1' ? '1 correction' : `${count} corrections`}`,
  correctedUnread: (date) => `${date}, corrected`,
  annotatedOn: (date) => `${date}, notes only`,
  feed: 'Follow updates',
  feedTitle: (name) => `${name}: new and corrected reports (Atom)`,
};
