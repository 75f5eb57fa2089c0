import type { CitedWork } from '../core/cite/cited-work.ts';

/** What reference managers read in the head of a report's page: Dublin Core, and the words Google Scholar began. */
export const citationMeta = (work: CitedWork, jsonAddress: string): { name: string; content: string }[] => {
  const fields: [string, string | undefined][] = [
    ['DC.type', 'Text.Report'],
    ['DC.title', work.title],
    ['DC.creator', work.author],
    ['DC.publisher', work.publisher],
    ['DCTERMS.issued', work.date],
    ['DC.identifier', work.address],
    ['DC.language', work.language],
    ['DC.relation', jsonAddress],
    ['DCTERMS.hasVersion', work.version],
    ['citation_title', work.title],
    ['citation_author', work.author],
    ['citation_technical_report_institution', work.author],
    ['citation_technical_report_number', work.number],
    ['citation_publication_date', work.date?.replaceAll('-', '/')],
    ['citation_language', work.language],
    ['citation_public_url', work.address],
  ];
  return fields.flatMap(([name, content]) => (content ? [{ name, content }] : []));
};
