import { siteConfig } from '../../site.config.ts';
import { listView } from '../core/charts/view.ts';
import { indicators } from '../core/dataset/indicators.ts';
import type { Observation } from '../core/dataset/observation.ts';
import { formatGridCsv, formatGridXlsx } from '../core/open-data/view-files.ts';
import { wordsOfFigures } from '../core/open-data/words-of-figures.ts';
import { parentPath } from '../core/regions/region.ts';
import { absolute, routes } from '../site/routes.ts';
import { loadCounty } from './compare/load-data.ts';
import { saveFile, spreadsheet } from './save-file.ts';

/**
 * Every figure of every year of a township, a year a row, in both languages: as the files of counties are.
 *
 * @param region its path
 * @throws where the county's figures cannot be had
 */
export const saveTownship = async (region: string, format: 'csv' | 'xlsx'): Promise<void> => {
  const all = await loadCounty(parentPath(region) ?? region);
  const observations = all.filter((one) => one.region === region);
  const years = [...new Set(observations.map(({ year }) => year))];
  const view = listView({ regions: [region], years, indicators, measure: 'count' }, observations);
  const name = `${region.split('/').at(-1)}-indicators.${format}`;
  if (format === 'csv') {
    const content = new Blob([formatGridCsv(view, undefined)], { type: 'text/csv;charset=utf-8' });
    return saveFile({ name, content });
  }
  const bytes = await formatGridXlsx(view, undefined, wordsOf(region, observations));
  saveFile({ name, content: new Blob([Uint8Array.from(bytes)], { type: spreadsheet }) });
};

const wordsOf = (region: string, observations: readonly Observation[]) =>
  wordsOfFigures({
    name: observations[0]?.name ?? { zh: region, en: region },
    site: { zh: siteConfig.title['zh-CN'], en: siteConfig.title.en },
    pages: (['zh-CN', 'en'] as const).map((language) => absolute(routes.region(language, region))),
    definitions: (['zh-CN', 'en'] as const).map((language) => absolute(routes.data(language))),
    reports: [...new Set(observations.map(({ report }) => report))].map((report) => [
      absolute(routes.report('zh-CN', report)),
    ]),
  });
