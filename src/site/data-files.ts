import { siteConfig } from '../../site.config.ts';
import { buildDataFiles, lastRetrieved } from '../core/open-data/data-files.ts';
import type { PackageInfo } from '../core/open-data/datapackage.ts';
import type { Portal } from '../core/portal.ts';
import { readPortal, readVersions } from './portal.ts';
import { absolute, routes } from './routes.ts';

const built = new WeakMap<Portal, Promise<Map<string, string>>>();

/** What the Data Package and the page's structured data say of the data as a whole. */
export const describeData = (portal: Portal): PackageInfo => {
  const updated = lastRetrieved(portal);
  return {
    title: siteConfig.title['zh-CN'],
    description: siteConfig.title.en,
    homepage: absolute(routes.home('zh-CN')),
    ...(updated !== undefined && { updated }),
  };
};

/** Every file of `data/`, by name; built once for a portal. */
export const readDataFiles = async (): Promise<Map<string, string>> => {
  const [portal, { whole }] = await Promise.all([readPortal(), readVersions()]);
  const files = built.get(portal) ?? buildDataFiles(portal, { ...describeData(portal), contentVersion: whole.id });
  built.set(portal, files);
  return files;
};
