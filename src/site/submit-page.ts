import { siteConfig } from '../../site.config.ts';
import type { Portal } from '../core/portal.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { readGazetteerText } from '../io/read-gazetteer.ts';
import { indexOf } from './portal-index.ts';
import { repositoryLinks, routes } from './routes.ts';

/** What the script of the page /submit/ is given to work with. */
export const submitSettings = (language: Language) => ({
  language,
  words: messages(language).submit,
  /** Fetched when a file has been chosen. */
  gazetteer: routes.gazetteer(),
  regions: routes.publishedRegions(),
  root: routes.home(language),
  checks: routes.checks(language),
  newFile: repositoryLinks.newReport(''),
  editFile: repositoryLinks.edit(''),
  problem: repositoryLinks.problem(`${siteConfig.repository.split('/').at(-1)}: /submit/`),
});

export const gazetteerText = (): string => readGazetteerText();

/** The regions of content/, townships with the years they have a report of: what the importer has to know of them. */
export const publishedRegions = (portal: Portal) => {
  const { below } = indexOf(portal);
  return portal.regions.all.map(({ path, name, code, level, formerly }) => ({
    ...{ path, name, code, level },
    ...(formerly.length > 0 && { formerly }),
    ...(level === 'township' && { years: below(path).map(({ report }) => report.year) }),
  }));
};
