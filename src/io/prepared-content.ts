import { readFileSync, writeFileSync } from 'node:fs';
import type { ProseKeys } from './kept-prose.ts';

/** What `npm run dev` finds out of a large content folder before it draws pages of it. */
export interface PreparedContent {
  /** The folder of kept values. */
  kept: string;
  /** Which version of the code made them. */
  code: string;
  /** What its files were then (`stateOf`). */
  state: string;
  /** Under which keys it is kept what passages stood in several reports. */
  prose: ProseKeys;
}

export const writePrepared = (file: string, prepared: PreparedContent): void =>
  writeFileSync(file, JSON.stringify(prepared));

/** Undefined where nothing was prepared: what is needed is then found out while pages are drawn. */
export const readPrepared = (file = process.env.GONGKAI_PREPARED): PreparedContent | undefined =>
  file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
