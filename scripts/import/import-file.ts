import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Draft, ImportContext, ImportResult } from '../../src/core/importer/import-result.ts';
import { readFileBounded } from './read-file.ts';
import { type Made, runWorker } from './run-worker.ts';
import type { DraftFiles, OriginalSource } from './write-draft.ts';

/** A file imported; `files` where it gave a draft. */
export interface Imported {
  result: ImportResult;
  sha256: string;
  files?: DraftFiles;
}

/** Imports a file in a thread of its own, with limits on memory and time: an original is somebody else's work. */
export const importFile = async (path: string, choice: ImportContext['choice'], url?: string): Promise<Imported> => {
  const bytes = await readFileBounded(path);
  if ('check' in bytes) return { sha256: '', result: { status: 'refused', reasons: [bytes] } };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { file: path, sha256, ...(url !== undefined && { url }) };
  return { sha256, ...(await runWorker({ bytes, name: basename(path), choice, source })) };
};

/** The files of a draft that a person has completed, made under the same limits. */
export const formatAgain = (draft: Draft, source: OriginalSource): Promise<Made> => runWorker({ draft, source });
