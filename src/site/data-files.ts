import { siteConfig } from '../../site.config.ts';
import { buildDataFiles } from '../core/open-data/data-files.ts';
import { describeData, type PackageInfo } from '../core/open-data/package-info.ts';
import type { WrittenFile } from '../core/open-data/planned-file.ts';
import type { Portal } from '../core/portal.ts';
import { readWrittenFiles } from '../io/write-data-files.ts';
import { readPortal, readVersions } from './portal.ts';

const built = new WeakMap<Portal, Promise<Map<string, string>>>();
let written: Promise<ReadonlyMap<string, WrittenFile>> | undefined;

/** What the Data Package and the page's structured data say of the data as a whole. */
export const describePortal = async (): Promise<PackageInfo> => {
  const [portal, { whole }] = await Promise.all([readPortal(), readVersions()]);
  return describeData(portal, siteConfig, whole.id);
};

/** The files of `data/` made of text, by name, for a portal that is not built; the build writes them all beside the pages. */
export const readDataFiles = async (): Promise<Map<string, string>> => {
  const portal = await readPortal();
  const files = built.get(portal) ?? describePortal().then((info) => buildDataFiles(portal, info));
  built.set(portal, files);
  return files;
};

/** Every file the build has written below `data/`, with its size and hash; none while developing. */
export const readWrittenData = (): Promise<ReadonlyMap<string, WrittenFile>> => {
  written ??= readWrittenFiles(process.env.GONGKAI_WRITTEN_DATA);
  return written;
};
