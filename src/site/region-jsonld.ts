import { parentPath, type Region } from '../core/regions/region.ts';
import type { Language } from '../i18n/language.ts';
import { regionName } from './region-name.ts';
import { absolute, routes } from './routes.ts';
import type { TownshipYear } from './township-page.ts';

/** schema.org's words for a place, with the places it lies in. */
export const regionJsonLd = (region: Region, above: readonly Region[], language: Language): object => ({
  '@context': 'https://schema.org',
  ...place(region, language),
  ...otherNames(region, language),
  identifier: region.code,
  ...(above.length > 0 && { containedInPlace: nest(above, language) }),
});

/** A township, and the reports about it, whose pages say what data there are. */
export const townshipJsonLd = (
  region: Region,
  above: readonly Region[],
  years: readonly TownshipYear[],
  language: Language,
): object => ({
  ...regionJsonLd(region, above, language),
  subjectOf: years.flatMap((entry) =>
    'report' in entry
      ? [
          {
            '@type': 'Report',
            name: entry.report.title,
            url: absolute(routes.report('zh-CN', entry.report.path)),
          },
        ]
      : [],
  ),
});

/** Its names but the one it already goes by. */
const otherNames = (region: Region, language: Language) => {
  const names = [region.name, region.nameEn ?? [], ...region.formerly.map(({ name }) => name ?? [])].flat();
  const others = [...new Set(names)].filter((name) => name !== regionName(region, language));
  return others.length === 0 ? {} : { alternateName: others };
};

const place = (region: Region, language: Language) => ({
  '@type': 'AdministrativeArea',
  name: regionName(region, language),
  url: absolute(routes.region(language, region.path)),
});

const nest = (above: readonly Region[], language: Language): object | undefined => {
  const nearest = above.at(-1);
  if (!nearest) return undefined;
  const outer = parentPath(nearest.path) === undefined ? undefined : nest(above.slice(0, -1), language);
  return { ...place(nearest, language), ...(outer && { containedInPlace: outer }) };
};

export const siteJsonLd = (language: Language, name: string, description: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name,
  description,
  inLanguage: language,
  url: absolute(routes.home(language)),
});
