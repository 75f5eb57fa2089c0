import { siteConfig } from '../../site.config.ts';
import { buildPortal, type Portal } from '../core/portal.ts';
import { type Gazetteer, parseGazetteer } from '../core/regions/gazetteer.ts';
import { readContent } from '../io/read-content.ts';
import { readGazetteerText } from '../io/read-gazetteer.ts';

let portal: Promise<Portal> | undefined;
let gazetteer: Gazetteer | undefined;

/** The checked portal, read once a build. */
export const readPortal = (): Promise<Portal> => {
  portal ??= readContent(siteConfig.content).then((files) => buildPortal(files, openGazetteer()));
  return portal;
};

/** All townships of the country, for the pages that say which have no report. */
export const openGazetteer = (): Gazetteer => {
  gazetteer ??= parseGazetteer(readGazetteerText());
  return gazetteer;
};
