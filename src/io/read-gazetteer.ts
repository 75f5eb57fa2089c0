import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gazetteer, parseGazetteer } from '../core/regions/gazetteer.ts';

/** The committed list of townships; `root` is the project's folder. */
export const readGazetteer = (root: string = process.cwd()): Gazetteer =>
  parseGazetteer(readFileSync(join(root, 'data/gazetteer-2023.txt'), 'utf8'));
