import { siteConfig } from '../../site.config.ts';
import type { Language } from '../i18n/language.ts';

const base = siteConfig.base.endsWith('/') ? siteConfig.base : `${siteConfig.base}/`;
const inLanguage = (language: Language, path: string): string => `${base}${language === 'en' ? 'en/' : ''}${path}`;

/** Every address of the site, with the base path in front. None ever changes without a redirect. */
export const routes = {
  home: (language: Language) => inLanguage(language, ''),
  region: (language: Language, path: string) => inLanguage(language, `${path}/`),
  /** `at` is a place on the page: a cell such as `requests.received.total`. */
  report: (language: Language, path: string, at?: string) =>
    inLanguage(language, `${path}/${at === undefined ? '' : `#${at}`}`),
  /** A report beside the one before it of the same township. */
  changes: (language: Language, path: string) => inLanguage(language, `${path}/changes/`),
  compare: (language: Language) => inLanguage(language, 'compare/'),
  /** One comparison without the page around it, to be shown inside others. */
  compareEmbed: (language: Language) => inLanguage(language, 'compare/embed/'),
  /** A prepared chart as a file. */
  preparedSvg: (language: Language, name: string) => inLanguage(language, `compare/${name}.svg`),
  /** Any two reports side by side. */
  compareReports: (language: Language) => inLanguage(language, 'compare/reports/'),
  /** Passages found in several reports: the latest, or those of one province. */
  sharedProse: (language: Language, province?: string) =>
    inLanguage(language, province === undefined ? 'shared/' : `shared/${province}/`),
  /** The log of the latest year, or of a year. `at` is one entry of it. */
  corrections: (language: Language, year?: number, at?: string) =>
    inLanguage(language, `corrections/${year === undefined ? '' : `${year}/`}${at === undefined ? '' : `#${at}`}`),
  /** `choice` is what of the search's form is filled in: `q`, `place`, `year` … */
  search: (language: Language, choice: Record<string, string> = {}) => {
    const query = String(new URLSearchParams(choice)).replaceAll('%2F', '/');
    return inLanguage(language, `search/${query === '' ? '' : `?${query}`}`);
  },
  /** Prepared answers to questions about the whole country. */
  topics: (language: Language) => inLanguage(language, 'search/topics/'),
  topic: (language: Language, id: string, province?: string) =>
    inLanguage(language, `search/topics/${id}/${province === undefined ? '' : `${province}/`}`),
  data: (language: Language) => inLanguage(language, 'data/'),
  checks: (language: Language) => inLanguage(language, 'checks/'),
  check: (language: Language, id: string) => inLanguage(language, `checks/${id}/`),
  about: (language: Language) => inLanguage(language, 'about/'),
  submit: (language: Language) => inLanguage(language, 'submit/'),
  reportJson: (path: string) => `${base}${path}.json`,
  dataFile: (name: string) => `${base}data/${name}`,
  nameIndex: () => `${base}search/names.json`,
  /** How the characters of the national list sound. */
  nameReadings: () => `${base}search/readings.txt`,
  /** All figures of a county's townships, beside its page. */
  countyFile: (path: string, kind: 'csv' | 'xlsx') => `${base}${path}/indicators.${kind}`,
  /** Of the versioned JSON API. */
  api: (path: string) => `${base}api/v1/${path}`,
  /** The observations of one county. */
  observations: (county: string) => `${base}api/v1/observations/${county}.json`,
  gazetteer: () => `${base}submit/gazetteer.txt`,
  publishedRegions: () => `${base}submit/regions.json`,
  pagefind: () => `${base}pagefind/`,
  /** Of everything, or of one region and all below it. */
  feed: (region?: string) => `${base}${region === undefined ? '' : `${region}/`}feed.xml`,
  /** Of all pages; or one of the files it names, where they are too many for one. */
  sitemap: (part?: number) => `${base}${part === undefined ? 'sitemap' : `sitemaps/${part}`}.xml`,
  icon: () => `${base}icon.svg`,
};

/** The same page in the other language. */
export const inOtherLanguage = (address: string, from: Language): string => {
  const path = address.slice(base.length);
  return from === 'en' ? `${base}${path.replace(/^en\//, '')}` : `${base}en/${path}`;
};

/** With origin, for canonical links, feeds and citations. */
export const absolute = (address: string): string => new URL(address, siteConfig.site).href;

/** Where a content file is changed, and where a problem with it is reported. */
export const repositoryLinks = {
  edit: (file: string) => `${siteConfig.repository}/edit/main/${siteConfig.content}/${file}`,
  commit: (id: string) => `${siteConfig.repository}/commit/${id}`,
  history: (file: string) => `${siteConfig.repository}/commits/main/${siteConfig.content}/${file}`,
  view: (file: string, line?: number) =>
    `${siteConfig.repository}/blob/main/${siteConfig.content}/${file}${line ? `#L${line}` : ''}`,
  /** A file of the repository beside the content: a guide, a licence. */
  file: (path: string) => `${siteConfig.repository}/blob/main/${path}`,
  newReport: (folder: string) => `${siteConfig.repository}/new/main/${siteConfig.content}/${folder}`,
  problem: (title: string) =>
    `${siteConfig.repository}/issues/new?template=report-a-problem.yml&title=${encodeURIComponent(title)}`,
};
