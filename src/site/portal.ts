import { siteConfig } from '../../site.config.ts';
import { buildVersions, type ContentVersions } from '../core/cite/content-version.ts';
import { buildPortal, type Portal } from '../core/portal.ts';
import { publishedFiles } from '../core/published-files.ts';
import { type Gazetteer, parseGazetteer } from '../core/regions/gazetteer.ts';
import { readContent } from '../io/read-content.ts';
import { readContentLog } from '../io/read-content-history.ts';
import { readGazetteerText } from '../io/read-gazetteer.ts';

interface Content {
  portal: Portal;
  versions: ContentVersions;
}

let content: Promise<Content> | undefined;
let gazetteer: Gazetteer | undefined;

/** The checked portal, read once a build. */
export const readPortal = async (): Promise<Portal> => (await openContent()).portal;

/** What state of the content this build shows, as a whole and file by file. */
export const readVersions = async (): Promise<ContentVersions> => (await openContent()).versions;

/** All townships of the country, for the pages that say which have no report. */
export const openGazetteer = (): Gazetteer => {
  gazetteer ??= parseGazetteer(readGazetteerText());
  return gazetteer;
};

const openContent = (): Promise<Content> => {
  content ??= readContent(siteConfig.content).then(async (files) => {
    const portal = buildPortal(files, openGazetteer());
    const published = publishedFiles(files, portal, await readContentLog(siteConfig.content));
    return { portal, versions: await buildVersions(published.files, published.dateOf) };
  });
  return content;
};
