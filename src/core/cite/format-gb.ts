import type { CitedWork } from './cited-work.ts';

/** 2025 has been in force since 2026-07-01; many journals still ask for 2015. */
export type GbEdition = 2025 | 2015;

/** Appendix A of the standard (B in 2015): report, web page, data set; all of them online. */
const marks: Record<CitedWork['kind'], string> = { report: 'R/OL', comparison: 'EB/OL', dataset: 'DS/OL' };

/**
 * One reference as GB/T 7714 has it. The two editions differ for reports alone: 2015 (4.6) puts the date of issue in
 * brackets and the date of access behind it, 2025 (8.8) has the bare date of issue and none of access, and puts the
 * document number behind the title. The version stands where data sets (8.15) and books have theirs, so that what was
 * read can be told from what is there later.
 *
 * @param accessed ISO date on which the reader looked it up, or words to be replaced by one; a build knows no day
 */
export const formatGb = (work: CitedWork, edition: GbEdition, accessed?: string): string => {
  const bare = edition === 2025 && work.kind === 'report';
  const number = bare && work.number ? `${work.language === 'en' ? ': ' : '：'}${work.number}` : '';
  const dated = [work.date && (bare ? work.date : `(${work.date})`), accessed && !bare && `[${accessed}]`];
  // A data set names who keeps it online, unless that is its author.
  const keeper = work.kind === 'dataset' && work.publisher !== work.author ? work.publisher : '';
  const parts = [
    work.author,
    `${work.title}${number}[${marks[work.kind]}]`,
    work.version ? `V${work.version}` : '',
    keeper + dated.filter(Boolean).join(''),
    work.address,
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
};
