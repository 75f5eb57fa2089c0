import { siteConfig } from '../../site.config.ts';
import { buildVersions, type ContentVersions } from '../core/cite/content-version.ts';
import type { SourceFile } from '../core/document/source-file.ts';
import { buildPortal, type Portal } from '../core/portal.ts';
import { type Gazetteer, parseGazetteer } from '../core/regions/gazetteer.ts';
import { readContentPath } from '../core/report/read-content-path.ts';
import { readContent } from '../io/read-content.ts';
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
    return { portal, versions: await versionsOf(files, portal) };
  });
  return content;
};

/** A report was last changed when its original was last fetched, as far as its own file tells. */
const versionsOf = (files: readonly SourceFile[], portal: Portal): Promise<ContentVersions> => {
  const retrieved = new Map(portal.reports.map(({ report }) => [report.file, report.source.retrieved]));
  const published = files.filter(({ path }) => ['region', 'report'].includes(readContentPath(path).kind));
  return buildVersions(published, (file) => retrieved.get(file));
};
