import type { Messages } from './messages.ts';

/** The English of citations. */
export const citeEn: Messages['cite'] = {
  title: 'How to cite',
  formats: {
    gb: 'GB/T 7714',
    gb2025: 'GB/T 7714—2025',
    gb2015: 'GB/T 7714—2015',
    bibtex: 'BibTeX',
    ris: 'RIS',
  },
  accessed: 'date of access',
  accessedNote:
    'The date of access is the day you looked it up. After V stands the version of the content: the day of its last change, and the first 12 digits of its SHA-256.',
  accessedToday:
    'Today stands as the date of access. After V stands the version of the content: the day of its last change, and the first 12 digits of its SHA-256.',
  dataset: (site) => `${site}: open data`,
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy; the words are selected',
  copyOf: (format) => `Copy the ${format} reference`,
  version: 'Version of the content',
  versionNote: 'Change one byte of the content and this value is another. To compute it, run in content/',
};
