import type { Report } from '../core/report/report.ts';

/** GB/T 7714—2015, a public document online: [EB/OL], with the dates of issue and retrieval as far as they are known. */
export const citeGb = (report: Report, address: string): string => {
  const issued = report.issued ? `(${report.issued})` : '';
  const retrieved = report.source.retrieved ? `[${report.source.retrieved}]` : '';
  const dates = issued + retrieved;
  return `${report.issuer}. ${report.title}[EB/OL].${dates && ` ${dates}.`} ${address}.`;
};

/** A BibTeX entry; braces and backslashes in the words would break it and are left out. */
export const citeBibtex = (report: Report, address: string): string => {
  const plain = (text: string) => text.replace(/[{}\\]/g, '');
  const key = report.path.split('/').slice(-2).join('');
  const fields = [
    ['author', `{${plain(report.issuer)}}`],
    ['title', `{${plain(report.title)}}`],
    ...(report.issued ? [['year', report.issued.slice(0, 4)]] : []),
    ['url', address],
    ...(report.source.retrieved ? [['urldate', report.source.retrieved]] : []),
  ];
  return `@techreport{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;
};
