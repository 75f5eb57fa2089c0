import type { CitedWork } from '../core/cite/cited-work.ts';

/** The report whose page this is, from what its head tells reference managers (`site/citation-meta.ts`). */
export const readWork = (): CitedWork => {
  const meta = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`head meta[name="${name}"]`)?.content ?? '';
  const [number, date] = [meta('citation_technical_report_number'), meta('citation_publication_date')];
  return {
    kind: 'report',
    key: meta('DC.identifier'),
    author: meta('citation_author'),
    title: meta('citation_title'),
    ...(number && { number }),
    ...(date && { date: date.replaceAll('/', '-') }),
    version: meta('DCTERMS.hasVersion'),
    publisher: meta('DC.publisher'),
    address: meta('citation_public_url'),
    language: 'zh-CN',
  };
};
