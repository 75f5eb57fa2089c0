import { siteConfig } from '../../site.config.ts';
import type { CitedWork } from '../core/cite/cited-work.ts';
import type { Version } from '../core/cite/content-version.ts';
import { formatBibtex } from '../core/cite/format-bibtex.ts';
import { formatGb } from '../core/cite/format-gb.ts';
import { formatRis } from '../core/cite/format-ris.ts';
import { reportWork } from '../core/cite/report-work.ts';
import type { Report } from '../core/report/report.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { absolute, routes } from './routes.ts';

/** `gb` where both editions of the standard give the same. */
export type CitationFormat = 'gb' | 'gb2025' | 'gb2015' | 'bibtex' | 'ris';

/**
 * A work with its references as a page shows them before anybody has looked it up on any day. What a reference manager
 * reads of a report stands in the head of its page, and a script of the page words it.
 */
export interface Citations {
  work: CitedWork;
  entries: { format: CitationFormat; text: string }[];
}

export const citationsOf = (work: CitedWork, language: Language): Citations => {
  const { accessed } = messages(language).cite;
  return {
    work,
    entries: [
      ...(work.kind === 'report'
        ? [
            { format: 'gb2025' as const, text: formatGb(work, 2025, accessed) },
            { format: 'gb2015' as const, text: formatGb(work, 2015, accessed) },
          ]
        : [
            { format: 'gb' as const, text: formatGb(work, 2025, accessed) },
            { format: 'bibtex' as const, text: formatBibtex(work) },
            { format: 'ris' as const, text: formatRis(work) },
          ]),
    ],
  };
};

export const workOfReport = (report: Report, version: Version): CitedWork =>
  reportWork(
    report,
    {
      key: report.path,
      publisher: siteConfig.title['zh-CN'],
      address: absolute(routes.report('zh-CN', report.path)),
    },
    version.id,
  );

export const datasetWork = (version: Version, language: Language): CitedWork => ({
  kind: 'dataset',
  key: 'gongkai/data',
  ...ofPortal(version, language),
  title: messages(language).cite.dataset(siteConfig.title[language]),
  address: absolute(routes.data(language)),
});

/** What a comparison is cited as: `title` says what is compared, `address` holds the whole choice. */
export const comparisonWork = (
  { title, address }: { title: string; address: string },
  version: Version,
  language: Language,
): CitedWork => ({
  kind: 'comparison',
  key: 'gongkai/compare',
  ...ofPortal(version, language),
  title,
  address: absolute(address),
});

const ofPortal = (version: Version, language: Language) => ({
  author: siteConfig.title[language],
  publisher: siteConfig.title[language],
  ...(version.date !== undefined && { date: version.date }),
  version: version.id,
  language,
});
