import { cutSitemap } from '../core/open-data/sitemap.ts';
import { languages } from '../i18n/language.ts';
import { comparedPaths } from './changes-page.ts';
import { summariseRules } from './check-pages.ts';
import { correctionsPages } from './corrections.ts';
import { readHistory } from './history.ts';
import { readPortal } from './portal.ts';
import { absolute, routes } from './routes.ts';
import { countTopics } from './topics.ts';

/** Whole addresses of every page that search engines may list, as many as one file may hold in each. */
export const readSitemaps = async (): Promise<string[][]> => {
  const portal = await readPortal();
  const { regions, reports } = portal;
  const rules = summariseRules(portal).map(({ rule }) => rule.id);
  const topics = countTopics(portal).map(({ topic }) => topic.id);
  const corrections = correctionsPages(portal, await readHistory()).map(({ year, isLatest }) =>
    isLatest ? undefined : year,
  );
  const addresses = languages.flatMap((language) => [
    routes.home(language),
    ...regions.all.map((region) => routes.region(language, region.path)),
    ...reports.map((report) => routes.report(language, report.path)),
    ...comparedPaths(portal).map((path) => routes.changes(language, path)),
    routes.compare(language),
    routes.compareReports(language),
    routes.sharedProse(language),
    routes.search(language),
    routes.topics(language),
    ...topics.map((id) => routes.topic(language, id)),
    routes.data(language),
    routes.checks(language),
    ...rules.map((id) => routes.check(language, id)),
    ...corrections.map((year) => routes.corrections(language, year)),
    routes.submit(language),
    routes.about(language),
  ]);
  return cutSitemap(addresses.map(absolute));
};
