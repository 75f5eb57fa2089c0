import { cutSitemap } from '../core/open-data/sitemap.ts';
import { languages } from '../i18n/language.ts';
import { comparedTownships } from './changes-page.ts';
import { ruleIds } from './check-pages.ts';
import { correctionYears } from './corrections.ts';
import { readHistory } from './history.ts';
import { readPortal } from './portal.ts';
import { absolute, routes } from './routes.ts';
import { topicIds } from './topics.ts';

/** Whole addresses of every page that search engines may list, as many as one file may hold in each. */
export const readSitemaps = async (): Promise<string[][]> => {
  const portal = await readPortal();
  const { regions, reports } = portal;
  // The latest year has an address without it, too.
  const corrections = [undefined, ...correctionYears(portal, await readHistory())];
  const addresses = languages.flatMap((language) => [
    routes.home(language),
    ...regions.all.map((region) => routes.region(language, region.path)),
    ...reports.map((report) => routes.report(language, report.path)),
    ...comparedTownships(portal).map((path) => routes.changes(language, path)),
    routes.compare(language),
    routes.compareReports(language),
    routes.sharedProse(language),
    routes.search(language),
    routes.topics(language),
    ...topicIds.map((id) => routes.topic(language, id)),
    routes.data(language),
    routes.checks(language),
    ...ruleIds.map((id) => routes.check(language, id)),
    ...corrections.map((year) => routes.corrections(language, year)),
    routes.submit(language),
    routes.about(language),
  ]);
  return cutSitemap(addresses.map(absolute));
};
