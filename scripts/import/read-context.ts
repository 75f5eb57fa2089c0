import { siteConfig } from '../../site.config.ts';
import type { SourceFile } from '../../src/core/document/source-file.ts';
import type { ImportContext } from '../../src/core/importer/import-result.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readRegion } from '../../src/core/regions/read-region.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { slugOf } from '../../src/readers/pinyin.ts';

/** The content as it is; none yet is no fault. */
export const readContentFiles = (): Promise<SourceFile[]> => readContent(siteConfig.content).catch(() => []);

/** What the importer has to know besides the original: the national list and the regions of the content. */
export const readContext = async (choice: ImportContext['choice']): Promise<ImportContext> => {
  const files = await readContentFiles();
  const regions = files
    .filter(({ path }) => path.endsWith('/region.yaml'))
    .flatMap((file) => readRegion(file).region ?? []);
  return { gazetteer: parseGazetteer(readGazetteerText()), regions, slugOf, choice };
};
