import type { CitedWork } from './cited-work.ts';

const types: Record<CitedWork['kind'], string> = { report: 'techreport', comparison: 'online', dataset: 'dataset' };

/**
 * An entry for BibTeX and biber, in UTF-8. It has `year` for the one and `date` for the other. Nothing of the words is
 * dropped: what means something to TeX is written as the command for it.
 */
export const formatBibtex = (work: CitedWork, accessed?: string): string => {
  const isReport = work.kind === 'report';
  const fields: (readonly [string, string | undefined])[] = [
    // A body is one name: without the second braces its words would be taken for given names and a surname.
    ['author', `{${escapeTex(work.author)}}`],
    ['title', escapeTex(work.title)],
    ['institution', isReport ? `{${escapeTex(work.author)}}` : undefined],
    ['type', isReport ? '政府信息公开工作年度报告' : undefined],
    ['number', work.number && escapeTex(work.number)],
    ['publisher', work.kind === 'dataset' ? `{${escapeTex(work.publisher)}}` : undefined],
    ['year', work.date?.slice(0, 4)],
    ['date', work.date],
    ['version', work.version && escapeTex(work.version)],
    ['url', escapeUrl(work.address)],
    ['urldate', accessed],
    ['langid', work.language === 'en' ? 'english' : 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${types[work.kind]}{${keyOf(work)},`, ...lines, '}'].join('\n');
};

/** A key may hold slashes and colons, but nothing that TeX or the format reads as its own. */
const keyOf = ({ key }: CitedWork): string => key.replaceAll(/[^A-Za-z0-9/:._-]/g, '-');

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Not \{: BibTeX counts braces before TeX sees the backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const escapeTex = (words: string): string =>
  words.replaceAll(/\s+/g, ' ').replaceAll(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? sign);

/** An address is taken as it stands, but its braces would be counted. */
const escapeUrl = (address: string): string => address.replaceAll(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
