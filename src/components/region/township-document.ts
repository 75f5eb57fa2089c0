import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { PageDocument } from '../../layouts/page-document.ts';
import { routes } from '../../site/routes.ts';
import type { TownshipPageValue } from '../../site/township-page.ts';
import { html } from '../lean-html.ts';
import { townshipBottomHtml, townshipFilesHtml, townshipTopHtml } from './township-html.ts';

export const townshipDocument = (page: TownshipPageValue, language: Language): PageDocument => {
  const { region, name, place, years, latest, above } = page;
  const county = above.at(-1);
  const { township, corrections } = messages(language);
  const covered = years.filter((entry) => 'report' in entry).map((entry) => entry.year);
  const files = latest && county && townshipFilesHtml(region.path, county.path, language);
  return {
    language,
    title: name,
    description: township.description(place, covered.join(language === 'en' ? ', ' : '、')),
    address: routes.region(language, region.path),
    structuredData: page.structuredData,
    feed: { title: corrections.feedTitle(name), href: routes.feed(region.path) },
    main: html`${townshipTopHtml(page, language)}${files}`.markup,
    ...(files && { script: 'township' }),
    rest: townshipBottomHtml(page, language).markup,
  };
};
