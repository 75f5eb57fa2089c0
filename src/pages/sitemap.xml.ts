import type { APIRoute } from 'astro';
import { formatSitemap } from '../core/open-data/sitemap.ts';
import { languages } from '../i18n/language.ts';
import { comparedPaths } from '../site/changes-page.ts';
import { ruleIds } from '../site/check-pages.ts';
import { correctionsPages } from '../site/corrections.ts';
import { readHistory } from '../site/history.ts';
import { readPortal } from '../site/portal.ts';
import { absolute, routes } from '../site/routes.ts';
import { topicIds } from '../site/topics.ts';

export const GET: APIRoute = async () => {
  const portal = await readPortal();
  const { regions, reports } = portal;
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
    ...topicIds.map((id) => routes.topic(language, id)),
    routes.data(language),
    routes.checks(language),
    ...ruleIds.map((id) => routes.check(language, id)),
    ...corrections.map((year) => routes.corrections(language, year)),
    routes.submit(language),
    routes.about(language),
  ]);
  return new Response(formatSitemap(addresses.map(absolute)), { headers: { 'Content-Type': 'application/xml' } });
};
