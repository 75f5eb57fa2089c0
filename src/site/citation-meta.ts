import type { CitedWork } from '../core/cite/cited-work.ts';

/**
 * What reference managers read in the head of a report's page, and the page's own script makes references of
 * (`browser/read-work.ts`): the words Google Scholar began, and Dublin Core for what these have no word for.
 */
export const citationMeta = (work: CitedWork): { name: string; content: string }[] => {
  const fields: [string, string | undefined][] = [
    ['DC.identifier', work.key],
    ['DC.publisher', work.publisher],
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
