import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the committed list of townships, for `parseGazetteer`; `root` is the project's folder. */
export const readGazetteerText = (root: string = process.cwd()): string =>
  readFileSync(join(root, 'data/gazetteer-2023.txt'), 'utf8');
